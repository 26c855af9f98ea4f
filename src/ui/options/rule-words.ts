import type { RuleRow } from '../../domain/rule-rows.ts';
import { tryT } from '../../platform/i18n.ts';
import { score } from '../parts/fuzzy.ts';
import { reasonText } from '../parts/words.ts';

/** What stands in a rule's name where its reason names something of an invitation. */
const examples: Record<string, string> = { audience: '20+', 'many-guests': '8+' };

/** A rule's name: the reason that it gives. */
export const ruleName = (id: string): string => reasonText({ id, args: [examples[id] ?? '…'] });

/** Why there is such a rule. */
export const ruleWhy = (id: string): string => tryT(`rule_${id.replaceAll('-', '_')}`, [], '');

export const fitsRule = ({ id }: RuleRow, query: string): boolean =>
  !query.trim() || score(query, ruleName(id), ruleWhy(id)) > 0;
