// The whole judgement in one table (product rules, section 4). Order decides: the first gate that fires, else the first
// kind that fires, else the sum of the scores; notes only add a reason. Phrases are in `words/<language>.json`.
// What is not known never fires a row, and what could hurt somebody is asked before what could be done in writing.
import type { Facts } from './facts.ts';
import { type Rule, when } from './rule.ts';
import {
  foundInText,
  foundInTitle,
  hasBallot,
  hasProposal,
  isDecision,
  isFew,
  isLively,
  isUnproven,
  mayBeWritten,
  saysNothing,
  tellsNoPurpose,
  titleIsOnly,
} from './rule-parts.ts';
import { titlePhrase } from './title.ts';
import { findPhrase } from './words.ts';

/** So many guests are many, and so many a large audience. */
const many = 8;
const large = 20;
/** Minutes from which on a meeting is long, and hours below which the notice is short. */
const long = 60;
const shortNotice = 24;

const notAMeeting = { stage: 'gate', gate: 'not-a-meeting', verdict: 'quiet' } as const;
const sensitive = { stage: 'gate', gate: 'sensitive', verdict: 'quiet' } as const;
const incident = { stage: 'gate', gate: 'incident', verdict: 'quiet' } as const;
const interview = { stage: 'gate', gate: 'interview', verdict: 'quiet' } as const;
const social = { stage: 'gate', gate: 'social', verdict: 'quiet' } as const;
const never = { stage: 'gate', gate: 'never', verdict: 'quiet' } as const;
const agreed = { stage: 'gate', gate: 'agreed-cadence', verdict: 'keep-live' } as const;
const kickOff = { stage: 'gate', gate: 'kick-off', verdict: 'keep-live' } as const;
const oneToOne = { stage: 'gate', gate: 'one-to-one', verdict: 'keep-live' } as const;
const creative = { stage: 'gate', gate: 'creative', verdict: 'keep-live' } as const;
const decided = { stage: 'gate', gate: 'decision', verdict: 'keep-live' } as const;
const undecided = { stage: 'gate', gate: 'decision', verdict: 'ask-agenda' } as const;
const writtenWork = { stage: 'kind', kind: 'written-work', verdict: 'suggest-async' } as const;
const information = { stage: 'kind', kind: 'information', verdict: 'suggest-async' } as const;
const unknown = { stage: 'kind', kind: 'unknown', verdict: 'ask-agenda' } as const;

const couldBeWritten = (facts: Facts) => mayBeWritten(facts) && !isLively(facts);

