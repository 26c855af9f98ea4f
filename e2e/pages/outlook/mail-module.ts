import { conversationHead } from './conversation-head.ts';
import { draftPlace, draftTabs, hideDrafts, newMail, reply } from './desk.ts';
import { config, h, nextNumber, onClick } from './dom.ts';
import { events, eventsOn, today } from './events.ts';
import { itemId, type Mail, makeMails } from './mails.ts';
import { type Action, message } from './message.ts';
import { me } from './people.ts';
import { records } from './records.ts';
import { dayColumn } from './tile.ts';
import { words } from './words.ts';

export const mails: Mail[] = makeMails((name) => events.find(({ event }) => event.name === name)?.event);

export const findMail = (name: string): Mail | undefined => mails.find((mail) => mail.name === name);

let current: Mail | undefined;
export const openMail = (): Mail | undefined => current;

const conversation = h('div', { 'data-app-section': 'ConversationContainer' });
const list = h('div', { role: 'listbox', 'aria-label': 'Message list', tabindex: '0' });

function drawList(open: (mail: Mail) => void): void {
  list.replaceChildren(
    ...mails.map((mail) =>
      onClick(
        h(
          'div.row',
          {
            role: 'option',
            id: itemId(mail),
            tabindex: '0',
            'data-convid': `AAQ${nextNumber()}`,
            'data-focusable-row': 'true',
            'aria-selected': String(mail === current),
            'aria-label': `${mail.kind === 'request' ? 'Meeting ' : ''}${mail.from.name ?? ''} ${mail.subject}`,
          },
          h('span', {}, mail.from.name ?? mail.from.address),
          h('span', { title: mail.subject }, mail.subject),
        ),
        () => open(mail),
      ),
    ),
  );
}

/** Shows a mail in the reading pane, or none. */
export function showMail(mail: Mail | undefined, open: (mail: Mail) => void): void {
  current = mail;
  hideDrafts();
  drawList(open);
  conversation.replaceChildren();
  if (!mail) return;
  const act = (action: Action) => {
    if (action === 'forward') newMail([], `Fw: ${mail.subject}`);
    else reply(mail, action === 'replyAll');
  };
  const earlier = (mail.earlier ?? []).map((one) => message({ ...mail, ...one, kind: 'mail' }, act));
  conversation.append(conversationHead(mail), ...earlier, message(mail, act));
}

/** Answers what is open, as a shortcut does. */
export function runOnMail(command: 'reply' | 'replyAll' | 'archive' | 'delete'): void {
  if (!current) return;
  if (command === 'reply' || command === 'replyAll') reply(current, command === 'replyAll');
  else records.commands.push(command);
}

const mailbox = () =>
  h(
    'div.folders',
    { 'data-app-section': 'NavigationPane', role: 'tree' },
    h(
      'div',
      {
        role: 'treeitem',
        'aria-level': '1',
        id: `primaryMailboxRoot_${nextNumber()}`,
        title: me.address,
        'data-folder-name': me.address,
      },
      h('span', {}, me.address),
    ),
    h('div', { role: 'treeitem', 'aria-level': '2', 'aria-selected': 'true', 'data-folder-name': 'inbox' }, 'Inbox'),
  );

/** The side pane with the day's events; the same tiles as in the calendar. */
const myDay = () =>
  h(
    'div.side',
    { role: 'complementary', 'aria-label': words.myDay },
    h('div.inDayScrollContainer', { role: 'group' }, dayColumn(today, eventsOn(today, 0))),
  );

/** Mail's part of the page: folders, list, reading pane. */
export const mailModule = (): HTMLElement =>
  h(
    'div.module',
    {},
    mailbox(),
    h('div.list', { 'data-app-section': 'MessageList', id: 'MailList', role: 'group' }, list),
    h(
      'div.pane',
      {
        role: 'main',
        'aria-label': 'Reading Pane',
        id: 'Skip to message-region',
        'data-app-section': 'MailReadCompose',
      },
      h(
        'div.scroll',
        { id: 'ReadingPaneContainerId' },
        draftPlace,
        h('div', { id: 'ConversationReadingPaneContainer' }, conversation),
      ),
      draftTabs,
    ),
    config.myDay && myDay(),
  );

/** A message in a window of its own: no main, no list, no account. */
export function readHere(mail: Mail): HTMLElement {
  return h(
    'div.pane',
    { id: 'ItemReadingPaneContainer' },
    draftPlace,
    conversationHead(mail),
    message(mail, (action) => reply(mail, action === 'replyAll')),
  );
}
