import { expect, test } from 'vitest';
import { ReplyNotFoundError } from './host-error.ts';
import { noticeFor } from './notice-for.ts';

/** As the other file's class: the same shape, and no `instanceof`. */
class ForeignReplyNotFoundError extends Error {
  readonly notice = 'reply_not_found';
}

test.each([new ReplyNotFoundError(), new ForeignReplyNotFoundError()])(
  "a host's error says its own notice",
  (error) => {
    expect(noticeFor(error, 'not_answering')).toEqual({ id: 'reply_not_found', actions: ['open-compose-tab', 'copy'] });
  },
);

test('what nobody foresaw is said in general', () => {
  expect(noticeFor(new Error('?'), 'not_answering').id).toBe('not_answering');
});
