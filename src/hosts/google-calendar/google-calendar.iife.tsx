import { Calm } from '../calm.ts';
import { guardRoot, installKeyGuard } from '../key-guard.ts';
import { startLife } from '../life.ts';
import { partsOf } from '../parts.ts';
import { find } from '../select.ts';
import { watchPage } from '../watch.ts';
import { takeView } from '../week-reading.ts';
import { WeekWatch } from '../week-watch.ts';
import { lookAtCalendar, trackCalendar } from './look.ts';
import { viewSignature } from './read-view.ts';
import { card, formMark } from './selectors.ts';

// What runs in every page of Google Calendar: at document_start the guard takes its place, first of all listeners, then
// one observer watches, and what the views show of the week is read. What stands in the page (`*.parts.tsx`) is put in
// with the first event that is opened. Never in frames: Gmail and Docs show a side panel of this host, without days.
const life = startLife(document);
if (!life.signal.aborted) {
  const { signal } = life;
  installKeyGuard(signal);
  const page = partsOf('google-calendar', { life, calm: new Calm(window, signal), guardRoot });
  const isOfUse = (): boolean => find(document, card) !== undefined || find(document, formMark) !== undefined;
  const begin = (): void => {
    const week = new WeekWatch({
      document,
      signature: () => viewSignature(document),
      read: () => takeView('google-calendar'),
      signal,
      onNoted: () => page.refresh(), // the bar's hours
      orphaned: () => life.end(),
    });
    watchPage({
      document,
      look: () => lookAtCalendar(document),
      track: () => trackCalendar(document),
      onStir: () => week.stir(),
      onChange: () => page.update(isOfUse),
      signal,
    });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true, signal });
  else begin();
}
