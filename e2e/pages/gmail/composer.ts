import { composerBody, type Quote, startingContent, startingText } from './composer-body.ts';
import { composerForm, type Envelope } from './composer-form.ts';
import { composerToolbar } from './composer-toolbar.ts';
import { config, h, nextId } from './dom.ts';
import { labels } from './labels.ts';
import { records } from './records.ts';

export interface Composer {
  id: string;
  /** `.M9`, the same element wherever the composer stands. */
  root: HTMLElement;
  editable: HTMLElement;
  textarea: HTMLTextAreaElement;
  focus(): void;
  /** Puts signature and quote in; once, after the composer stands. */
  fill(): void;
}

interface Options {
  inline: boolean;
  envelope: Envelope;
  quote?: Quote | undefined;
  onSend(composer: Composer): void;
  onDiscard(composer: Composer): void;
}

/** Autosave follows the last `input` event by so many milliseconds; a change without an event saves nothing. */
const autosaveDelay = 190;
let composers = 0;

function autosave(root: HTMLElement, save: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  root.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, autosaveDelay);
  });
}

/** A composer in the shape of the captures (2020 whole; parts of 2023 to 2025). Where it stands is up to the caller. */
export function createComposer({ inline, envelope, quote, onSend, onDiscard }: Options): Composer {
  const id = String(++composers);
  const plain = config.mode === 'plain';
  const { cell, editable, textarea } = composerBody(plain, quote);
  const form = composerForm(id, envelope, inline, plain);
  const send = (how: string) => {
    records.sent.push({ composer: id, how });
    onSend(composer);
  };
  const toolbar = composerToolbar(
    () => send('button'),
    () => onDiscard(composer),
  );
  const region = h(
    'div.aoI',
    {
      id: nextId(),
      role: 'region',
      'data-compose-id': id,
      jsmodel: 'Gt4u5c',
      'aria-label': envelope.subject || labels.newMessage,
    },
    h(
      'table.aoP.aoC',
      { id: nextId() },
      h(
        'tbody',
        {},
        h(
          'tr',
          {},
          h('td.aoY'),
          h(
            'td.I5',
            {},
            form,
            h('table.iN', {}, h('tbody', {}, h('tr', {}, cell), h('tr', {}, h('td.HE', {}, toolbar)))),
          ),
        ),
      ),
    ),
  );
  const root = h('div.M9', { jslog: '77394; u014N:xr6bB' }, h('div.HX', { id: nextId() }), region);
  const composer: Composer = {
    id,
    root,
    editable,
    textarea,
    focus: () => {
      if (plain) {
        textarea.focus();
        textarea.setSelectionRange(0, 0);
        return;
      }
      editable.focus();
      editable.ownerDocument.getSelection()?.collapse(editable, 0);
    },
    fill: () => {
      editable.replaceChildren(...startingContent(quote));
      textarea.value = plain ? startingText(quote) : '';
    },
  };
  autosave(root, () => {
    const subject = form.querySelector<HTMLInputElement>('[name="subjectbox"]')?.value ?? '';
    const to = [...form.querySelectorAll('[name="to"] [role="option"][data-hovercard-id]')]
      .map((option) => option.getAttribute('data-hovercard-id'))
      .join(', ');
    // biome-ignore lint/performance/useDomNodeTextContent: a saved draft's text has the line breaks that a reader sees
    const text = plain ? textarea.value : editable.innerText;
    records.drafts.push({ composer: id, to, subject, html: plain ? '' : editable.innerHTML, text });
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send('key');
  });
  return composer;
}
