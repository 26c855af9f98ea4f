import type { SeenChip } from './calendar-view.ts';
import { type CalendarWord, calendarWords, isCalendarWord } from './calendar-words.ts';
import { foldLetters } from './normalize.ts';
import { type ChipTime, readChipTime } from './read-chip-time.ts';
import { type ChipParts, cutUnknownDates, splitChipText } from './split-chip-text.ts';

type Answer = 'accepted' | 'declined' | 'tentative' | 'needs-action';

/** What a chip's text tells. */
export interface ChipFacts {
  time?: ChipTime;
  /** Whether there is an answer of mine, whatever it says: I am on a guest list. Missing: it could not be told. */
  asked?: boolean;
  /** Which answer, where the word is known. */
  answer?: Answer;
  /** It lies in a calendar that the text names, instead of a person: holidays, a team's. */
  otherCalendar?: boolean;
  /** Focus time, out of office, and their kin. */
  notMeeting?: boolean;
}

const answers: Answer[] = ['accepted', 'declined', 'tentative', 'needs-action'];
const answerIn = (field: string): Answer | undefined => answers.find((answer) => isCalendarWord(field, answer));
const labelOf = (field = ''): string | undefined => /^([^:：]{1,40}?)\s*[:：](?!\/\/)/u.exec(field)?.[1];
const isKnown = (label: string | undefined, name: CalendarWord) => label !== undefined && isCalendarWord(label, name);

/** One text by itself: fields before the first with a label ("Location: …") are owner, maybe answer, maybe "No location". */
interface Shape {
  parts: ChipParts;
  filled: boolean;
  plain: string[];
  label: string | undefined;
  otherCalendar: boolean;
}

function partsOf({ text, title, day }: SeenChip): ChipParts {
  const before = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString(); // of a piece from midnight on
  return splitChipText(text, title, [day, before]);
}

function shapeOf(parts: ChipParts, filled: boolean): Shape {
  const at = parts.fields.findIndex((field, index) => index > 0 && labelOf(field));
  const first = labelOf(parts.fields[0]);
  return {
    parts,
    filled,
    plain: at < 0 ? parts.fields : parts.fields.slice(0, at),
    label: at < 0 ? undefined : labelOf(parts.fields[at]),
    otherCalendar: parts.titled && (isKnown(first, 'calendar') || (first !== undefined && parts.fields.length > 1)),
  };
}

/** Whether its fields can be counted. */
const isClear = ({ parts, otherCalendar }: Shape): boolean => parts.titled && parts.dated && !otherCalendar;

/** Words of this view's language, learned from the texts that leave no choice. */
interface Learned {
  noLocation: Set<string>;
  location: Set<string>;
}

function learn(shapes: Shape[]): Learned {
  const own = shapes.filter(isClear);
  const last = (shape: Shape) => shape.plain.at(-1) ?? '';
  return {
    noLocation: new Set(own.filter(({ plain, label }) => !label && plain.length > 1).map(last)),
    location: new Set(own.filter(({ plain, label }) => label && plain.length === 1).map(({ label = '' }) => label)),
  };
}

/** What stands between the owner and the place; `undefined` where it could be "No location" as well as an answer. */
function betweenOf({ plain, label }: Shape, { noLocation, location }: Learned): string[] | undefined {
  const [, ...after] = plain;
  const last = after.at(-1) ?? '';
  if (!label || noLocation.has(last) || isCalendarWord(last, 'noLocation')) return after.slice(0, -1);
  if (location.has(label) || isKnown(label, 'location')) return after;
  if (isKnown(label, 'color')) return after.slice(0, -1);
  if (after.length === 1 && !answerIn(last)) return undefined;
  return after.length === 2 && !answerIn(last) ? after.slice(0, -1) : after;
}

/** "Doe, John" as owner: what follows the same first field in every text, before answers or on filled and unfilled alike. */
function isPartOfName(all: (string[] | undefined)[], shapes: Shape[], index: number): boolean {
  const name = shapes[index]?.plain[0];
  const same = shapes.flatMap((shape, at) => (shape.plain[0] === name && all[at] ? [{ shape, between: all[at] }] : []));
  const first = all[index]?.[0];
  if (!first || answerIn(first) || same.some(({ between }) => between[0] !== first)) return false;
  return same.some(({ between }) => between.length > 1) || new Set(same.map(({ shape }) => shape.filled)).size > 1;
}

const kinds = calendarWords('notMeeting');
const isOtherKind = (text: string): boolean => kinds.some((kind) => foldLetters(text).includes(kind));

/**
 * What the texts of one view tell, in any language: an own event without guests has one field less than a meeting
 * [captured: 17 without, 10 with]. Compared with each other, texts also tell which field says that there is no place.
 * Whether the organizer's own chip holds an answer was not seen; the card asks the organizer too, so it should.
 */
export function readChipTexts(chips: SeenChip[]): ChipFacts[] {
  const all = cutUnknownDates(
    chips.map(partsOf),
    chips.map(({ day }) => day),
  );
  const shapes = all.map((parts, index) => shapeOf(parts, chips[index]?.filled ?? false));
  const learned = learn(shapes);
  const between = shapes.map((shape) => (isClear(shape) ? betweenOf(shape, learned) : undefined));
  return shapes.map(({ parts, otherCalendar }, index) => {
    const own = between[index];
    const fields = own && isPartOfName(between, shapes, index) ? own.slice(1) : own;
    const time = readChipTime(parts.titled ? parts.head : (parts.fields[0] ?? ''));
    const answer = fields?.length ? answerIn(fields.at(-1) ?? '') : wordAlone(parts);
    const asked = otherCalendar ? false : fields ? fields.length > 0 : answer && true;
    return {
      ...(time && { time }),
      ...(asked !== undefined && { asked }),
      ...(answer && asked && { answer }),
      ...(otherCalendar && { otherCalendar }),
      ...(isOtherKind(parts.titled ? parts.head : (parts.fields[0] ?? '')) && { notMeeting: true }),
    };
  });
}

/** Where title or date could not be cut out, only a known word tells that there is an answer. */
const wordAlone = ({ titled, dated, fields }: ChipParts): Answer | undefined =>
  titled && dated ? undefined : fields.map(answerIn).find(Boolean);
