import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkTemplate,
  placeholders,
  renderReply,
  TemplateError,
  UnknownPlaceholderError,
  type Values,
} from './reply.ts';
import { toPlainText } from './reply-tree.ts';
import { markTemplate } from './template.ts';

const values: Values = {
  'organizer.firstName': 'Mina',
  'event.title': 'Weekly status',
  link: { title: 'How we work', url: 'https://handbook.maple.example/async' },
  year: '2026',
};
const say = (body: string, known: Values = values): string => toPlainText(renderReply(body, known));
const text = (words: string) => ({ type: 'text', text: words });

describe('structure', () => {
  test('an empty line begins a paragraph, a single one breaks the line, hyphens make a list', () => {
    expect(renderReply('Hi,\nhow are you?\n\nPlease:\n- send {year}\n- wait\nThanks.', values)).toEqual([
      { type: 'paragraph', children: [text('Hi,'), { type: 'break' }, text('how are you?')] },
      { type: 'paragraph', children: [text('Please:')] },
      { type: 'list', items: [[text('send 2026')], [text('wait')]] },
      { type: 'paragraph', children: [text('Thanks.')] },
    ]);
  });

  test('Windows line ends and stray space are no structure', () => {
    expect(renderReply('  One \r\n \t\r\n\r\nTwo  words', {})).toEqual(renderReply('One\n\nTwo words', {}));
  });

  test('the handbook link stands within its sentence', () => {
    expect(renderReply('See {link}.', values)).toEqual([
      {
        type: 'paragraph',
        children: [
          text('See '),
          { type: 'link', text: 'How we work', href: 'https://handbook.maple.example/async' },
          text('.'),
        ],
      },
    ]);
  });

  test('an address that the author wrote out is a link, without the full stop after it', () => {
    expect(renderReply('Read https://maple.example/a?b=1. Thanks', {})[0]).toMatchObject({
      children: [
        text('Read '),
        { type: 'link', text: 'https://maple.example/a?b=1', href: 'https://maple.example/a?b=1' },
        text('. Thanks'),
      ],
    });
  });
});

describe('unknown values', () => {
  test('an optional part is dropped whole, and no space or line stays behind', () => {
    expect(say('Hi[[ {organizer.firstName}]],\n\n[[Kind regards,\n{me.name}]]\n\nBye', {})).toBe('Hi,\n\nBye');
    expect(say('One\n[[Two {me.name}]]\nThree', {})).toBe('One\nThree');
    expect(say('A [[{me.name}]] B', {})).toBe('A B');
  });

  test('the first alternative with all values known is taken', () => {
    const body = '[[{me.name} and {year}|only {year}|nothing]]';
    expect(say(body, { year: '2026', 'me.name': 'Robin' })).toBe('Robin and 2026');
    expect(say(body, { year: '2026' })).toBe('only 2026');
    expect(say(body, {})).toBe('nothing');
  });

  test('outside an optional part its sentence goes, and only that', () => {
    expect(say('Thanks. I will answer by {replyBy}, in this thread. See you.', {})).toBe('Thanks. See you.');
    expect(say('Dear {organizer.firstName},\nthanks for asking.', {})).toBe('thanks for asking.');
    expect(say('ありがとう。{replyBy}までに返信します。では。', {})).toBe('ありがとう。では。');
    expect(say('- Soon. By {replyBy}.\n- By {replyBy}. Later.\n- {replyBy}', {})).toBe('- Soon.\n- Later.');
  });

  test('an abbreviation does not end a sentence: rather one too few than half a one', () => {
    expect(say('Greet Dr. {organizer.firstName} from here. Thanks.', {})).toBe('Thanks.');
  });

  test('a full stop within a value does not end a sentence', () => {
    const body = 'About {event.title} by {replyBy}: nothing. Thanks.';
    expect(say(body, { 'event.title': 'Numbers. Part two' })).toBe('Thanks.');
  });

  test('a value of nothing but blanks is unknown', () => {
    expect(say('Hi[[ {organizer.firstName}]],', { 'organizer.firstName': ' \u200B\u202E\n' })).toBe('Hi,');
  });
});

