import { type Facts, factsOf, type JudgeContext } from './facts.ts';
import type { Invite } from './invite.ts';
import { mainReply } from './main-reply.ts';
import type { Rule } from './rule.ts';
import { tellsNoPurpose } from './rule-parts.ts';
import { rules } from './rules.ts';
import { isAllWork } from './title-guard.ts';
import type { Reason, Verdict } from './verdict.ts';

export type { JudgeContext } from './facts.ts';

/** From this score on, written suffices. */
const enough = 4;

type Fired<Stage extends Rule['stage']> = { rule: Extract<Rule, { stage: Stage }>; reason: Reason };

/** What fires in a stage, also rules that a person switched off. */
function allFired<Stage extends Rule['stage']>(stage: Stage, facts: Facts, context: JudgeContext): Fired<Stage>[] {
  return rules.flatMap((rule) => {
    const args = rule.stage === stage ? rule.fires(facts, context) : undefined;
    return args ? [{ rule: rule as Extract<Rule, { stage: Stage }>, reason: { id: rule.id, args } }] : [];
  });
}

const isOn = ({ rule: { id } }: { rule: Rule }, { settings }: JudgeContext): boolean =>
  settings.rules[id]?.on !== false;

function firedOf<Stage extends Rule['stage']>(stage: Stage, facts: Facts, context: JudgeContext): Fired<Stage>[] {
  return allFired(stage, facts, context).filter((each) => isOn(each, context));
}

/** Every rule of the table that fires, whichever of them decides. */
export function firedRules(invite: Invite, context: JudgeContext): Reason[] {
  const facts = factsOf(invite, context);
  return reasonsOf((['gate', 'kind', 'score', 'note'] as const).flatMap((stage) => firedOf(stage, facts, context)));
}

const reasonsOf = (fired: { reason: Reason }[]) => fired.map(({ reason }) => reason);

/**
 * A score may suggest writing only where a mistake hurts nobody: in a language whose words are known, for a round that
 * recurs or a meeting with something to read. An unknown one-off with many guests may be somebody's farewell.
 */
function isSafe(facts: Facts): boolean {
  const { readable, recurring, hasDocument, external } = facts;
  if (readable !== true || external === true || (tellsNoPurpose(facts) && !isAllWork(facts))) return false;
  return recurring === true || hasDocument === true;
}

function scored(facts: Facts, context: JudgeContext): Omit<Verdict, 'sensitive'> {
  const fired = firedOf('score', facts, context);
  const weightOf = ({ rule }: Fired<'score'>) => context.settings.rules[rule.id]?.weight ?? rule.weight;
  const score = fired.reduce((sum, each) => sum + weightOf(each), 0);
  const verdict = score >= enough && isSafe(facts) ? 'suggest-async' : 'neutral';
  return { verdict, score, reasons: reasonsOf(fired.sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)))) };
}

const isPersonal = (rule: Fired<'kind'>['rule'] | undefined): boolean => rule?.kind === 'personal';

/** What to offer for an invitation, and why (product rules, section 4). Pure: the same facts give the same verdict. */
export function judge(invite: Invite, context: JudgeContext): Verdict {
  const facts = factsOf(invite, context);
  const firedGates = allFired('gate', facts, context);
  const gates = firedGates.filter((each) => isOn(each, context));
  const notes = reasonsOf(firedOf('note', facts, context));
  const gentle = notes.some(({ id }) => id === 'flexible-client');
  const [gate] = gates;
  const firedKinds = gate ? [] : allFired('kind', facts, context);
  const kinds = firedKinds.filter((each) => isOn(each, context));
  const [kind] = kinds;
  // Asked apart from the order: a cancelled appraisal is not a meeting, and its title is still nobody's business. And
  // apart from the switches: a title that must not be kept is not kept, whatever a person wants to see beside it.
  const [likeliest] = firedKinds.filter((each) => isPersonal(each.rule) || isOn(each, context));
  const sensitive = firedGates.some(({ rule }) => rule.gate === 'sensitive') || isPersonal(likeliest?.rule);
  let outcome: Omit<Verdict, 'sensitive'>;
  if (gate) {
    const { gate: name, verdict } = gate.rule;
    const same = gates.filter(({ rule }) => rule.gate === name && rule.verdict === verdict);
    outcome = { verdict, gate: name, reasons: reasonsOf(same) };
  } else if (kind) {
    const same = kinds.filter(({ rule }) => rule.kind === kind.rule.kind);
    outcome = { verdict: kind.rule.verdict, kind: kind.rule.kind, reasons: reasonsOf(same) };
  } else {
    outcome = scored(facts, context);
  }
  if (outcome.verdict === 'quiet') return { ...outcome, sensitive };
  if (gentle && outcome.verdict === 'suggest-async') outcome = { ...outcome, verdict: 'neutral' };
  const reasons = [...outcome.reasons, ...notes];
  const reply = mainReply({ ...outcome, reasons }, facts);
  return { ...outcome, reasons, ...(reply && { reply }), sensitive };
}
