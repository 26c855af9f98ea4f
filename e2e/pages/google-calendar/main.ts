import {
  addGuest,
  card,
  draw,
  editEvent,
  focusSearch,
  go,
  goOn,
  goTo,
  goToday,
  isEditing,
  removeFocused,
  rerender,
  show,
} from './calendar-page.ts';
import { dress } from './frame.ts';
import { type Records, records } from './records.ts';
import { type View, viewKeys } from './routes.ts';
import { type Command, listenForShortcuts } from './shortcuts.ts';

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

function run(command: Command): void {
  if (command === 'escape') card.close('escape');
  if (command === 'search') focusSearch();
  if (command === 'create') go('eventedit');
  if (command === 'edit' && card.event) editEvent(card.event);
  if (command === 'delete') removeFocused();
  if (isEditing()) return;
  if (command === 'today') goToday();
  if (command === 'next') goOn(1);
  if (command === 'previous') goOn(-1);
  if (command in viewKeys) goTo(command as View);
}

dress();
document.body.className = 'KMkTad';
listenForShortcuts(run);
window.addEventListener('popstate', draw);
draw();
window.__calendar = { records, show, go, rerender, addGuest };
