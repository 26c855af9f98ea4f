import { beforeEach, describe, expect, test } from 'vitest';
import { renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { composerAround, editableOf, findComposers, isComposer, isPlainText, tailOf } from './find-composers.ts';
import { readComposer } from './read-composer.ts';
import { composer, conversation, docked, list, me, message, mina, page, view } from './test-page.ts';

beforeEach(() => {
  document.title = '';
});

function open(html: string, change: (root: Element) => void = () => undefined): HTMLElement {
  change(showPage(html));
  const [root, ...others] = findComposers(document);
  expect(others).toEqual([]);
  return root ?? expect.fail('no composer');
}

const inline = (content: string): string =>
  page(
    view(
      conversation([
        message({
          id: '19a0',
          from: { name: 'Robin Vale', address: me },
          body: 'My earlier words<div class="gmail_quote">hers</div>',
        }),
        message({ id: '19a1', body: 'Her words' }).replace('<div class="ip iq">', `<div class="ip iq adB">${content}`),
      ]),
    ),
  );

describe('composers are found', () => {
  test.each([
    ['docked', page(view(list())) + docked(composer())],
    ['inline', inline(composer())],
    ['in full screen', `${page(view(list()))}<div class="aSs"><div class="aSt">${docked(composer())}</div></div>`],
    ['minimized', page(view(list())) + docked(`<div style="display:none">${composer()}</div>`)],
    ['in a window of their own', `<div role="main">${composer()}</div>`],
    ['in plain text', page(view(list())) + docked(composer({ plain: true }))],
  ])('%s', (place, html) => {
    for (const change of [() => undefined, renameClasses, translateLabels]) {
      const root = open(html, change);
      expect(isComposer(root)).toBe(true);
      expect(editableOf(root)?.matches(place === 'in plain text' ? 'textarea' : '[g_editable]')).toBe(true);
    }
  });

  test('without any mark of a root, by what is in them', () => {
    const bare = (html: string) => html.replaceAll(/role="(region|dialog)"|class="M9"/g, '');
    expect(open(bare(docked(composer()))).querySelector('[name="subjectbox"]')).not.toBeNull();
  });

  test('each of two, and from what has the focus', () => {
    showPage(docked(composer({ subject: 'One' })) + docked(composer({ subject: 'Two' })));
    const [one, two] = findComposers(document);
    expect(one).not.toBe(two);
    expect(composerAround(editableOf(two as HTMLElement) as Element)).toBe(two);
    expect(composerAround(document.body)).toBeUndefined();
  });

  test('not where something else can be written, nor in what a closing one leaves', () => {
    showPage(`${page(view(list()))}<div class="ask" contenteditable="true" role="textbox"></div>${docked('')}`);
    expect(findComposers(document)).toEqual([]);
    const root = open(docked(composer()));
    root.replaceChildren();
    expect(isComposer(root)).toBe(false);
    expect(findComposers(document)).toEqual([]);
  });
});

describe('a composer is read', () => {
  test('as a reply: recipients once, subject, thread, identity, what I wrote before', () => {
    const root = open(
      inline(
        composer({
          inline: true,
          to: [mina.address],
          cc: ['theo.marsh@lumen.example'],
          subject: 'Re: Status',
          from: `Robin <${me}>`,
          thread: '19c0ffee',
        }),
      ),
    );
    expect(readComposer(root)).toEqual({
      host: 'gmail',
      account: me,
      thread: '19c0ffee',
      from: me,
      to: [mina],
      cc: [{ address: 'theo.marsh@lumen.example' }],
      bcc: [],
      recipientsKnown: true,
      subject: 'Re: Status',
      ownText: '',
      quotedText: '',
      earlierText: 'My earlier words',
      plainTextOnly: false,
    });
  });

  test('with its recipients collapsed to a line that does not tell To from Cc', () => {
    expect(readComposer(open(docked(composer({ rows: false, to: [mina.address], cc: [me] }))))).toMatchObject({
      to: [{ address: mina.address }, { address: me }],
      cc: [],
      recipientsKnown: false,
    });
  });

  test('as a reply that was moved to the dock: the conversation is found by its thread', () => {
    const earlier = view(conversation([message({ from: { address: me }, body: 'Mine' })]));
    const read = (thread: string) => readComposer(open(page(earlier) + docked(composer({ thread }))));
    expect(read('19c0ffee').earlierText).toBe('Mine');
    expect(read('19other').earlierText).toBe('');
    expect(read('').earlierText).toBe('');
  });

  const signature =
    '<span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">Robin<div>Maple</div></div>';
  const quote =
    '<br><div class="gmail_quote"><div class="gmail_attr">On Tuesday Mina wrote:</div><blockquote class="gmail_quote">Shall we meet?</blockquote></div>';
  test.each([
    ["Gmail's own line shape", 'one<div>two</div><div><br></div><div>three</div>', 'one\ntwo\n\nthree'],
    ["Firefox's", 'one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    [
      'lists and links',
      '<ol><li>one</li><li><p>two</p></li></ol><a href="https://a.example">three</a> &amp; <b>four</b>',
      'one\ntwo\nthree & four',
    ],
    ['only a signature', `<br>${signature}`, ''],
    ['text above signature and quote', `Hi<div><br></div>${signature}${quote}`, 'Hi'],
    ['text wrapped with its signature', `<div dir="ltr">Hi<div>${signature}</div></div>${quote}`, 'Hi'],
    ['text below the quote', `${quote}<div>Below</div>`, 'Below'],
    ['hidden things', 'Hi<span style="display:none">x</span><style>y</style>', 'Hi'],
  ])('with %s', (_, body, ownText) => {
    const root = open(docked(composer({ body })));
    expect(readComposer(root)).toMatchObject({
      ownText,
      quotedText: body.includes('gmail_quote') ? 'On Tuesday Mina wrote:\nShall we meet?' : '',
    });
  });

  test("in plain text: own text ends at the signature's or the quote's mark", () => {
    const plain = (text: string) => readComposer(open(docked(composer({ plain: true, text, body: 'not this' }))));
    expect(plain('Hi\n\nthere')).toMatchObject({ ownText: 'Hi\n\nthere', quotedText: '', plainTextOnly: true });
    expect(plain('Hi\n\n-- \nRobin\n\nAm Dienstag schrieb Mina:\n> Shall we?\n>\n> Yes')).toMatchObject({
      ownText: 'Hi',
      quotedText: 'Am Dienstag schrieb Mina:\n> Shall we?\n>\n> Yes',
    });
    expect(plain('Hi\n> quoted')).toMatchObject({ ownText: 'Hi', quotedText: '> quoted' });
    expect(plain('a -- b\n--- c')).toMatchObject({ ownText: 'a -- b\n--- c' });
  });

  test('in mode rich or plain, also while it is minimized', () => {
    const minimized = (shape: Parameters<typeof composer>[0]) =>
      isPlainText(open(docked(`<div style="display:none">${composer(shape)}</div>`)));
    expect(minimized({ plain: true })).toBe(true);
    expect(minimized({ plain: false })).toBe(false);
  });
});

describe('where own text ends', () => {
  const tail = (body: string) => tailOf(editableOf(open(docked(composer({ body })))) as HTMLElement)?.outerHTML;
  test.each([
    ['Hi', undefined],
    [
      'Hi<br><div class="gmail_signature">R</div><div class="gmail_quote">Q</div>',
      '<div class="gmail_signature">R</div>',
    ],
    [
      '<span class="gmail_signature_prefix">-- </span><div class="gmail_signature">R</div>',
      '<span class="gmail_signature_prefix">-- </span>',
    ],
    ['<div>Hi<div data-smartmail="gmail_signature">R</div></div>', '<div data-smartmail="gmail_signature">R</div>'],
    ['<div class="gmail_quote">Q</div><div class="gmail_signature">R</div>', '<div class="gmail_quote">Q</div>'],
    ['<div class="gmail_extra">Q</div>', '<div class="gmail_extra">Q</div>'],
  ])('%s', (body, expected) => {
    expect(tail(body)).toBe(expected);
  });
});
