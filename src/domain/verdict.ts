export type VerdictName = 'suggest-async' | 'ask-agenda' | 'keep-live' | 'neutral' | 'quiet';

/** Why a verdict is what it is. `id` is the rule's id; the interface shows `_locales` message `reason_<id>`. */
export interface Reason {
  id: string;
  /** Substitutions of the message: values from the invitation, always shown as text. */
  args: string[];
}

export interface Verdict {
  verdict: VerdictName;
  /** Id of the gate that decided, if one did. */
  gate?: string;
  /** Id of the kind of meeting, if that decided. */
  kind?: string;
  /** The score, if that decided. */
  score?: number;
  /** Most telling first. */
  reasons: Reason[];
  /** Id of the reply that fits best. */
  reply?: string;
  /** True when the title must not be stored. */
  sensitive: boolean;
}
