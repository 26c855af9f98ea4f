import type { Person } from '../google-calendar/event.ts';
import { config, h, nextNumber } from './dom.ts';
import type { Mail } from './mails.ts';
import { me } from './people.ts';
import { lineStyle } from './rooster.ts';
import { words } from './words.ts';

/** Whether a pill of this person shows a name and nothing else: colleagues, on a work account. */
const isNameOnly = ({ address }: Person): boolean =>
  config.account === 'work' && address.split('@')[1] === me.address.split('@')[1];

let pills = 70;

/** A recipient as a well shows it; a presence word is glued on, and its glyph [captured]. */
export function pill(person: Person): HTMLElement {
  const name = person.name ?? person.address;
  const shown = isNameOnly(person) ? name : config.account === 'work' ? `${name} <${person.address}>` : name;
  const label = config.account === 'consumer' ? person.address : `away${shown}`;
  return h(
    'div._Entity._EType_RECIPIENT_ENTITY._EReadonly_1',
    { id: `REK0000${pills++}`, contenteditable: 'false', role: 'group', 'aria-label': label },
    h('span.presence', { 'aria-hidden': 'true' }, '\ue7ee'),
    h(
      'span.lpcWrapper.lpcCommonWeb-hoverTarget',
      {
        role: 'button',
        tabindex: '-1',
        'aria-haspopup': 'dialog',
        'data-lpc-hover-target-id': `lpc-react-target-${pills}`,
      },
      shown,
    ),
  );
}

/** A row of recipients, an editor of one line. */
export const well = (kind: 'to' | 'cc', people: Person[], id: string): HTMLElement =>
  h(
    'div.row',
    {},
    h('button.fui-Button', { type: 'button', id: `recipient-well-label-${kind}` }, words[kind]),
    h(
      'div.EditorClass',
      { id: `MSG_${id}_${kind.toUpperCase()}`, role: 'group', contenteditable: 'true', 'aria-label': words[kind] },
      ...people.map(pill),
    ),
  );

const line = (content: string | HTMLElement): HTMLElement => h('div.elementToProof', { style: lineStyle }, content);

const signature = (): HTMLElement =>
  h('div', { id: 'Signature' }, line(me.name), h('p', {}, 'Maple · Tuesdays to Fridays'));

const quoteHead = (mail: Mail): Node[] =>
  [
    h('b', {}, words.from),
    ` ${mail.from.name ?? ''} <${mail.from.address}>`,
    h('br'),
    h('b', {}, words.sentAt),
    ' Monday',
    h('br'),
    h('b', {}, `${words.subject}:`),
    ` ${mail.subject}`,
  ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));

/** What the editor holds at first: empty lines, the signature, and the quote where it lies inside. */
export function startingContent(answered: Mail | undefined): Node[] {
  const signed = config.signature === 'none' ? [] : [signature()];
  const inside = answered && config.quote === 'inside';
  const quote = inside
    ? [
        h('div', { id: 'appendonsend' }),
        h('hr', { style: 'display:inline-block;width:98%' }),
        h('div', { id: 'divRplyFwdMsg', dir: 'ltr' }, ...quoteHead(answered)),
        ...answered.lines.map((text) => h('div', {}, text)),
      ]
    : [];
  return [line(h('br')), line(h('br')), ...signed, ...quote];
}

/** The quoted original as a sibling of the editor (2026) [captured]. */
export const separateQuote = (mail: Mail): HTMLElement =>
  h(
    'div.quote',
    { id: `quote${nextNumber()}` },
    h('div', { role: 'separator' }),
    h('div', { dir: 'ltr' }, ...quoteHead(mail)),
    ...mail.lines.map((text) => h('div', {}, text)),
  );

/** The same as text. A line of underscores parts a quote from the rest [general knowledge]; nothing a signature. */
export function startingText(answered: Mail | undefined): string {
  const signed = config.signature === 'none' ? '' : `\n\n${me.name}\nMaple · Tuesdays to Fridays`;
  if (!answered || config.quote === 'none') return signed;
  return [signed, '', '_'.repeat(32), `${words.from} ${answered.from.name ?? ''}`, ...answered.lines].join('\n');
}
