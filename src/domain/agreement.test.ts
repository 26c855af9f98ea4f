import { describe, expect, it, test } from 'vitest';
import {
  type AgreementFacts,
  agreementMail,
  agreementMarkdown,
  agreementNote,
  agreementText,
  longestPoint,
  withAgreement,
} from './agreement.ts';
import { agreementLanguages } from './agreement-words.ts';
import { builtInReplies } from './replies.ts';
import { renderReply } from './reply.ts';
import { type ReplyTree, toPlainText } from './reply-tree.ts';
import { defaultSettings } from './settings.ts';

const link = { id: 'l1', title: 'How we work', url: 'https://handbook.lumen.example/async' };
const facts = (more: Partial<AgreementFacts> = {}): AgreementFacts => ({
  agreement: { replyDays: 1 },
  cadence: { calls: 1, every: 2, unit: 'week', minutes: 30 },
  tone: 'formal',
  language: 'en',
  hours: defaultSettings.hours,
  timeZone: 'Europe/Berlin',
  ...more,
});
const mail = (more: Partial<AgreementFacts> = {}) => toPlainText(agreementMail(agreementText(facts(more))));

test('without a word of one’s own it says what most can live with', () => {
  expect(mail({ link })).toBe(
    [
      "Thank you for working with us. So that everybody has time to think and nobody has to wait for a meeting, I'd like to suggest that we work like this:",
      '- Questions and updates: in writing first, by mail\n- Decisions and notes: in one document that we can all edit\n' +
        '- Live calls: one call every 2 weeks, 30 minutes at most, with an agenda the day before\n' +
        '- Replies: within one working day\n- My working hours: Mon–Fri 09:00–17:30 (Central European Time)\n' +
        "- If it can't wait: a phone call, or “urgent” in the subject line; I'll get back to you the same day",
      "Please change or add whatever you need. If a conversation is easier at some point, I'm happy to find a time.",
      'More about it: How we work: https://handbook.lumen.example/async',
    ].join('\n\n'),
  );
});

test('what a person writes takes the place of the usual words, and a web address is a link', () => {
  const agreement = {
    tools: 'Slack, #lumen-harbor',
    documents: 'https://docs.lumen.example/harbor, page “Log”',
    replyDays: 0,
  };
  const text = agreementText(facts({ agreement }));
  expect(toPlainText(agreementMail(text))).toContain('- Questions and updates: Slack, #lumen-harbor\n');
  expect(toPlainText(agreementMail(text))).toContain('- Replies: the same working day\n');
  expect(agreementMail(text)[1]).toMatchObject({
    items: expect.arrayContaining([
      [
        { type: 'text', text: 'Decisions and notes: ' },
        expect.objectContaining({ type: 'link', href: 'https://docs.lumen.example/harbor' }),
        { type: 'text', text: ', page “Log”' },
      ],
    ]),
  });
});

test.each([
  [{ calls: 1, every: 1, unit: 'week' }, 'one call a week, with'],
  [{ calls: 3, every: 1, unit: 'month' }, '3 calls a month, with'],
  [{ calls: 2, every: 3, unit: 'month', minutes: 25 }, '2 calls every 3 months, 25 minutes at most, with'],
] as const)('a cadence in words: %j', (cadence, words) => {
  expect(mail({ cadence })).toContain(words);
});

test('hours that differ are told apart, and of free weeks nothing is said', () => {
  const early = { start: '08:00', end: '12:00' };
  const late = { start: '13:00', end: '17:00' };
  expect(mail({ hours: [early, early, null, late, late, null, null] })).toContain(
    'Mon–Tue 08:00–12:00, Thu–Fri 13:00–17:00 (',
  );
  expect(mail({ hours: defaultSettings.hours.map(() => null) })).not.toContain('My working hours');
});

