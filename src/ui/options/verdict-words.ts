import type { VerdictName } from '../../domain/verdict.ts';
import type { MessageKey } from '../../platform/i18n.ts';

/** A verdict in words, as the invite bar has them; most telling first. */
export const verdictWords: Record<VerdictName, MessageKey> = {
  'suggest-async': 'action_suggest_async',
  'ask-agenda': 'action_ask_agenda',
  'keep-live': 'action_keep_live',
  neutral: 'options_try_neutral',
  quiet: 'options_try_quiet',
};
