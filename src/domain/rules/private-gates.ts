import { type Rule, when } from '../rule.ts';
import { foundInTitle, hears, isFew, titleIsOnly } from '../rule-parts.ts';

const notAMeeting = { stage: 'gate', gate: 'not-a-meeting', verdict: 'quiet' } as const;
const sensitive = { stage: 'gate', gate: 'sensitive', verdict: 'quiet' } as const;

/** What is no meeting, and what is nobody's business: nothing is shown. */
export const privateGates: readonly Rule[] = [
  // Not a meeting: nobody waits for an answer.
  { id: 'cancelled', ...notAMeeting, fires: when(['cancelled'], ({ cancelled }) => cancelled) },
  { id: 'cancelled-title', ...notAMeeting, fires: when(['title'], (facts) => titleIsOnly(facts, 'cancelled')) },
  { id: 'answer', ...notAMeeting, fires: when(['answer'], ({ answer }) => answer) },
  { id: 'alone', ...notAMeeting, fires: when(['alone'], ({ alone }) => alone) },
  {
    id: 'all-day-entry',
    ...notAMeeting,
    fires: when(['allDay', 'invited'], ({ allDay, invited }) => allDay && invited === 0),
  },
  { id: 'transparent', ...notAMeeting, fires: when(['transparent'], ({ transparent }) => transparent) },
  { id: 'own-block', ...notAMeeting, fires: when(['title'], (facts) => titleIsOnly(facts, 'ownBlock')) },
  {
    id: 'own-day',
    ...notAMeeting,
    fires: when(['allDay', 'title'], (facts) => facts.allDay && hears(facts, 'title', 'ownBlock') !== undefined),
  },

  // Sensitive: talks between people. No reason repeats a word of the title.
  { id: 'confidential', ...sensitive, fires: when(['confidential'], (facts) => facts.confidential) },
  {
    id: 'sensitive-topic',
    ...sensitive,
    fires: when(['title'], (facts) =>
      Boolean(foundInTitle(facts, 'sensitive', { not: 'sensitiveNot', defused: ['things'], objects: ['things'] })),
    ),
  },
  {
    id: 'sensitive-text',
    ...sensitive,
    fires: when(['thread'], (facts) => Boolean(hears(facts, 'thread', 'sensitiveText'))),
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
        !hears(facts, 'title', 'things') &&
        Boolean(foundInTitle(facts, 'sensitivePersonal', { not: 'sensitivePersonalNot' })),
    ),
  },
  {
    id: 'sensitive-sender',
    ...sensitive,
    fires: when(['sender'], (facts) => isFew(facts) && Boolean(hears(facts, 'sender', 'hrMailbox'))),
  },
];
