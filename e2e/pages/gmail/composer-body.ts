import { config, h, nextId } from './dom.ts';
import { labels } from './labels.ts';
import { me } from './scenarios.ts';

/** Nodes of a mail that is being answered, as they stand in the editable once the quote is open. */
export interface Quote {
  attribution: string;
  lines: string[];
}

/** `gmail_signature` marks are general knowledge, in no capture; the shape around them is an invention. */
export function signature(): HTMLElement[] {
  if (config.signature === 'none') return [];
  const block = h(
    'div.gmail_signature',
    { dir: 'ltr', 'data-smartmail': 'gmail_signature' },
    h('div', { dir: 'ltr' }, h('b', {}, me.name), h('div', {}, 'Maple · Tuesdays to Fridays')),
  );
  return config.signature === 'prefix' ? [h('span.gmail_signature_prefix', {}, '-- '), h('br'), block] : [block];
}

export function quotation({ attribution, lines }: Quote): HTMLElement {
  return h(
    'div.gmail_quote.gmail_quote_container',
    {},
    h('div.gmail_attr', { dir: 'ltr' }, attribution, h('br')),
    h(
      'blockquote.gmail_quote',
      { style: 'margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex' },
      ...lines.map((line) => h('div', {}, line)),
    ),
  );
}

/** What stands in a new composer: an empty line, then signature, then the quote unless it is collapsed. */
export function startingContent(quote: Quote | undefined): Node[] {
  const own = config.signature === 'none' ? [h('br')] : [h('br'), h('br', { clear: 'all' }), h('div', {}, h('br'))];
  const open = quote && config.quote === 'open';
  return [...own, ...signature(), ...(open ? [h('br'), quotation(quote)] : [])];
}

export const startingText = (quote: Quote | undefined): string => {
  const signed = config.signature === 'none' ? '' : `\n\n-- \n${me.name}\nMaple · Tuesdays to Fridays`;
  const quoted =
    quote && config.quote === 'open' ? `\n\n${quote.attribution}\n${quote.lines.map((l) => `> ${l}`).join('\n')}` : '';
  return `${signed}${quoted}`;
};

export interface BodyView {
  cell: HTMLElement;
  editable: HTMLElement;
  textarea: HTMLTextAreaElement;
}

/** Both ways of writing are always in the page, under the same label; one of them is hidden [captured 2020]. */
export function composerBody(plain: boolean, quote: Quote | undefined): BodyView {
  const textarea = h('textarea.Ak.aXjCH', {
    id: nextId(),
    'aria-label': labels.body,
    spellcheck: 'true',
    tabindex: '1',
    form: 'nosend',
  }) as HTMLTextAreaElement;
  const editable = h('div.Am.aiL.Al.editable.LW-avf.tS-tW', {
    id: nextId(),
    hidefocus: 'true',
    'aria-label': labels.body,
    g_editable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    contenteditable: 'true',
    tabindex: '1',
    style: 'direction:ltr;min-height:85px',
    spellcheck: 'false',
  });
  if (config.language === 'ar') editable.style.direction = 'rtl';
  const trimmed = h(
    'div.ajR',
    { id: nextId(), role: 'button', tabindex: '1', 'aria-label': labels.showTrimmed, style: 'display:none' },
    h('div.uC', {}, '•••'),
  );
  if (quote && config.quote === 'collapsed' && !plain) {
    trimmed.style.display = '';
    trimmed.addEventListener('click', () => {
      editable.append(h('br'), quotation(quote));
      trimmed.style.display = 'none';
    });
  }
  const cell = h(
    'td.GQ',
    { id: nextId() },
    h(
      'div.GP',
      { id: nextId() },
      h(
        'div.qz.aXjCH',
        {},
        h(
          'div.et',
          {},
          h(
            'table.cf.An',
            { cellpadding: '0' },
            h(
              'tbody',
              {},
              h(
                'tr',
                {},
                h(
                  'td.Ap',
                  {},
                  h('div.Ar.As', { style: plain ? 'display:block' : 'display:none' }, h('div.At', {}, textarea)),
                  h(
                    'div.Ar.Au',
                    { style: plain ? 'display:none' : 'display:block' },
                    h('div.aO7', {}, editable, h('div.n0NzRc')),
                  ),
                ),
              ),
            ),
          ),
          trimmed,
        ),
      ),
    ),
  );
  return { cell, editable, textarea };
}
