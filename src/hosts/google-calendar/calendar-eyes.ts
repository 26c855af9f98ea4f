import type { Recurrence } from '../../domain/invite.ts';
import type { CalendarEyes } from '../calendar-host.ts';
import { given } from '../given.ts';
import { rootName } from '../life.ts';
import { find, findAround } from '../select.ts';
import { settle } from '../settle.ts';
import { areaOfRow, isCard, placeForBar, placeInForm } from './place.ts';
import { readCard, type SeenCard } from './read-card.ts';
import { readEventPage } from './read-event-page.ts';
import { viewKindOf } from './read-view.ts';
import { chip, descriptionInput, guest, noteInput } from './selectors.ts';

/**
 * Milliseconds. Google rebuilds a card once after its first opening, with most changes at about 480 ms, and removes or
 * overwrites what it does not know meanwhile [in a shipping extension]. A card that was open before is left as it is.
 */
const rebuild = { quiet: 400, atLeast: 800, atMost: 4_000 };

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/** Google Calendar's eyes. */
export function makeCalendarEyes(document: Document): CalendarEyes {
  const settled = new Set<string>();
  const keyOf = (event: HTMLElement): string => event.getAttribute('data-eventid') || document.location.pathname;
  let read: { card: SeenCard | undefined } | undefined;
  /** One change of the page asks for it several times. */
  const cardNow = (): SeenCard | undefined => {
    if (!read) queueMicrotask(() => (read = undefined));
    read ??= { card: held && isStill(held) ? held.seen : readCard(document) };
    const seen = read.card;
    held = seen?.isForMe && !seen.mine && !settled.has(keyOf(seen.card)) ? { seen, key: keyOf(seen.card) } : undefined;
    return seen;
  };
  /** While Google builds a card it changes by the hundred times: it is read once, and again at rest. */
  let held: { seen: SeenCard; key: string } | undefined;
  const isStill = ({ seen, key }: { seen: SeenCard; key: string }): boolean =>
    !settled.has(key) && keyOf(seen.card) === key && seen.card.checkVisibility();
  return {
    name: 'google-calendar',
    findInvitation() {
      const seen = cardNow();
      if (seen?.isForMe && !seen.mine) return { message: seen.card, key: keyOf(seen.card), sighting: seen.sighting };
      const page = seen ? undefined : readEventPage(document);
      if (page?.kind !== 'invited') return undefined;
      return { message: page.form, key: keyOf(page.form), sighting: page.sighting };
    },
    findOwn() {
      const seen = cardNow();
      return seen?.mine ? { message: seen.card, key: keyOf(seen.card), sighting: seen.sighting } : undefined;
    },
    findDraft() {
      const page = readEventPage(document);
      if (!page || page.kind === 'invited' || !find(page.form, guest, isSeen)) return undefined;
      const { form, sighting } = page;
      // An empty field says that there is no agenda; without a field nothing is known.
      const description = sighting.invite.description ?? (find(form, descriptionInput, isSeen) ? '' : undefined);
      const recurrence = recurrenceOf(document.location.search) ?? sighting.invite.recurrence;
      const invite = { ...sighting.invite, ...given({ description, recurrence }) };
      return { form, sighting: { ...sighting, invite } };
    },
    placeForBar,
    placeForMirror: (form) => (form.isConnected && isSeen(form) ? placeInForm(form) : undefined),
    areaOfRow,
    async settled(event, signal) {
      const key = keyOf(event);
      if (isCard(event) && !settled.has(key)) await settle(event, rebuild, signal);
      if (!signal.aborted) settled.add(key);
    },
    noteField: (event) =>
      isCard(event) ? find(event, noteInput, (field) => isSeen(field) && !isOurs(field)) : undefined,
    descriptionField: (form) => find(form, descriptionInput, isSeen),
    viewKind: () => viewKindOf(document),
    // Events that are drawn in a view without days: neither a month nor a list, so its columns are not known any more.
    missingMark: () =>
      viewKindOf(document) === 'other' && find(document, chip, isSeen) ? 'calendar columns' : undefined,
  };
}

/**
 * How a new event repeats, where the address that opened its form says so (`recur=RRULE:…`). The form's own list was
 * never captured, so otherwise it is not known.
 */
function recurrenceOf(search: string): Recurrence | undefined {
  const rule = new URLSearchParams(search).get('recur')?.replace(/^RRULE:/i, '');
  return rule ? { rule, endless: !/(?:^|;)(?:COUNT|UNTIL)=/i.test(rule) } : undefined;
}

const isOurs = (element: Element): boolean => findAround(element, [rootName]) !== undefined;
