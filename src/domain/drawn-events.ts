import type { CalendarView, SeenChip } from './calendar-view.ts';
import { inviteKey } from './invite-key.ts';
import { type ChipFacts, readChipTexts } from './read-chip-text.ts';
import { type SeenTimes, timesOf } from './view-times.ts';

/** One event with all that is drawn of it in one calendar. */
export interface DrawnEvent {
  key: string | undefined;
  chip: SeenChip;
  facts: ChipFacts;
  /** Whether it lies in my calendar; `undefined` where that can't be told. */
  isMine: boolean | undefined;
  times: SeenTimes;
}

/**
 * Each event of a view once: with two calendars side by side as mine, over midnight with all of its pieces.
 *
 * @param own my addresses
 */
export function drawnEvents(view: CalendarView, own: Set<string>): DrawnEvent[] {
  const facts = readChipTexts(view.chips);
  const byId = new Map<string, { chip: SeenChip; facts: ChipFacts; isMine: boolean | undefined }[]>();
  for (const [index, chip] of view.chips.entries()) {
    const told = facts[index] ?? {};
    const isMine = lies(chip, told, view, own);
    byId.set(chip.eventId, [...(byId.get(chip.eventId) ?? []), { chip, facts: told, isMine }]);
  }
  return [...byId.values()].flatMap((copies) => {
    const [best] = copies.toSorted((a, b) => rank(b.isMine) - rank(a.isMine));
    if (!best) return [];
    const same = copies.filter(({ chip }) => chip.calendar === best.chip.calendar).map(({ chip }) => chip);
    const key = inviteKey({ uid: best.chip.eventId });
    return {
      ...best,
      key,
      times: timesOf([...new Map(same.map((chip) => [chip.day, chip])).values()], best.facts.time),
    };
  });
}

const rank = (isMine: boolean | undefined) => (isMine === undefined ? 1 : isMine ? 2 : 0);

/** Whether a chip lies in a calendar of mine. Where a chip names none, the only one that is drawn is meant. */
function lies(chip: SeenChip, { otherCalendar }: ChipFacts, view: CalendarView, own: Set<string>): boolean | undefined {
  if (otherCalendar) return false;
  const [only, ...more] = view.calendars;
  const calendar = chip.calendar ?? (more.length ? undefined : only);
  return calendar === undefined || !own.size ? undefined : own.has(calendar);
}
