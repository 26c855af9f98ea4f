import { type Rule, when } from '../rule.ts';
import { foundInText, foundInTitle, hears, isFew } from '../rule-parts.ts';

const incident = { stage: 'gate', gate: 'incident', verdict: 'quiet' } as const;
const interview = { stage: 'gate', gate: 'interview', verdict: 'quiet' } as const;
const social = { stage: 'gate', gate: 'social', verdict: 'quiet' } as const;
const never = { stage: 'gate', gate: 'never', verdict: 'quiet' } as const;

/** Meetings beside which a nudge would be out of place: nothing is shown. */
export const quietGates: readonly Rule[] = [
  {
    id: 'incident',
    ...incident,
    fires: when(['title'], (facts) =>
      foundInTitle(facts, 'incident', {
        not: 'incidentNot',
        defused: ['incidentDefused'],
        governed: ['incidentDefused'],
        under: ['incidentDefused'],
      }),
    ),
  },
  { id: 'incident-text', ...incident, fires: when(['text'], (facts) => foundInText(facts, 'incidentText')) },
  {
    id: 'incident-sender',
    ...incident,
    fires: when(['sender'], (facts) => Boolean(hears(facts, 'sender', 'incidentMailbox'))),
  },

  {
    id: 'interview',
    ...interview,
    fires: when(['title'], (facts) =>
      Boolean(foundInTitle(facts, 'interview', { not: 'interviewNot', defused: ['things'] })),
    ),
  },
  {
    id: 'interview-text',
    ...interview,
    fires: when(['thread'], (facts) => foundInText(facts, 'interviewText', 'interviewNot', 'thread') && []),
  },
  {
    id: 'interview-sender',
    ...interview,
    fires: when(['sender'], (facts) => isFew(facts) && Boolean(hears(facts, 'sender', 'interviewMailbox'))),
  },

  {
    id: 'social',
    ...social,
    fires: when(['title'], (facts) =>
      foundInTitle(facts, 'social', {
        not: 'socialNot',
        defused: ['socialDefused'],
        over: ['writtenWork', 'certainInformation'],
      }),
    ),
  },
  { id: 'social-text', ...social, fires: when(['text'], (facts) => foundInText(facts, 'socialText')) },
  { id: 'social-picture', ...social, fires: when(['festive'], ({ festive }) => festive) },
  {
    id: 'social-sender',
    ...social,
    fires: when(['sender'], (facts) => Boolean(hears(facts, 'sender', 'socialMailbox'))),
  },

  { id: 'never', ...never, fires: when(['never'], (facts) => [facts.never]) },
];
