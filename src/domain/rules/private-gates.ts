import { type Rule, when } from '../rule.ts';
import { isFew, titleIsOnly } from '../rule-parts.ts';
import { titlePhrase } from '../title.ts';
import { findPhrase } from '../words.ts';

const notAMeeting = { stage: 'gate', gate: 'not-a-meeting', verdict: 'quiet' } as const;
const sensitive = { stage: 'gate', gate: 'sensitive', verdict: 'quiet' } as const;

/** What is no meeting, and what is nobody's business: nothing is shown. */
export const privateGates: readonly Rule[] = [
  // Not a meeting: nobody waits for an answer.
  { id: 'cancelled', ...notAMeeting, fires: when(['cancelled'], ({ cancelled }) => cancelled) },
  { id: 'cancelled-title', ...notAMeeting, fires: when(['title'], ({ title }) => titleIsOnly(title, 'cancelled')) },
  { id: 'answer', ...notAMeeting, fires: when(['answer'], ({ answer }) => answer) },
  { id: 'alone', ...notAMeeting, fires: when(['alone'], ({ alone }) => alone) },
  {
    id: 'all-day-entry',
    ...notAMeeting,
    fires: when(['allDay', 'invited'], ({ allDay, invited }) => allDay && invited === 0),
  },
  { id: 'transparent', ...notAMeeting, fires: when(['transparent'], ({ transparent }) => transparent) },
  { id: 'own-block', ...notAMeeting, fires: when(['title'], ({ title }) => titleIsOnly(title, 'ownBlock')) },
  {
    id: 'own-day',
    ...notAMeeting,
    fires: when(['allDay', 'title'], ({ allDay, title }) => allDay && findPhrase(title, 'ownBlock') !== undefined),
  },

  // Sensitive: talks between people. No reason repeats a word of the title.
  { id: 'confidential', ...sensitive, fires: when(['confidential'], (facts) => facts.confidential) },
  {
    id: 'sensitive-topic',
    ...sensitive,
    fires: when(['title'], ({ title }) =>
      Boolean(titlePhrase(title, 'sensitive', { not: 'sensitiveNot', defused: ['things'], objects: ['things'] })),
    ),
  },
  {
    id: 'sensitive-text',
    ...sensitive,
    fires: when(['thread'], ({ thread }) => Boolean(findPhrase(thread, 'sensitiveText'))),
  },
  // A talk about one person has few guests, all from one house; "performance review of the checkout" is about a thing.
  {
    id: 'sensitive-personal',
    ...sensitive,
    fires: when(
      ['title'],
      (facts) =>
        isFew(facts) &&
        facts.external !== true &&
        !findPhrase(facts.title, 'things') &&
        Boolean(titlePhrase(facts.title, 'sensitivePersonal', { not: 'sensitivePersonalNot' })),
    ),
  },
  {
    id: 'sensitive-sender',
    ...sensitive,
    fires: when(['sender'], (facts) => isFew(facts) && Boolean(findPhrase(facts.sender, 'hrMailbox'))),
  },
];
