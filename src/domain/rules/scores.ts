import { type Rule, when } from '../rule.ts';
import { isDecision, isLively, tellsNoPurpose } from '../rule-parts.ts';

/** So many guests are many. */
const many = 8;

/** Where neither gate nor kind decided: weights that add up. */
export const scores: readonly Rule[] = [
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
];

/** Notes choose the reply and are shown; they judge nothing. */
export const notes: readonly Rule[] = [
  {
    id: 'beyond-cadence',
    stage: 'note',
    fires: when(['withinCadence', 'partner'], (facts) => !facts.withinCadence && [facts.partner]),
  },
  {
    id: 'no-agenda',
    stage: 'note',
    fires: when(['text', 'substance'], (facts) => tellsNoPurpose(facts)),
  },
  { id: 'outside-hours', stage: 'note', fires: when(['outsideHours'], ({ outsideHours }) => outsideHours) },
  { id: 'no-meeting-day', stage: 'note', fires: when(['dayKind'], ({ dayKind }) => dayKind === 'no-meetings') },
  { id: 'focus-day', stage: 'note', fires: when(['dayKind'], ({ dayKind }) => dayKind === 'focus') },
  {
    id: 'long',
    stage: 'note',
    fires: when(['minutes'], ({ minutes }, { settings }) => minutes > settings.longest && [String(minutes)]),
  },
  {
    id: 'longer-than-agreed',
    stage: 'note',
    fires: when(
      ['agreedMinutes', 'minutes'],
      ({ agreedMinutes, minutes }) => minutes > agreedMinutes && [String(agreedMinutes)],
    ),
  },
  { id: 'flexible-client', stage: 'note', fires: when(['flexible'], ({ flexible }) => flexible) },
  {
    id: 'short-notice',
    stage: 'note',
    fires: when(['notice'], ({ notice }, { settings }) => notice >= 0 && notice < settings.notice),
  },
  {
    id: 'over-limit',
    stage: 'note',
    fires: when(['weekMinutes'], ({ weekMinutes }, { settings }) => weekMinutes > settings.limits.week),
  },
];
