import { calendarModule, dateOf, type View } from './calendar-module.ts';
import { composeHere, newMail, openComposers, popOutNew } from './desk.ts';
import { className, config, h, icon, onClick } from './dom.ts';
import { dress } from './dress.ts';
import { addGuest, closeForm, openForm } from './event-form.ts';
import { findEvent, minutesOf, today } from './events.ts';
import { findMail, mailModule, mails, openMail, readHere, runOnMail, showMail } from './mail-module.ts';
import { itemId, type Mail } from './mails.ts';
import { keepBodyClean, remount } from './mount.ts';
import { closePeek, openPeek } from './peek.ts';
import { me } from './people.ts';
import { type Records, records } from './records.ts';
import { type Command, listenForShortcuts } from './shortcuts.ts';
import { words } from './words.ts';

/** What tests may ask this page to do, and to tell, by the names of its mails and events. */
interface Handle {
  records: Records;
  /** Shows a mail in the reading pane, going to Mail if need be. */
  openMail(name: string): void;
  /** Mail or calendar, without a load. */
  go(path: string): void;
  /** Makes sure that an event's tile is in the page, going to its week; gives its `data-calitemid`. */
  show(name: string): string;
  /** Opens the card of an event. */
  peek(name: string): string;
  /** Opens the form of an own event, or of a new one. */
  editEvent(name?: string): void;
  addGuest(name: string, address: string): void;
  /** A new mail in the reading pane, or in a window that this page fills. */
  compose(to?: string, subject?: string): void;
  popOutBlank(to?: string, subject?: string): void;
  closeComposers(): void;
  /** Builds heads, cards and surfaces anew, as React may at any time; or those that a selector names. */
  remount(which?: string): void;
  /**
   * Minutes of a week's meetings with others, overlaps once: accepted, and with those without a firm answer. 0: this week.
   * @param day 1 Monday to 7 Sunday, for one day alone
   */
  minutes(offset: number, day?: number): { accepted: number; withTentative: number };
}

declare global {
  interface Window {
    __outlook: Handle;
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): unknown;
}
/** Outlook's own; a second one of this name would break its start. */
(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', { createHTML: (html) => html });

const query = new URLSearchParams(location.search);
const stage = h('div.stage');
const account = () => location.pathname.match(/^\/(?:mail|calendar)\/(\d+)\//)?.[1];
const pathFor = (path: string) => path.replace(/^\/(mail|calendar)\//, account() ? `/$1/${account()}/` : '/$1/');

function go(path: string): void {
  history.pushState(null, '', pathFor(path) + location.search);
  draw();
}

const openOne = (mail: Mail) => go(`/mail/id/${encodeURIComponent(itemId(mail))}`);

/** Draws what the address says; the modules come and go without a load. */
function draw(): void {
  closePeek();
  closeForm();
  const path = location.pathname.replace(/^\/(mail|calendar)\/\d+\//, '/$1/');
  if (path.startsWith('/calendar')) {
    const [, view = 'week', day] = /\/view\/(week|workweek|day|month)(?:\/([\d-]+))?/.exec(path) ?? [];
    const date = day ? Temporal.PlainDate.from(day) : today;
    document.title = `Calendar - ${me.name} - Outlook`;
    const show = (next: View, at: Temporal.PlainDate) => go(`/calendar/view/${next}/${at}`);
    stage.replaceChildren(calendarModule(view as View, date, show));
    return;
  }
  document.title = `Mail - ${me.name} - Outlook`;
  if (!stage.querySelector(`#MailList`)) stage.replaceChildren(mailModule());
  const id = decodeURIComponent(/\/mail\/id\/([^/]+)/.exec(path)?.[1] ?? '');
  showMail(
    mails.find((mail) => itemId(mail) === id),
    openOne,
  );
}

function run(command: Command): void {
  if (command === 'escape') closePeek();
  if (command === 'newMail') newMail();
  if (command === 'reply' || command === 'replyAll' || command === 'archive' || command === 'delete')
    runOnMail(command);
}

const railButton = (name: string, id: string, path: string, glyph: string) =>
  onClick(h('button.fui-Button', { type: 'button', 'aria-label': name, id }, icon(glyph)), () => go(path));

function frame(): void {
  document.body.append(
    h(
      'div.top',
      { role: 'banner' },
      h('div', { role: 'group', id: 'topSearchInput' }, h('input', { type: 'text', 'aria-label': 'Search' })),
      h(
        'div',
        { id: 'owa-me-control-container' },
        h('button', { type: 'button', 'aria-label': me.name }, me.name.slice(0, 1)),
      ),
    ),
    h(
      'div.app',
      {},
      h(
        'div.rail',
        { role: 'navigation' },
        railButton(words.mail, 'ddea774c-382b-47d7-aab5-adc2139a802b', '/mail/', 'MailRegular'),
        railButton(words.calendar, '8cbeb86f-83e1-43b5-aaba-cd3514322f0b', '/calendar/view/week', 'CalendarRegular'),
        onClick(
          h(
            'button',
            { type: 'button', 'aria-label': words.newMail, 'data-unique-id': 'Ribbon-588' },
            icon('ComposeRegular'),
          ),
          () => newMail(),
        ),
      ),
      stage,
    ),
    h('div', { hidden: '' }, ...Array.from({ length: config.ballast }, (_, index) => h('div', { id: `:${index}` }))),
  );
  window.addEventListener('popstate', draw);
  draw();
}

const people = (to: string | undefined) => (to ? to.split(/[;,]/).map((address) => ({ address: address.trim() })) : []);

dress(window);
document.body.className = className('outlook');
listenForShortcuts(run);
const popout = /\/mail\/(?:\d+\/)?deeplink\/(compose|read)(?:\/([^/]+))?/.exec(location.pathname);
if (popout?.[1] === 'compose') {
  composeHere({ to: people(query.get('to') ?? undefined), subject: query.get('subject') ?? '' });
} else if (popout?.[1] === 'read') {
  const mail = mails.find((one) => itemId(one) === decodeURIComponent(popout[2] ?? ''));
  if (mail) document.body.append(readHere(mail));
} else frame();
keepBodyClean();
if (config.remount) setInterval(remount, config.remount);

const eventNamed = (name: string) => {
  const found = findEvent(name);
  if (!found) throw new Error(`no event ${name}`);
  return found;
};

function show(name: string): string {
  const found = eventNamed(name);
  if (!document.querySelector(`[data-app-section="CalendarModule"] [data-calitemid="${found.id}"]`))
    go(`/calendar/view/week/${dateOf(name)}`);
  return found.id;
}

window.__outlook = {
  records,
  openMail: (name) => {
    const mail = findMail(name);
    if (!mail) throw new Error(`no mail ${name}`);
    if (openMail() !== mail || !location.pathname.includes('/mail')) openOne(mail);
  },
  go,
  show,
  peek: (name) => {
    const id = show(name);
    openPeek(eventNamed(name));
    return id;
  },
  editEvent: (name) => openForm(name ? eventNamed(name) : undefined),
  addGuest,
  compose: (to, subject) => newMail(people(to), subject),
  popOutBlank: (to, subject) => popOutNew(people(to), subject),
  closeComposers: () => {
    for (const composer of openComposers()) composer.close();
  },
  remount,
  minutes: (offset, day) => ({
    accepted: minutesOf(offset, ['busy'], day),
    withTentative: minutesOf(offset, ['busy', 'maybe'], day),
  }),
};
