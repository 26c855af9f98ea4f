import { type Rule, when } from '../rule.ts';
import { foundInText, foundInTitle, isFew } from '../rule-parts.ts';
import { titlePhrase } from '../title.ts';
import { findPhrase } from '../words.ts';

const incident = { stage: 'gate', gate: 'incident', verdict: 'quiet' } as const;
const interview = { stage: 'gate', gate: 'interview', verdict: 'quiet' } as const;
const social = { stage: 'gate', gate: 'social', verdict: 'quiet' } as const;
const never = { stage: 'gate', gate: 'never', verdict: 'quiet' } as const;

/** Meetings beside which a nudge would be out of place: nothing is shown. */
export const quietGates: readonly Rule[] = [
  {
    id: 'incident',
    ...incident,
    fires: when(['title'], ({ title }) =>
      foundInTitle(title, 'incident', {
        not: 'incidentNot',
        defused: ['incidentDefused'],
        governed: ['incidentDefused'],
        under: ['incidentDefused'],
      }),
    ),
  },
  { id: 'incident-text', ...incident, fires: when(['text'], ({ text }) => foundInText(text, 'incidentText')) },
  {
    id: 'incident-sender',
    ...incident,
    fires: when(['sender'], ({ sender }) => Boolean(findPhrase(sender, 'incidentMailbox'))),
  },

  {
    id: 'interview',
    ...interview,
    fires: when(['title'], ({ title }) =>
      Boolean(titlePhrase(title, 'interview', { not: 'interviewNot', defused: ['papers'] })),
    ),
  },
  {
    id: 'interview-text',
    ...interview,
    fires: when(['thread'], ({ thread }) => foundInText(thread, 'interviewText', 'interviewNot') && []),
  },
  {
    id: 'interview-sender',
    ...interview,
    fires: when(['sender'], (facts) => isFew(facts) && Boolean(findPhrase(facts.sender, 'interviewMailbox'))),
  },

  {
    id: 'social',
    ...social,
    fires: when(['title'], ({ title }) =>
      foundInTitle(title, 'social', { not: 'socialNot', defused: ['socialDefused'] }),
    ),
  },
  { id: 'social-text', ...social, fires: when(['text'], ({ text }) => foundInText(text, 'socialText')) },
  { id: 'social-picture', ...social, fires: when(['festive'], ({ festive }) => festive) },
  {
    id: 'social-sender',
    ...social,
    fires: when(['sender'], ({ sender }) => Boolean(findPhrase(sender, 'socialMailbox'))),
  },

  { id: 'never', ...never, fires: when(['never'], (facts) => [facts.never]) },
];
