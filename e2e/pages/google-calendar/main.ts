import { makeCard } from './card.ts';
import { config, h } from './dom.ts';
import { makeDraft } from './drafts.ts';
import { type Editor, mayChange, openEditor } from './editor.ts';
import { type Answer, type CalendarEvent, keyOf } from './event.ts';
import { buildFrame, dress } from './frame.ts';
import { hoursGrid } from './grid.ts';
import { monthGrid, schedule } from './other-views.ts';
import { me } from './people.ts';
import { type Records, records } from './records.ts';
import { daysOf, pathOf, type Route, readRoute, step, type View, viewKeys } from './routes.ts';
import { makeEvents } from './scenarios.ts';
import { type Command, listenForShortcuts } from './shortcuts.ts';
import { words } from './words.ts';

/** What tests may ask this page to do, and to tell, by the events' names in the scenarios. */
interface Handle {
  records: Records;
  /** Makes sure that an event's chip is in the page, by going to its week if need be; gives its event key. */
  show(name: string): string;
  /** Another route, without a reload: `week/2026/11/30`, `eventedit`. */
  go(path: string): void;
  /** Builds the grid's chips anew so many times, each in a task of its own. */
  rerender(times: number): Promise<void>;
  /** Adds a guest to the open editor. */
  addGuest(address: string): void;
}

declare global {
  interface Window {
    __calendar: Handle;
  }
}

const today = Temporal.PlainDate.from(document.querySelector<HTMLMetaElement>('meta[name="today"]')?.content ?? '');
let events = makeEvents(today.toString(), Temporal.Now.timeZoneId(), config.load);
let editor: Editor | undefined;
let route: Route = readRoute(location.pathname, today);
let lastView: { view: View; date: Temporal.PlainDate } = { view: config.view, date: today };

const root = location.pathname.match(/^\/calendar(\/u\/\d+)?\/r/)?.[0] ?? '/calendar/u/0/r';

function go(path: string): void {
  history.pushState(null, '', `${root}/${path}${location.search}`);
  draw();
}

const visible = (): CalendarEvent[] => events.filter((event) => config.declined || !event.guests.some(isMyRefusal));
const isMyRefusal = ({ address, answer }: { address: string; answer?: Answer }): boolean =>
  address === me.address && answer === 'DECLINED';

const { main, heading, search } = buildFrame({
  today: () => go(pathOf(lastView.view, today)),
  step: (direction) => go(pathOf(lastView.view, step(lastView.view, lastView.date, direction))),
  show: (view) => go(pathOf(view, lastView.date)),
  create: () => go('eventedit'),
});

const card = makeCard({
  edit: (event) => {
    card.close('edit');
    go(`eventedit/${keyOf(event)}`);
  },
  remove: (event) => {
    records.deleted.push(keyOf(event));
    events = events.filter((other) => other !== event);
    card.close('delete');
    draw();
  },
  answer: (event, answer) => {
    const guests = event.guests.map((guest) => (guest.address === me.address ? { ...guest, answer } : guest));
    const answered = { ...event, guests };
    events = events.map((other) => (other === event ? answered : other));
    fillView();
    return answered;
  },
});

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
  const leave = () => go(pathOf(lastView.view, lastView.date));
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

function draw(): void {
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

function run(command: Command): void {
  const { event } = card;
  if (command === 'escape') card.close('escape');
  if (command === 'search') search.focus();
  if (command === 'create') go('eventedit');
  if (command === 'edit' && event) {
    card.close('edit');
    go(`eventedit/${keyOf(event)}`);
  }
  if (command === 'delete') removeFocused(event);
  if (route.page === 'edit') return;
  if (command === 'today') go(pathOf(lastView.view, today));
  if (command === 'next') go(pathOf(lastView.view, step(lastView.view, lastView.date, 1)));
  if (command === 'previous') go(pathOf(lastView.view, step(lastView.view, lastView.date, -1)));
  if (command in viewKeys) go(pathOf(command as View, lastView.date));
}

/** The card's event, or the one whose chip has the focus. */
function removeFocused(shown: CalendarEvent | undefined): void {
  const key = document.activeElement?.closest('[data-eventchip]')?.getAttribute('data-eventid');
  const event = shown ?? events.find((other) => keyOf(other) === key);
  if (!event) return;
  records.deleted.push(keyOf(event));
  events = events.filter((other) => other !== event);
  card.close('delete');
  draw();
}

function show(name: string): string {
  const event = events.find((other) => other.name === name);
  if (!event) throw new Error(`no event ${name}`);
  const key = keyOf(event);
  if (!main.querySelector(`[data-eventchip][data-eventid="${key}"]`)) go(pathOf('week', event.start.toPlainDate()));
  return key;
}

async function rerender(times: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    fillView();
    await new Promise((next) => setTimeout(next));
  }
}

dress();
document.body.className = 'KMkTad';
listenForShortcuts(run);
window.addEventListener('popstate', draw);
draw();
window.__calendar = { records, show, go, rerender, addGuest: (address) => editor?.addGuest(address) };
