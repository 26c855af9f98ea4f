import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

export type RuleGroup = 'quiet' | 'live' | 'written' | 'score' | 'note';

/** A rule as a person may switch or re-weight it. */
export interface RuleRow {
  id: string;
  group: RuleGroup;
  /** What a score counts unless a person says otherwise. */
  weight?: number;
  /** It keeps away from what is between people. */
  guards: boolean;
}

function groupOf(rule: Rule): RuleGroup {
  if (rule.stage === 'score' || rule.stage === 'note') return rule.stage;
  if (rule.verdict === 'quiet') return 'quiet';
  return rule.stage === 'gate' ? 'live' : 'written';
}

const guards = (rule: Rule): boolean =>
  (rule.stage === 'gate' && rule.gate === 'sensitive') || (rule.stage === 'kind' && rule.kind === 'personal');

/** All rules, in the order in which they are asked. */
export const ruleRows: readonly RuleRow[] = rules.map((rule) => ({
  id: rule.id,
  group: groupOf(rule),
  ...(rule.stage === 'score' && { weight: rule.weight }),
  guards: guards(rule),
}));
