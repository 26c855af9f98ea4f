import { byClass, h, nextId } from './dom.ts';
import { labels } from './labels.ts';

export interface Addressee {
  name?: string;
  address: string;
}

export interface Envelope {
  to: Addressee[];
  cc: Addressee[];
  subject: string;
  /** Legacy ids and draft names, for replies. */
  replyTo?: { thread: string; message: string };
}

/** One chip, "peoplekit" since October 2021 [captured 2024]. People never written to have no name. */
const chip = ({ name, address }: Addressee): HTMLElement =>
  h(
    'div.agb',
    { 'peoplekit-id': 'ubaLBe' },
    h(
      'div.afV',
      {
        role: 'option',
        id: nextId(),
        'peoplekit-id': 'XPtOyb',
        'data-hovercard-id': address,
        'data-name': name ?? '',
        'aria-selected': 'false',
      },
      h('div.afW', {}, h('div.akl', { translate: 'no' }, name ?? address)),
    ),
  );

const suggestion = () => h('div.Ji', { role: 'option', style: 'display:none' }, 'suggestion@lumen.example');

function recipientRow(field: 'to' | 'cc' | 'bcc', label: string, people: Addressee[]): HTMLElement {
  const shown = field === 'to' || people.length > 0;
  return h(
    'div.anm',
    { name: field, style: shown ? undefined : 'display:none' },
    h('span.gO.aQY', { role: 'link', tabindex: '1' }, label),
    h('div.afp', { role: 'listbox', 'aria-multiselectable': 'true' }, ...people.map(chip), suggestion()),
    h('input.agP.aFw', { 'peoplekit-id': 'BbVjBd', role: 'combobox', 'aria-label': label, tabindex: '1', size: '20' }),
  );
}

/** The collapsed row: hidden twins of the chips, without a word on To, Cc or Bcc. */
const summary = (people: Addressee[]): HTMLElement =>
  h(
    'div.aoD.hl',
    { id: nextId(), tabindex: '1' },
    h(
      'div.oL.aDm.az9',
      {},
      ...people.flatMap(({ name, address }, index) => [
        index ? ', ' : '',
        h('span', { email: address, name: name ?? address, 'data-hovercard-id': address }, name ?? address),
      ]),
      people.length ? '' : labels.recipients,
    ),
  );

const hidden = (name: string, value: string): HTMLElement => h('input', { type: 'hidden', name, value, id: nextId() });

/** The hidden form with recipients and subject. In an inline reply the subject is there and 0 px wide. */
export function composerForm(composeId: string, envelope: Envelope, inline: boolean, plain: boolean): HTMLElement {
  const everybody = [...envelope.to, ...envelope.cc];
  const rows = h(
    'div.fX.aXjCH',
    { style: inline ? 'display:none' : undefined },
    recipientRow('to', labels.toField, envelope.to),
    recipientRow('cc', labels.ccField, envelope.cc),
    recipientRow('bcc', labels.bccField, []),
  );
  const collapsed = summary(everybody);
  if (!inline) collapsed.style.display = 'none';
  collapsed.addEventListener('focusin', () => {
    rows.style.display = '';
    collapsed.style.display = 'none';
    byClass(rows, 'agP')?.focus();
  });
  const reply = envelope.replyTo;
  return h(
    'form.bAs',
    { id: nextId(), action: '', method: 'POST', enctype: 'multipart/form-data', 'accept-charset': 'utf-8' },
    rows,
    collapsed,
    h(
      `div.aoD.az6${inline ? '.aoZero' : ''}`,
      {},
      h('input.aoT', {
        name: 'subjectbox',
        id: nextId(),
        autocomplete: 'off',
        spellcheck: 'true',
        tabindex: '1',
        placeholder: labels.subject,
        'aria-label': labels.subject,
        value: envelope.subject,
      }),
    ),
    hidden('composeid', composeId),
    hidden('from', ''),
    hidden('subject', envelope.subject),
    hidden('draft', `#msg-a:r${composeId}`),
    hidden('rt', reply ? `#thread-f:${BigInt(`0x${reply.thread}`)}` : `#thread-a:r${composeId}`),
    hidden('lts', reply?.thread ?? ''),
    hidden('rm', reply ? `#msg-f:${BigInt(`0x${reply.message}`)}` : ''),
    hidden('ishtml', plain ? '0' : '1'),
    hidden('body', ''),
  );
}
