import { describe, expect, test } from 'vitest';
import { showPage } from '../test-dom.ts';
import { composerAround, editorOf, findComposers, isComposer, tailOf } from './find-composers.ts';
import { readComposer } from './read-composer.ts';
import { composer, editor, eventForm, mailbox, main, me, openMail, pill, requestHead, row, well } from './test-page.ts';

const only = (): HTMLElement => {
  const [root, ...more] = findComposers(document);
  if (!root || more.length) throw new Error(`${more.length + Number(!!root)} composers`);
  return root;
};
const read = () => readComposer(only());
const account = `<div id="owa-me-control-container"><button aria-label="Robin Vale"></button></div>`;

test('a reply is read whole', () => {
  const body = `<div>Could we do this</div><div>in writing?</div><div id="Signature">Robin</div>`;
  showPage(
    mailbox() +
      account +
      row() +
      main(
        openMail({ from: 'Robin Vale', body: 'What I wrote<div id="x_appendonsend"></div>quoted' }) +
          openMail({ body: 'What Mina wrote' }).replaceAll('MSG_1', 'MSG_2') +
          composer({
            subject: 'Re: Status',
            body,
            quote: '<div>From: Mina</div>',
            from: 'team@maple.example',
            wells:
              well('to', pill('Mina Sato', 'mina.sato@lumen.example')) +
              well('cc', pill('Kim Doe <kim@maple.example>')),
          }),
      ),
  );
  expect(read()).toEqual({
    host: 'outlook',
    account: me,
    thread: 'AQQk=',
    from: 'team@maple.example',
    to: [{ name: 'Mina Sato', address: 'mina.sato@lumen.example' }],
    cc: [{ name: 'Kim Doe', address: 'kim@maple.example' }],
    bcc: [],
    recipientsKnown: true,
    subject: 'Re: Status',
    ownText: 'Could we do this\nin writing?',
    quotedText: 'From: Mina',
    earlierText: 'What I wrote',
    plainTextOnly: false,
  });
});

describe('recipients', () => {
  const people = (wells: string) => {
    showPage(main(composer({ wells })));
    const { to, cc, bcc, recipientsKnown } = read();
    return { to, cc, bcc, recipientsKnown };
  };

  test('of colleagues are names, without presence and glyphs, and not all is known', () => {
    expect(people(well('to', pill('Poe Ed\ue9ce', 'awayPoe Ed')))).toEqual({
      to: [{ name: 'Poe Ed' }],
      cc: [],
      bcc: [],
      recipientsKnown: false,
    });
  });

  test('that are typed count where they are addresses', () => {
    expect(people(well('to', 'ada@firm.example; Ki'))).toMatchObject({
      to: [{ address: 'ada@firm.example' }],
      recipientsKnown: true,
    });
  });

  test('stand in rows by id, else by order; Cc may be closed', () => {
    const [a, b, c] = ['a@x.example', 'b@x.example', 'c@x.example'].map((one) => pill(one));
    const three = {
      to: [{ address: 'a@x.example' }],
      cc: [{ address: 'b@x.example' }],
      bcc: [{ address: 'c@x.example' }],
    };
    expect(people(well('to', a) + well('cc', b) + well('bcc', c))).toMatchObject(three);
    const named = (field: string, content = '') =>
      `<div id="MSG_7_${field}" role="group" contenteditable="true">${content}</div>`;
    expect(people(named('CC', b) + named('TO', a) + named('BCC', c))).toMatchObject(three);
    expect(people(`${well('to', a)}<div class="EditorClass" contenteditable="true">${c}</div>`)).toMatchObject({
      cc: [],
      bcc: three.bcc,
    });
  });

  test('of collapsed rows are the names above the text, and focus stays where it is', () => {
    const focused = document.activeElement;
    expect(people('<span class="lpcWrapper lpcCommonWeb-hoverTarget">Mina Sato</span>')).toEqual({
      to: [{ name: 'Mina Sato' }],
      cc: [],
      bcc: [],
      recipientsKnown: false,
    });
    expect(document.activeElement).toBe(focused);
  });
});

test('who is named in the text is no recipient', () => {
  const mention = '<span class="lpcWrapper lpcCommonWeb-hoverTarget">Kim Doe</span>';
  showPage(main(composer({ wells: '', body: mention })));
  expect(read().to).toEqual([]);
});

