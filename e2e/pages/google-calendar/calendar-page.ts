// The page's state: which route is shown, which events there are, which editor is open.
import { makeCard } from './card.ts';
import { config, h } from './dom.ts';
import { makeDraft } from './drafts.ts';
import { type Editor, mayChange, openEditor } from './editor.ts';
import { type Answer, type CalendarEvent, keyOf } from './event.ts';
import { buildFrame } from './frame.ts';
import { hoursGrid } from './grid.ts';
import { monthGrid, schedule } from './other-views.ts';
import { me } from './people.ts';
import { records } from './records.ts';
import { daysOf, pathOf, type Route, readRoute, step, type View, viewKeys } from './routes.ts';
import { makeEvents } from './scenarios.ts';
import { words } from './words.ts';

const today = Temporal.PlainDate.from(document.querySelector<HTMLMetaElement>('meta[name="today"]')?.content ?? '');
let events = makeEvents(today.toString(), Temporal.Now.timeZoneId(), config.load);
let editor: Editor | undefined;
let route: Route = readRoute(location.pathname, today);
let lastView: { view: View; date: Temporal.PlainDate } = { view: config.view, date: today };

const root = location.pathname.match(/^\/calendar(\/u\/\d+)?\/r/)?.[0] ?? '/calendar/u/0/r';

/** Another route, without a reload. */
export function go(path: string): void {
  history.pushState(null, '', `${root}/${path}${location.search}`);
  draw();
}

/** A view at a date, else at the date that was shown last. */
export const goTo = (view = lastView.view, date = lastView.date): void => go(pathOf(view, date));

export const goToday = (): void => goTo(lastView.view, today);

/** To the next or the previous days of the same view. */
export const goOn = (direction: 1 | -1): void => goTo(lastView.view, step(lastView.view, lastView.date, direction));

const visible = (): CalendarEvent[] => events.filter((event) => config.declined || !event.guests.some(isMyRefusal));
const isMyRefusal = ({ address, answer }: { address: string; answer?: Answer }): boolean =>
  address === me.address && answer === 'DECLINED';

const { main, heading, search } = buildFrame({
  today: () => goTo(lastView.view, today),
  step: goOn,
  show: (view) => goTo(view),
  create: () => go('eventedit'),
});

export const card = makeCard({
  edit: editEvent,
  remove: removeEvent,
  answer: (event, answer) => {
    const guests = event.guests.map((guest) => (guest.address === me.address ? { ...guest, answer } : guest));
    const answered = { ...event, guests };
    events = events.map((other) => (other === event ? answered : other));
    fillView();
    return answered;
  },
});

/** The full page of an event. */
export function editEvent(event: CalendarEvent): void {
  card.close('edit');
  go(`eventedit/${keyOf(event)}`);
}

function removeEvent(event: CalendarEvent): void {
  records.deleted.push(keyOf(event));
  events = events.filter((other) => other !== event);
  card.close('delete');
  draw();
}

/** Deletes the card's event, or the one whose chip has the focus. */
export function removeFocused(): void {
  const key = document.activeElement?.closest('[data-eventchip]')?.getAttribute('data-eventid');
  const event = card.event ?? events.find((other) => keyOf(other) === key);
  if (event) removeEvent(event);
}

function buildView(view: View, date: Temporal.PlainDate): HTMLElement {
  const days = daysOf(view, date);
  const open = (event: CalendarEvent, chip: HTMLElement) => card.open(event, chip);
  if (view === 'month') return monthGrid(days, config.weekends ? 7 : 5, visible(), open);
  if (view === 'agenda') return schedule(days, visible(), open);
  return hoursGrid(days, visible(), open);
}

/** The view's content alone, scrolled as it was. */
function fillView(): void {
  if (route.page !== 'view') return;
  const { view, date } = route;
  const top = main.scrollTop;
  main.replaceChildren(buildView(view, date));
  main.scrollTop = top || 7 * config.density;
}

function drawEditor(key: string | undefined): void {
  const event = events.find((other) => key !== undefined && keyOf(other) === key);
  const leave = () => goTo();
  const draft = makeDraft(config.draft, new URLSearchParams(location.search), today);
  const { description = '', location: place = '', rule = '', allDay = false } = event ?? {};
  const form = event && key ? { ...event, key, description, location: place, rule, allDay } : withMe(draft);
  editor = openEditor(form, !event || mayChange(event.organizer, event.calendar.address), leave);
  main.replaceChildren(editor.root);
}

/** With guests, the organizer is on the list. */
const withMe = (draft: ReturnType<typeof makeDraft>) => ({
  ...draft,
  organizer: me,
  guests: draft.guests.length ? [{ ...me, answer: 'ACCEPTED' as const }, ...draft.guests] : [],
});

/** Shows what the address says. */
export function draw(): void {
  route = readRoute(location.pathname, today);
  card.close('route');
  editor = undefined;
  const { dataset } = document.body;
  delete main.dataset.periodType;
  if (route.page === 'edit') {
    dataset.viewfamily = 'EVENT_EDIT';
    dataset.viewkey = 'EVENTEDIT';
    document.title = `${words.tabs.event} - Maple Calendar`;
    drawEditor(route.key);
    return;
  }
  if (route.page === 'search') {
    dataset.viewfamily = 'SCHEDULE';
    dataset.viewkey = 'SCHEDULE';
    main.replaceChildren(h('div.fMZfid', { role: 'grid' }));
    return;
  }
  lastView = route;
  dataset.viewfamily = route.view === 'agenda' ? 'SCHEDULE' : 'EVENT';
  dataset.viewkey = viewKeys[route.view];
  if (route.view === 'week' || route.view === 'month') main.dataset.periodType = route.view;
  heading.textContent = words.month(route.date);
  document.title = `${words.month(route.date)} - Maple Calendar`;
  fillView();
}

/** Goes to an event's week unless its chip is in the page; gives its key. */
export function show(name: string): string {
  const event = events.find((other) => other.name === name);
  if (!event) throw new Error(`no event ${name}`);
  const key = keyOf(event);
  if (!main.querySelector(`[data-eventchip][data-eventid="${key}"]`)) go(pathOf('week', event.start.toPlainDate()));
  return key;
}

/** Builds the chips anew, each time in a task of its own. */
export async function rerender(times: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    fillView();
    await new Promise((next) => setTimeout(next));
  }
}

export const addGuest = (address: string): void => editor?.addGuest(address);
export const isEditing = (): boolean => route.page === 'edit';
export const focusSearch = (): void => search.focus();
