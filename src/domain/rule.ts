import type { Facts, JudgeContext } from './facts.ts';
import type { VerdictName } from './verdict.ts';

/** Substitutions of the reason's message when a rule fires; `undefined` when it does not. */
type Firing = string[] | undefined;

interface RuleCommon {
  /** Also the reason's id: `_locales` message `reason_<id>`. */
  id: string;
  fires(facts: Facts, context: JudgeContext): Firing;
}

/** A row of the table in `rules.ts`. */
export type Rule = RuleCommon &
  (
    | { stage: 'gate'; gate: string; verdict: VerdictName }
    | { stage: 'kind'; kind: string; verdict: VerdictName }
    | { stage: 'score'; weight: number }
    /** Adds a reason and may choose the reply, never the verdict. */
    | { stage: 'note' }
  );

type Known<Need extends keyof Facts> = Facts & { [key in Need]-?: NonNullable<Facts[key]> };

/** A condition that is asked only when all facts that it needs are known. `true` is a reason without substitutions. */
export function when<Need extends keyof Facts>(
  needs: readonly Need[],
  ask: (facts: Known<Need>, context: JudgeContext) => boolean | string[] | undefined,
): RuleCommon['fires'] {
  return (facts, context) => {
    if (needs.some((need) => facts[need] === undefined)) return undefined;
    const answer = ask(facts as Known<Need>, context);
    return answer === true ? [] : answer || undefined;
  };
}
