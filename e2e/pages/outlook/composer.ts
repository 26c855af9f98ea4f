import type { IEditor } from 'roosterjs';
import type { Person } from '../google-calendar/event.ts';
import { separateQuote, startingContent, startingText, well } from './composer-parts.ts';
import { button, config, h, nextNumber, onClick, randomId } from './dom.ts';
import type { Mail } from './mails.ts';
import { me } from './people.ts';
import { records } from './records.ts';
import { makeEditor } from './rooster.ts';
import { words } from './words.ts';

export interface Composer {
  id: string;
  root: HTMLElement;
  body: HTMLElement;
  subject: string;
  /** Puts signature and quote in. */
  fill(): void;
  focus(): void;
  close(): void;
}

interface Shape {
  to: Person[];
  cc: Person[];
  subject: string;
  answered?: Mail;
  /** A window of its own has the form's section, and no docking. */
  popout: boolean;
  onClose: (composer: Composer) => void;
  onPopOut: (composer: Composer) => void;
}

/** Milliseconds between a change and the draft that is saved for it. */
const saveDelay = 40;

const richBody = (): HTMLElement =>
  h('div.body', {
    role: 'textbox',
    contenteditable: 'true',
    'aria-multiline': 'true',
    'aria-label': words.body,
    tabindex: '0',
    dir: config.language === 'ar' ? 'rtl' : 'ltr',
    spellcheck: 'false',
    style: 'user-select: text;',
  });

const plainBody = (): HTMLTextAreaElement =>
  h('textarea.body', { 'aria-label': words.body, spellcheck: 'false' }) as HTMLTextAreaElement;

/** Makes a form to write a mail in, around a real roosterjs editor, or a text field. */
export function createComposer(shape: Shape): Composer {
  const id = randomId(`${shape.subject}${nextNumber()}`);
  const plain = config.mode === 'plain' ? plainBody() : undefined;
  const body = plain ?? richBody();
  const subject = h('input.fui-Input__input', {
    id: `MSG_${id}_SUBJECT`,
    'aria-label': words.subject,
    placeholder: words.addSubject,
    type: 'text',
    autocomplete: 'off',
    maxlength: '255',
  }) as HTMLInputElement;
  subject.value = shape.subject;
  const to = well('to', shape.to, id);
  const saved = h('span.saved', { role: 'status' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (because: string) => {
    // biome-ignore lint/performance/useDomNodeTextContent: a draft's text has the lines that a person sees
    const { innerHTML: html, innerText } = body;
    const text = plain?.value ?? innerText;
    records.drafts.push({ composer: id, to: to.textContent ?? '', subject: subject.value, html, text, because });
    saved.textContent = 'Draft saved';
  };
  const changed = (because: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => save(because), saveDelay);
  };
  const parent = h('div', { id: `editorParent_${nextNumber()}` }, body);
  const send = (how: string) => {
    records.sent.push({ composer: id, how });
    composer.close();
  };
  const sendButton = button(words.send, {
    id: `splitButton-r${nextNumber()}__primaryActionButton`,
    title: `${words.send} (Ctrl+Enter)`,
  });
  const discard = () => {
    records.discarded.push(id);
    composer.close();
  };
  const root = h(
    shape.popout ? 'div.popout' : 'div.docking.owaMailComposeEditorScrollContainer.customScrollBar',
    shape.popout ? { 'data-app-section': 'Form_Content' } : { id: `docking_InitVisiblePart_${nextNumber()}` },
    h(
      'div.bar',
      {},
      onClick(sendButton, () => send('button')),
      button(words.more, { id: `menur${nextNumber()}`, 'aria-haspopup': 'true' }, '▾'),
      button(`${words.from} ${me.address}`, { id: `fromContainer${nextNumber()}_${id}` }),
      onClick(button(words.discard, { id: 'discardCompose' }), discard),
      !shape.popout && onClick(button(words.popOut, { id: 'popoutCompose' }), () => shape.onPopOut(composer)),
    ),
    to,
    well('cc', shape.cc, id),
    h('div.row', {}, subject),
    saved,
    parent,
    shape.answered && config.quote === 'beside' && !plain && separateQuote(shape.answered),
  );
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send('Ctrl+Enter');
  });
  let editor: IEditor | undefined;
  const composer: Composer = {
    id,
    root,
    body,
    subject: shape.subject,
    fill: () => {
      if (plain) {
        plain.value = startingText(shape.answered);
        plain.setSelectionRange(0, 0);
        plain.addEventListener('input', () => changed('input'));
      } else editor ??= makeEditor(body, startingContent(shape.answered), changed);
    },
    focus: () => body.focus(),
    close: () => {
      clearTimeout(timer);
      editor?.dispose();
      root.remove();
      shape.onClose(composer);
    },
  };
  return composer;
}
