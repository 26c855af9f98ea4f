import type { Facts } from '../facts.ts';
import { type Rule, when } from '../rule.ts';
import {
  asksForTaste,
  few,
  foundInText,
  foundInTitle,
  hasBallot,
  hasProposal,
  hears,
  isAboutSomeone,
  isDecision,
  isLively,
  isUnproven,
  mayBeWritten,
  mayHurt,
  saysNothing,
  tellsNoPurpose,
} from '../rule-parts.ts';
import { isAllWork, isNoWork, namesPerson } from '../title-guard.ts';

/** So many guests are a large audience. */
const large = 20;

const writtenWork = { stage: 'kind', kind: 'written-work', verdict: 'suggest-async' } as const;
const information = { stage: 'kind', kind: 'information', verdict: 'suggest-async' } as const;
const betweenCalls = { stage: 'kind', kind: 'between-calls', verdict: 'suggest-async' } as const;
const personal = { stage: 'kind', kind: 'personal', verdict: 'quiet' } as const;
const unknown = { stage: 'kind', kind: 'unknown', verdict: 'ask-agenda' } as const;

/** An endless round of several people that says nothing of itself: its score tells that writing suffices. */
const isEmptyRound = ({ endless, external, guests = 0, readable }: Facts) =>
  readable === true && endless === true && external === false && guests > few;

const couldBeWritten = (facts: Facts) => mayBeWritten(facts) && !isLively(facts);

/** What kind of meeting it is, where no gate decided: what could be done in writing, and what nobody can tell. */
export const kinds: readonly Rule[] = [
  // Written work: what is asked for can be done where the text is.
  {
    id: 'vote',
    ...writtenWork,
    fires: when(['title', 'readable'], (facts) => {
      if (!couldBeWritten(facts)) return undefined;
      const vote = hasBallot(facts) ? foundInTitle(facts, 'vote') : undefined;
      const taste = hasProposal(facts) && asksForTaste(facts) && !isAboutSomeone(facts);
      return vote ?? (taste ? foundInText(facts, 'preference') : undefined);
    }),
  },
  {
    id: 'written-work',
    ...writtenWork,
    fires: when(['title', 'text', 'readable', 'hasDocument'], (facts) =>
      couldBeWritten(facts) && (facts.hasDocument || hears(facts, 'text', 'writtenWorkText'))
        ? foundInTitle(facts, 'writtenWork')
        : undefined,
    ),
  },
  {
    id: 'written-work-text',
    ...writtenWork,
    fires: when(['text', 'readable', 'hasDocument'], (facts) =>
      mayBeWritten(facts) && !isAboutSomeone(facts) && (facts.hasDocument || hears(facts, 'text', 'documents'))
        ? foundInText(facts, 'writtenWorkText')
        : undefined,
    ),
  },
  {
    id: 'pre-meeting',
    ...writtenWork,
    fires: when(['title', 'readable'], (facts) =>
      couldBeWritten(facts) ? foundInTitle(facts, 'preMeeting') : undefined,
    ),
  },

  // Information: one speaks, the others listen.
  {
    id: 'broadcast',
    ...information,
    fires: when(['title', 'readable'], (facts) => (mayBeWritten(facts) ? foundInTitle(facts, 'broadcast') : undefined)),
  },
  {
    id: 'audience',
    ...information,
    fires: when(['guests', 'mostlyOptional', 'text', 'readable'], (facts) =>
      facts.guests >= large && facts.mostlyOptional && hears(facts, 'text', 'informationText')
        ? [String(facts.guests)]
        : undefined,
    ),
  },
  {
    id: 'information',
    ...information,
    fires: when(['title', 'readable'], (facts) =>
      couldBeWritten(facts) && !isUnproven(facts)
        ? foundInTitle(facts, 'information', { not: 'informationNot' })
        : undefined,
    ),
  },
  {
    id: 'information-text',
    ...information,
    fires: when(['text', 'readable'], (facts) =>
      mayBeWritten(facts) && !isAboutSomeone(facts) ? foundInText(facts, 'informationText') : undefined,
    ),
  },

  // Whoever agreed on so many calls agreed to write in between. What tells nothing may be bad news: ask first.
  {
    id: 'between-calls',
    ...betweenCalls,
    fires: when(
      ['withinCadence', 'title', 'readable'],
      (facts) => !facts.withinCadence && !isLively(facts) && !isDecision(facts) && !saysNothing(facts),
    ),
  },

  // What tells nothing and has no word of work in it is somebody's life more often than a project.
  {
    id: 'personal',
    ...personal,
    fires: when(
      ['title', 'text', 'substance', 'readable'],
      (facts) =>
        !facts.external && !facts.recurring && tellsNoPurpose(facts) && (namesPerson(facts) || isNoWork(facts)),
    ),
  },
  {
    id: 'unknown-purpose',
    ...unknown,
    fires: when(
      ['title', 'text', 'substance'],
      (facts) => tellsNoPurpose(facts) && isAllWork(facts) && !mayHurt(facts) && !isEmptyRound(facts),
    ),
  },
];