test('a mail whose sender is not told is nobody’s', () => {
  const nameless = openMail({ body: 'whose?' }).replace(/<div role="heading" id="MSG_1_FROM".*?<\/div>/, '');
  showPage(account + main(openMail({ from: 'Robin Vale', body: 'mine' }) + nameless + composer()));
  expect(read().earlierText).toBe('mine');
});

describe('where own text ends', () => {
  const body =
    '<div>Mine</div><div><div id="Signature">Robin</div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: Mina</div><p>Hers</p>';

  test('a quote within the editor is no own text, nor is the signature', () => {
    showPage(main(composer({ body })));
    expect(read()).toMatchObject({ ownText: 'Mine', quotedText: 'From: Mina\nHers' });
    expect(tailOf(editorOf(only()) ?? only())?.id).toBe('Signature');
  });

  test('without either nothing ends it', () => {
    showPage(main(composer({ body: '<div>Mine</div>', quote: 'Hers' })));
    expect(tailOf(editorOf(only()) ?? only())).toBeUndefined();
    expect(read()).toMatchObject({ ownText: 'Mine', quotedText: 'Hers' });
  });
});

describe('what is a composer', () => {
  test('of several drafts in tabs the one that is seen', () => {
    showPage(main(composer({ id: '1', hidden: true, body: 'old' }) + composer({ id: '2', body: 'new' })));
    expect(read().ownText).toBe('new');
  });

  test('two that are seen are two', () => {
    showPage(main(composer({ id: '1' }) + composer({ id: '2' })));
    expect(findComposers(document).map(({ id }) => id)).toEqual([
      'docking_InitVisiblePart_1',
      'docking_InitVisiblePart_2',
    ]);
  });

  test.each([
    [
      'a window of its own',
      `<div data-app-section="Form_Content"><button id="discardCompose"></button>${well('to')}${editor('x')}</div>`,
    ],
    [
      'one with its buttons outside of the form',
      `<div><div role="toolbar"><button data-testid="ComposeSendButton"></button></div><div data-app-section="Form_Content">${well('to', pill('a@x.example'))}${editor('x')}</div></div>`,
    ],
    ['a main', main(`<button id="discardCompose"></button>${well('to')}${editor('x')}`)],
  ])('%s', (_, html) => {
    showPage(html);
    expect(read().ownText).toBe('x');
    expect(composerAround(editorOf(only()) ?? only())).toBe(only());
  });

  test.each([
    ['the form of an event', eventForm()],
    ['a field without Send', main(editor('x'))],
    [
      'a card’s note',
      `<div data-app-section="CalendarItemPeek"><button id="discardCompose"></button>${editor('x')}</div>`,
    ],
    ['two fields that share their buttons', main(`${editor('x')}${editor('y')}<button id="discardCompose"></button>`)],
    ['a mail that is read', main(requestHead() + openMail())],
    ['a field beside another’s buttons', `${main(editor('x'))}<button id="discardCompose"></button>`],
  ])('not %s', (_, html) => {
    showPage(html);
    expect(findComposers(document)).toEqual([]);
  });

  test('a window that its opener fills with nodes of its own', () => {
    const frame = document.createElement('iframe');
    showPage('');
    document.body.append(frame);
    frame.contentDocument?.body.append(
      document.createRange().createContextualFragment(composer({ body: 'x', subject: 'S' })),
    );
    const [root] = frame.contentDocument ? findComposers(frame.contentDocument) : [];
    expect(root && readComposer(root)).toMatchObject({ ownText: 'x', subject: 'S' });
  });

  test('one that was closed is none any more', () => {
    showPage(main(composer()));
    const root = only();
    expect(isComposer(root)).toBe(true);
    root.querySelector('[id^="editorParent"]')?.remove();
    expect(isComposer(root)).toBe(false);
  });
});

test('an inline reply without a subject of its own has that of the conversation; a new mail has none, and no thread', () => {
  showPage(
    row() +
      main(`<div role="heading" aria-level="2"><span title="Status">Status</span></div>${openMail()}${composer()}`),
  );
  expect(read()).toMatchObject({ subject: 'Status', thread: 'AQQk=' });
  showPage(row() + main(composer({ subject: '' })));
  expect(read().subject).toBe('');
  expect(read()).not.toHaveProperty('thread');
});