test('values are text and stay in their line, however hostile', () => {
  const tools = `# Big\n- [x](javascript:alert(1)) <b>*bold*</b> \u202e${'long '.repeat(200)}`;
  const text = agreementText(facts({ agreement: { tools, replyDays: 1 } }));
  expect(text.points[0]!.text.length).toBeLessThanOrEqual(longestPoint);
  expect(text.points[0]!.text).not.toMatch(/[\n\u202e]/);
  expect(JSON.stringify(agreementMail(text))).not.toContain('"href":"javascript:');
  const markdown = agreementMarkdown(text);
  expect(markdown).toContain('\\# Big - \\[x\\](javascript:alert(1)) \\<b\\>\\*bold\\*');
  expect(markdown.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(text.points.length);
});

test('Markdown has a title, bold labels and links', () => {
  const agreement = { documents: 'https://docs.lumen.example/a_b', replyDays: 2 };
  const markdown = agreementMarkdown(agreementText(facts({ agreement, link })));
  expect(markdown).toMatch(/^# How we work between meetings\n\n/);
  expect(markdown).toContain('\n- **Decisions and notes**: <https://docs.lumen.example/a_b>\n');
  expect(markdown).toMatch(/\n\nMore about it: \[How we work\]\(<https:\/\/handbook\.lumen\.example\/async>\)\n$/);
});

describe('in a reply', () => {
  const text = agreementText(facts());
  const paragraph = (words: string) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text: words }],
  });
  const list = { type: 'list' as const, items: [[{ type: 'text' as const, text: 'Something vague' }]] };

  it('it takes the place of the list', () => {
    const said = toPlainText(withAgreement([paragraph('May I suggest:'), list, paragraph('Robin')], text));
    expect(said).toMatch(/^May I suggest:\n\n- Questions and updates[\s\S]+same day\n\nRobin$/);
    expect(said).not.toContain('vague');
  });

  it('finds the place for it in every reply that is built in', () => {
    const replies = builtInReplies().filter(({ id }) => id === 'accept-kick-off');
    expect(new Set(replies.map(({ language }) => language))).toEqual(new Set(agreementLanguages));
    for (const { language, formality, body } of replies) {
      const reply = renderReply(body, {});
      const lists = (tree: ReplyTree) => tree.filter(({ type }) => type === 'list');
      expect(lists(reply), `${language} ${formality}`).toHaveLength(1);
      const agreed = withAgreement(reply, agreementText(facts({ language })));
      expect(agreed).toHaveLength(reply.length);
      expect(lists(agreed)[0]).toMatchObject({ items: { length: 6 } });
    }
  });

  it('it comes last where a person has taken the list out', () => {
    expect(toPlainText(withAgreement([paragraph('Hello')], text))).toMatch(/^Hello\n\n- Questions and updates/);
  });
});

describe.each(agreementLanguages)('in %s', (language) => {
  it.each(['formal', 'informal'] as const)(
    '%s, it is whole: nothing left to fill in, no point without words',
    (tone) => {
      for (const every of [1, 2])
        for (const unit of ['week', 'month'] as const)
          for (const calls of [1, 2])
            for (const replyDays of [0, 1, 3]) {
              const text = agreementText(
                facts({ language, tone, link, cadence: { calls, every, unit }, agreement: { replyDays } }),
              );
              expect(text.language).toBe(language);
              const said = [
                mail({ language, tone, link }),
                agreementMarkdown(text),
                toPlainText(agreementNote(text)),
              ].join('\n');
              expect(said).not.toMatch(/[{}]|undefined|\n\n\n/);
              expect(text.points.map(({ label, text: words }) => Boolean(label && words))).toEqual(Array(6).fill(true));
            }
    },
  );

  it('is short enough to be read', () => {
    expect(mail({ language, link }).split(/\s+/).length).toBeLessThanOrEqual(150);
  });
});

test('tones differ, and a language without words is written in English', () => {
  for (const language of agreementLanguages) expect(mail({ language })).not.toBe(mail({ language, tone: 'informal' }));
  expect(mail({ language: 'fi' })).toBe(mail());
  expect(mail({ language: undefined })).toBe(mail());
});
