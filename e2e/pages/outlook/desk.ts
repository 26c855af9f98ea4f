// Drafts under way: in the reading pane, each with a tab below it, or in windows of their own.
import type { Person } from '../google-calendar/event.ts';
import { type Composer, createComposer } from './composer.ts';
import { button, config, h, onClick } from './dom.ts';
import type { Mail } from './mails.ts';
import { me } from './people.ts';
import { records } from './records.ts';
import { openBlankWindow } from './windows.ts';
import { words } from './words.ts';

const lateContentDelay = 80;
const vanishAfter = 10;

const open = new Set<Composer>();
const tabs = h('div.tabs', { role: 'tablist' });
/** Where composers stand in the reading pane, before the conversation. */
const place = h('div.drafts');

export const draftTabs = tabs;
export const draftPlace = place;
export const openComposers = (): Composer[] => [...open];

function show(shown: Composer | undefined): void {
  for (const composer of open) composer.root.style.display = composer === shown ? '' : 'none';
  shown?.focus();
}

/** Hides every draft in the pane; they stay in the page. */
export const hideDrafts = (): void => show(undefined);

function redrawTabs(): void {
  tabs.replaceChildren(
    ...[...open].map((composer) =>
      onClick(button(`Editing ${composer.subject}`, { role: 'tab', class: 'fui-InteractionTagPrimary' }), () =>
        show(composer),
      ),
    ),
  );
}

function stand(composer: Composer): void {
  if (config.content === 'late') setTimeout(composer.fill, lateContentDelay);
  else composer.fill();
  composer.focus();
}

interface Draft {
  to: Person[];
  cc?: Person[];
  subject: string;
  answered?: Mail;
}

function makeDraft({ to, cc = [], subject, answered }: Draft, popout: boolean): Composer {
  return createComposer({
    to,
    cc,
    subject,
    popout,
    ...(answered ? { answered } : {}),
    onClose: (closed) => {
      open.delete(closed);
      redrawTabs();
    },
    onPopOut: (moved) => {
      moved.close();
      openBlankWindow(subject, makeDraft({ to, cc, subject, ...(answered ? { answered } : {}) }, true));
    },
  });
}

/** A draft in the reading pane; those that were open stay, hidden behind their tabs. */
export function compose(draft: Draft): Composer {
  const composer = makeDraft(draft, false);
  open.add(composer);
  place.append(composer.root);
  stand(composer);
  show(composer);
  redrawTabs();
  return composer;
}

/** The form that fills a window of its own. */
export function composeHere(draft: Draft): Composer {
  const composer = makeDraft(draft, true);
  open.add(composer);
  document.body.append(h('div', { role: 'main' }, composer.root));
  stand(composer);
  return composer;
}

/** Answers a mail, after the delay that Outlook takes. */
export function reply(mail: Mail, toAll: boolean): void {
  records.replies++;
  if (config.reply === 'never') return;
  const others = toAll ? mail.to.filter(({ address }) => address !== me.address) : [];
  setTimeout(() => {
    const composer = compose({ to: [mail.from], cc: others, subject: `Re: ${mail.subject}`, answered: mail });
    if (config.reply === 'vanishes') setTimeout(composer.close, vanishAfter);
  }, config.replyDelay);
}

export const newMail = (to: Person[] = [], subject = ''): Composer => compose({ to, subject });

/** The same in a window without an address, filled from here. */
export const popOutNew = (to: Person[] = [], subject = ''): void =>
  openBlankWindow(subject || words.newMail, makeDraft({ to, subject }, true));
