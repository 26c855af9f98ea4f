import { ruleRows } from '../domain/rule-rows.ts';
import { RefusedError } from '../platform/messages.ts';
import { announceChange } from './announce.ts';
import type { Asker } from './guard.ts';
import { refuseIfSet, setRules } from './policy.ts';
import { updateSettings } from './store/settings.ts';
import { syncSoon } from './sync.ts';

/**
 * Lets a rule count, or not, wherever it would. One that guards what is personal is switched in the options, which ask.
 * @throws {RefusedError} for such a rule, one that does not exist, or that the organization has set
 */
export async function switchRule({ rule, on }: { rule: string; on: boolean }, asker: Asker): Promise<void> {
  if (asker.incognito) return;
  const row = ruleRows.find(({ id }) => id === rule);
  if (!row || row.guards) throw new RefusedError('problem_sender');
  refuseIfSet((await setRules([rule])).length > 0);
  await updateSettings(({ rules, ...settings }) => {
    const { [rule]: { on: _, ...chosen } = {}, ...others } = rules;
    const choice = { ...chosen, ...(!on && { on }) };
    return { ...settings, rules: Object.keys(choice).length > 0 ? { ...others, [rule]: choice } : others };
  });
  await announceChange(asker.now);
  void syncSoon();
}
