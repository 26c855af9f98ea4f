import { type Rule, when } from '../rule.ts';
import {
  foundInText,
  foundInTitle,
  hasBallot,
  hasProposal,
  hears,
  isDecision,
  isFew,
  isReport,
  mayHurt,
} from '../rule-parts.ts';

const agreed = { stage: 'gate', gate: 'agreed-cadence', verdict: 'keep-live' } as const;
const kickOff = { stage: 'gate', gate: 'kick-off', verdict: 'keep-live' } as const;
const oneToOne = { stage: 'gate', gate: 'one-to-one', verdict: 'keep-live' } as const;
const creative = { stage: 'gate', gate: 'creative', verdict: 'keep-live' } as const;
const decided = { stage: 'gate', gate: 'decision', verdict: 'keep-live' } as const;
const undecided = { stage: 'gate', gate: 'decision', verdict: 'ask-agenda' } as const;

/** What deserves a live meeting, and what has to be decided together. */
export const liveGates: readonly Rule[] = [
  {
    id: 'agreed-cadence',
    ...agreed,
    fires: when(['text'], (facts) => foundInText(facts, 'agreedCadence')),
  },
  {
    id: 'within-cadence',
    ...agreed,
    fires: when(['withinCadence', 'partner'], (facts) => facts.withinCadence && [facts.partner]),
  },

  // Kick-off and first contact: the one call that async teams want live.
  {
    id: 'kick-off',
    ...kickOff,
    fires: when(['title'], (facts) =>
      foundInTitle(facts, 'kickOff', {
        not: 'kickOffNot',
        defused: ['papers'],
        governed: ['papers'],
        objects: ['things'],
        followed: 'certainInformation',
      }),
    ),
  },
  {
    id: 'kick-off-text',
    ...kickOff,
    fires: when(['thread'], (facts) => foundInText(facts, 'kickOffText', undefined, 'thread')),
  },
  {
    id: 'first-contact',
    ...kickOff,
    fires: when(['title', 'external'], (facts) =>
      facts.external ? foundInTitle(facts, 'kickOffExternal', { not: 'kickOffNot', defused: ['papers'] }) : undefined,
    ),
  },
  { id: 'never-met', ...kickOff, fires: when(['neverMet', 'partner'], (facts) => facts.neverMet && [facts.partner]) },

  {
    id: 'one-to-one',
    ...oneToOne,
    fires: when(['title'], (facts) =>
      isFew(facts) ? foundInTitle(facts, 'oneToOne', { defused: ['papers'], governed: ['papers'] }) : undefined,
    ),
  },
  { id: 'one-to-one-names', ...oneToOne, fires: when(['namesOnly'], ({ namesOnly }) => namesOnly) },
  {
    id: 'one-to-one-rhythm',
    ...oneToOne,
    fires: when(['twoPeople', 'recurring', 'title'], (facts) => facts.twoPeople && !isReport(facts)),
  },

  {
    id: 'creative',
    ...creative,
    fires: when(['title'], (facts) =>
      foundInTitle(facts, 'creative', { not: 'creativeNot', defused: ['papers'], governed: ['papers'] }),
    ),
  },
  { id: 'creative-text', ...creative, fires: when(['text'], (facts) => foundInText(facts, 'creativeText')) },

  {
    id: 'decision-with-proposal',
    ...decided,
    fires: when(['title'], (facts) => (isDecision(facts) && hasProposal(facts) ? [] : undefined)),
  },
  {
    id: 'decision-without-proposal',
    ...undecided,
    fires: when(['title', 'text'], (facts) =>
      isDecision(facts) && !hasProposal(facts) && !mayHurt(facts) ? [] : undefined,
    ),
  },
  {
    id: 'vote-without-options',
    ...undecided,
    fires: when(
      ['title', 'text'],
      (facts) => Boolean(hears(facts, 'title', 'approvalWords')) && !hasBallot(facts) && !mayHurt(facts),
    ),
  },
];
