import type { Notice, NoticeAction, NoticeId } from '../domain/notice.ts';
import { RefusedError } from '../platform/messages.ts';
import { CopyError } from './copy.ts';
import { isHostError } from './host-error.ts';

const ways: NoticeAction[] = ['open-compose-tab', 'copy'];

/** The sentence and the ways out for a failed step; `fallback` for what nobody foresaw. */
export function noticeFor(error: unknown, fallback: NoticeId): Notice {
  if (isHostError(error)) return { id: error.notice, actions: ways };
  if (error instanceof CopyError) return { id: 'copy_failed', actions: ['copy'] };
  if (error instanceof RefusedError && error.problem.startsWith('problem_store')) return { id: 'store', actions: [] };
  return { id: fallback, actions: fallback === 'copy_failed' ? ['copy'] : ways };
}