describe('values are text, whatever they hold', () => {
  test.each([
    ['{me.name} {link} {nonsense}'],
    ['[[a|b]] ]] [['],
    ['- not a list'],
    ['<img src=x onerror=alert(1)>'],
    ['https://evil.example/'],
    ['javascript:alert(1)'],
    ['$1 $& \\'],
  ])('%s', (title) => {
    expect(renderReply('{event.title}', { ...values, 'event.title': title })).toEqual([
      { type: 'paragraph', children: [text(title)] },
    ]);
  });

  test('what turns, hides or breaks is taken out', () => {
    expect(say('{event.title}', { 'event.title': 'a\u0000b\u202Ec\u2066d\nf\u200B\uE002g\uD800h\u2028i' })).toBe(
      'a bcd fgh i',
    );
    expect(say('{event.title}', { 'event.title': 'می\u200Cخواهم 👩\u200D💻' })).toBe('می\u200Cخواهم 👩\u200D💻');
  });

  test('a long title is shortened between two words', () => {
    const title = say('{event.title}', { 'event.title': 'status update '.repeat(9000) });
    expect(title.length).toBeGreaterThan(100);
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title).toMatch(/(status|update)…$/);
    expect(say('{event.title}', { 'event.title': '👋'.repeat(400) })).toBe(`${'👋'.repeat(119)}…`);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address', ''])(
    'a link to "%s" is its title alone',
    (url) => {
      expect(renderReply('See {link}', { link: { title: 'Page', url } })).toEqual([
        { type: 'paragraph', children: [text('See Page')] },
      ]);
    },
  );

  test('no value changes what the template says around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 50 }),
        (a, b) => {
          const tree = renderReply('One [[{event.title}|none]] two.\n\nThree [[{me.name}|none]].', {
            'event.title': a,
            'me.name': b,
          });
          expect(tree).toHaveLength(2);
          expect(tree.every((block) => block.type === 'paragraph' && block.children.length === 1)).toBe(true);
          const said = toPlainText(tree);
          expect(said).toMatch(/^One .+ two\.\n\nThree .+\.$/u);
          expect(said).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('templates that can not be used', () => {
  test('an unknown placeholder is named', () => {
    expect(() => renderReply('Hi {organizer.nickname}', values)).toThrow(UnknownPlaceholderError);
    expect(() => renderReply('[[{year}|{nope}]]', values)).toThrow(expect.objectContaining({ placeholder: 'nope' }));
    expect(checkTemplate('Hi {organizer.nickname}')).toEqual({
      ok: false,
      problem: 'problem_template_placeholder',
      args: ['{organizer.nickname}'],
    });
  });

  test.each([
    ['a [[b', 'problem_template_part_open'],
    ['a ]] b', 'problem_template_part_close'],
    ['[[a [[b]] c]]', 'problem_template_nested'],
    ['a {year', 'problem_template_brace'],
    ['a } b', 'problem_template_brace'],
    ['{{year}}', 'problem_template_brace'],
    ['{ye\nar}', 'problem_template_brace'],
  ])('%j', (body, problem) => {
    expect(checkTemplate(body)).toMatchObject({ ok: false, problem });
    expect(() => renderReply(body, values)).toThrow(TemplateError);
  });

  test('every placeholder may be used, with space around its name; single brackets and bars are text', () => {
    expect(checkTemplate(placeholders.map((name) => `{ ${name} }`).join(' [a] | b '))).toEqual({ ok: true });
    expect(say('[a] | b', {})).toBe('[a] | b');
  });

  test('whatever is typed: checked or refused, and what is accepted renders', () => {
    const piece = fc.constantFrom('[[', ']]', '{', '}', '|', '{year}', '{me.name}', '- ', '\n', '. ', 'word', '\uE002');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (words) => {
        const body = words.join('');
        if (checkTemplate(body).ok) expect(say(body, { year: '2026' })).not.toMatch(/[{}\uE000-\uF8FF]|\[\[|\]\]/);
      }),
      { numRuns: 1000 },
    );
  });
});

test('marks what a template is made of, without losing a sign, right or not', () => {
  const body = 'Hi {me.name}, [[on {event.wen}|soon]] } {\n{';
  expect(
    markTemplate(body)
      .map(({ text }) => text)
      .join(''),
  ).toBe(body);
  expect(markTemplate(body).filter(({ kind }) => kind !== 'text')).toEqual([
    { text: '{me.name}', kind: 'known' },
    { text: '[[', kind: 'bracket' },
    { text: '{event.wen}', kind: 'unknown' },
    { text: ']]', kind: 'bracket' },
    { text: '}', kind: 'unknown' },
    { text: '{', kind: 'unknown' },
    { text: '{', kind: 'unknown' },
  ]);
});
