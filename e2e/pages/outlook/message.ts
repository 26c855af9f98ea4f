import { persona } from './conversation-head.ts';
import { config, h, icon, nextNumber, onClick, randomId } from './dom.ts';
import type { Mail } from './mails.ts';
import { me } from './people.ts';
import { words } from './words.ts';

export type Action = 'reply' | 'replyAll' | 'forward';

const icons: Record<Action, string> = {
  reply: 'ArrowReplyRegular',
  replyAll: 'ArrowReplyAllRegular',
  forward: 'ArrowForwardRegular',
};

const actionItem = (action: Action, act: (action: Action) => void): HTMLElement =>
  onClick(
    h('button.fui-Button', { type: 'button', role: 'menuitem', 'aria-label': words[action] }, icon(icons[action])),
    () => act(action),
  );

const toolbar = (name: string | undefined, act: (action: Action) => void): HTMLElement =>
  h(
    'div.fui-Toolbar',
    { role: 'toolbar', 'aria-label': name },
    ...(['reply', 'replyAll', 'forward'] as const).map((action) => actionItem(action, act)),
  );

function infoBar(mail: Mail): HTMLElement | undefined {
  const name = mail.from.name ?? mail.from.address;
  if (mail.kind === 'request') return h('div.fui-MessageBar', { role: 'group' }, words.sentRequest(name));
  return mail.kind === 'cancellation'
    ? h('div.fui-MessageBar', { role: 'group' }, words.canceledMeeting(name))
    : undefined;
}

/** A sender from elsewhere is shown with the address [captured in German]. */
const senderOf = ({ from }: Mail): string => {
  const isExternal = from.address.split('@')[1] !== me.address.split('@')[1];
  return isExternal || config.account === 'consumer'
    ? `${from.name ?? ''}<${from.address}>`
    : (from.name ?? from.address);
};

/** One message with its actions. */
export function message(mail: Mail, act: (action: Action) => void): HTMLElement {
  const id = randomId(`message ${mail.name}`);
  const heading = (part: string, label: string, ...children: (Node | string)[]) =>
    h('div', { role: 'heading', 'aria-level': '3', id: `MSG_${id}_${part}`, 'aria-label': label }, ...children);
  const names = mail.to.map(({ name, address }) => name ?? address);
  return h(
    'div.wide-content-host.owaMailComposeEditorScrollContainer.customScrollBar',
    { 'aria-expanded': 'true', role: 'group' },
    heading('SUBJECT', mail.subject, mail.subject),
    persona(mail.from.name ?? mail.from.address),
    heading(
      'FROM',
      `${words.from} ${senderOf(mail)}`,
      h('span', { 'aria-label': `${words.from} ${senderOf(mail)}` }, senderOf(mail)),
    ),
    toolbar(undefined, act),
    heading(
      'TO',
      `${words.to}: ${names.join('; ')}`,
      h('div.EditorClass', { role: 'group', 'data-testid': 'RecipientWell' }, ...names.map(persona)),
    ),
    heading('DATETIME', words.shortDate(Temporal.Now.plainDateISO()), words.shortDate(Temporal.Now.plainDateISO())),
    infoBar(mail),
    h(
      'div.customScrollBar.allowTextSelection',
      { role: 'document', id: `UniqueMessageBody_${nextNumber()}`, 'aria-label': words.body, tabindex: '0' },
      h('div', {}, ...mail.lines.map((text) => h('p', {}, text))),
    ),
    toolbar('Quick actions', act),
  );
}
