import { Calm } from '../calm.ts';
import { guardRoot, installKeyGuard } from '../key-guard.ts';
import { startLife } from '../life.ts';
import { partsOf } from '../parts.ts';
import { watchPage } from '../watch.ts';
import { takeView } from '../week-reading.ts';
import { WeekWatch } from '../week-watch.ts';
import { lookAtOutlook, seemsOfUse, trackOutlook } from './look.ts';
import { isCalendar, viewSignature } from './read-view.ts';

// What runs in every page of Outlook, mail and calendar alike: at document_start the guard takes its place, first of all
// listeners, then one observer watches, and what the calendar shows of the week is read. What stands in the page
// (`*.parts.tsx`) is put in with the first meeting, composer or form.
const life = startLife(document);
if (!life.signal.aborted) {
  const { signal } = life;
  installKeyGuard(signal);
  const page = partsOf('outlook', { life, calm: new Calm(window, signal), guardRoot });
  const begin = (): void => {
    const week = new WeekWatch({
      document,
      signature: () => viewSignature(document),
      read: () => takeView('outlook'),
      signal,
      onNoted: () => page.refresh(), // the bar's hours
      orphaned: () => life.end(),
    });
    watchPage({
      document,
      look: () => lookAtOutlook(document),
      track: () => trackOutlook(document),
      onStir: ([path]) => isCalendar(String(path)) && week.stir(),
      onChange: () => page.update(() => seemsOfUse(document)),
      signal,
    });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true, signal });
  else begin();
}