export const rules: readonly Rule[] = [
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

  {
    id: 'agreed-cadence',
    ...agreed,
    fires: when(['text'], ({ text }) => foundInText(text, 'agreedCadence')),
  },

  // Kick-off and first contact: the one call that async teams want live.
  {
    id: 'kick-off',
    ...kickOff,
    fires: when(['title'], ({ title }) =>
      foundInTitle(title, 'kickOff', { not: 'kickOffNot', defused: ['papers'], governed: ['papers'] }),
    ),
  },
  { id: 'kick-off-text', ...kickOff, fires: when(['thread'], ({ thread }) => foundInText(thread, 'kickOffText')) },
  {
    id: 'first-contact',
    ...kickOff,
    fires: when(['title', 'external'], ({ title, external }) =>
      external ? foundInTitle(title, 'kickOffExternal', { not: 'kickOffNot', defused: ['papers'] }) : undefined,
    ),
  },
  { id: 'never-met', ...kickOff, fires: when(['neverMet', 'partner'], (facts) => facts.neverMet && [facts.partner]) },

  {
    id: 'one-to-one',
    ...oneToOne,
    fires: when(['title'], (facts) =>
      isFew(facts) ? foundInTitle(facts.title, 'oneToOne', { defused: ['papers'], governed: ['papers'] }) : undefined,
    ),
  },
  { id: 'one-to-one-names', ...oneToOne, fires: when(['namesOnly'], ({ namesOnly }) => namesOnly) },
  {
    id: 'one-to-one-rhythm',
    ...oneToOne,
    fires: when(['twoPeople', 'recurring', 'title'], (facts) => facts.twoPeople && saysNothing(facts)),
  },

  {
    id: 'creative',
    ...creative,
    fires: when(['title'], ({ title }) =>
      foundInTitle(title, 'creative', { not: 'creativeNot', defused: ['papers'], governed: ['papers'] }),
    ),
  },
  { id: 'creative-text', ...creative, fires: when(['text'], ({ text }) => foundInText(text, 'creativeText')) },

  {
    id: 'decision-with-proposal',
    ...decided,
    fires: when(['title'], (facts) => (isDecision(facts) && hasProposal(facts) ? [] : undefined)),
  },
  {
    id: 'decision-without-proposal',
    ...undecided,
    fires: when(['title', 'text'], (facts) => (isDecision(facts) && !hasProposal(facts) ? [] : undefined)),
  },
  {
    id: 'vote-without-options',
    ...undecided,
    fires: when(['title', 'text'], (facts) => Boolean(findPhrase(facts.title, 'approvalWords')) && !hasBallot(facts)),
  },

  // Written work: what is asked for can be done where the text is.
  {
    id: 'vote',
    ...writtenWork,
    fires: when(['title', 'readable'], (facts) =>
      hasBallot(facts) && couldBeWritten(facts) ? foundInTitle(facts.title, 'vote') : undefined,
    ),
  },
  {
    id: 'written-work',
    ...writtenWork,
    fires: when(['title', 'text', 'readable', 'hasDocument'], (facts) =>
      couldBeWritten(facts) && (facts.hasDocument || findPhrase(facts.text, 'writtenWorkText'))
        ? foundInTitle(facts.title, 'writtenWork')
        : undefined,
    ),
  },
  {
    id: 'written-work-text',
    ...writtenWork,
    fires: when(['text', 'readable', 'hasDocument'], (facts) =>
      mayBeWritten(facts) && (facts.hasDocument || findPhrase(facts.text, 'documents'))
        ? foundInText(facts.text, 'writtenWorkText')
        : undefined,
    ),
  },
  {
    id: 'pre-meeting',
    ...writtenWork,
    fires: when(['title', 'readable'], (facts) =>
      couldBeWritten(facts) ? foundInTitle(facts.title, 'preMeeting') : undefined,
    ),
  },

  // Information: one speaks, the others listen.
  {
    id: 'broadcast',
    ...information,
    fires: when(['title', 'readable'], (facts) =>
      mayBeWritten(facts) ? foundInTitle(facts.title, 'broadcast') : undefined,
    ),
  },
  {
    id: 'audience',
    ...information,
    fires: when(['guests', 'mostlyOptional', 'text', 'readable'], (facts) =>
      facts.guests >= large && facts.mostlyOptional && findPhrase(facts.text, 'informationText')
        ? [String(facts.guests)]
        : undefined,
    ),
  },
  {
    id: 'information',
    ...information,
    fires: when(['title', 'readable'], (facts) =>
      couldBeWritten(facts) && !isUnproven(facts)
        ? foundInTitle(facts.title, 'information', { not: 'informationNot' })
        : undefined,
    ),
  },
  {
    id: 'information-text',
    ...information,
    fires: when(['text', 'readable'], (facts) =>
      mayBeWritten(facts) ? foundInText(facts.text, 'informationText') : undefined,
    ),
  },

  {
    id: 'unknown-purpose',
    ...unknown,
    fires: when(['title', 'text', 'substance'], (facts) => tellsNoPurpose(facts)),
  },

  // Anything else: a score.
  {
    id: 'many-guests',
    stage: 'score',
    weight: 2,
    fires: when(['guests'], ({ guests }) => guests >= many && [String(guests)]),
  },
  { id: 'optional', stage: 'score', weight: 2, fires: when(['optional'], ({ optional }) => optional) },
  { id: 'endless', stage: 'score', weight: 2, fires: when(['endless'], ({ endless }) => endless) },
  {
    id: 'no-question',
    stage: 'score',
    weight: 2,
    fires: when(
      ['text', 'title', 'titleAsks', 'readable'],
      (facts) => !facts.titleAsks && !isDecision(facts) && !isLively(facts),
    ),
  },
  { id: 'external', stage: 'score', weight: -2, fires: when(['external'], ({ external }) => external) },

  // Notes choose the reply and are shown; they judge nothing.
  {
    id: 'no-agenda',
    stage: 'note',
    fires: when(['text', 'substance'], (facts) => tellsNoPurpose(facts)),
  },
  { id: 'outside-hours', stage: 'note', fires: when(['outsideHours'], ({ outsideHours }) => outsideHours) },
  { id: 'long', stage: 'note', fires: when(['minutes'], ({ minutes }) => minutes > long && [String(minutes)]) },
  { id: 'short-notice', stage: 'note', fires: when(['notice'], ({ notice }) => notice >= 0 && notice < shortNotice) },
  {
    id: 'over-limit',
    stage: 'note',
    fires: when(['weekMinutes'], ({ weekMinutes }, { settings }) => weekMinutes > settings.limits.week),
  },
];
