import type { HostName } from '../domain/advice.ts';
import type { CalendarView } from '../domain/calendar-view.ts';
import { send } from '../platform/messages.ts';

// A view is read now and then, and what reads it is larger than all that watches a page. So it is a file of its own
// (`*.week.ts`) that is put in for each reading, tells what it sees, and leaves nothing behind. As in `parts.ts`, files
// of one extension meet in a world that no page can reach.
const meeting = Symbol.for('suggest-async.week');
type World = typeof globalThis & { [meeting]?: CalendarView | undefined };

/** For the file that reads: hands over what the page shows. */
export function giveView(view: CalendarView): void {
  (globalThis as World)[meeting] = view;
}

/** Has the background put the reading file of `host` into this page, and takes what it saw. Rejects when it saw nothing. */
export async function takeView(host: HostName): Promise<CalendarView> {
  const world = globalThis as World;
  await send('loadParts', { host, file: 'week' });
  const view = world[meeting];
  world[meeting] = undefined;
  if (!view) throw new Error(`The view of ${host} was not read`);
  return view;
}
