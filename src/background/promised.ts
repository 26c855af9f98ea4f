import { shorten } from '../domain/plain-value.ts';
import type { Values } from '../domain/reply.ts';
import type { ReplyTemplate } from '../domain/settings.ts';
import { longestPromiseTitle, type PromiseMade, promiseKindOf } from '../domain/written-promise.ts';

interface Rendered {
  template: ReplyTemplate;
  values: Values;
  /** As it was rendered: an optional part with the date in it may have been left out. */
  text: string;
  /** The day that `{replyBy}` is. */
  by: Temporal.PlainDate;
  sensitive: boolean;
}

/** What a reply promises by its date, if it does. */
export function promiseIn({ template, values, text, by, sensitive }: Rendered): { promise?: PromiseMade } {
  const { replyBy, 'event.title': title } = values;
  if (!replyBy || !template.body.includes('{replyBy}') || !text.includes(replyBy)) return {};
  const kind = promiseKindOf(template.id);
  const known = title !== undefined && !sensitive;
  return {
    promise: {
      ...(kind && { kind }),
      by: by.toString(),
      ...(known && { title: shorten(title, longestPromiseTitle) }),
    },
  };
}
