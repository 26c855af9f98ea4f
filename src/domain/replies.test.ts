import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import en from './replies/en.json';
import { builtInReplies } from './replies.ts';
import { checkTemplate, renderReply, type Values } from './reply.ts';
import { toPlainText } from './reply-tree.ts';

const ids = [
  'agenda-first',
  'contribute-async',
  'shorten',
  'document-with-date',
  'recorded-walkthrough',
  'accept-kick-off',
  'thin-series',
  'outside-hours',
  'over-limit',
  'delegate',
  'talk-after-all',
];

const paragraphs = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(4));
const fileSchema = v.strictObject({
  language: v.string(),
  replies: v.array(
    v.strictObject({
      id: v.picklist(ids),
      title: v.pipe(v.string(), v.maxLength(40)),
      internal: paragraphs,
      external: paragraphs,
    }),
  ),
});

const link = { title: 'How we work', url: 'https://handbook.maple.example/async' };
const full: Values = {
  'organizer.firstName': 'Mina',
  'event.title': 'Weekly status update',
  'event.when': 'Tuesday, December 1 at 10:00 AM GMT+1',
  'event.shorter': '25',
  document: { title: 'docs.lumen.example', url: 'https://docs.lumen.example/plan' },
  link,
  replyBy: 'Monday, November 30',
  slots: 'Tuesday at 2:00 PM or Wednesday at 3:00 PM',
  'me.name': 'Robin Vale',
  year: '2026',
};
const hostile: Values = Object.fromEntries(
  Object.keys(full).map((name) => [name, '{me.name} [[x]] <b>\u0000\u202E'.repeat(5000)]),
);
hostile.link = { title: '{link} ]]\u202E', url: 'javascript:alert(1)' };
delete hostile.document;

test('the file holds the eleven, each once', () => {
  expect(v.parse(fileSchema, en).replies.map(({ id }) => id)).toEqual(ids);
});

describe.each(builtInReplies().map((reply) => [`${reply.id}, ${reply.formality}, ${reply.language}`, reply] as const))(
  '%s',
  (_, reply) => {
    const say = (values: Values) => toPlainText(renderReply(reply.body, values));

    test('is a usable template, and short', () => {
      expect(checkTemplate(reply.body)).toEqual({ ok: true });
      expect(say(full).split(/\s+/).length).toBeLessThanOrEqual(120);
    });

    test('says what is known', () => {
      const said = say(full);
      expect(said).toMatch(/^(Hi|Hello) Mina,\n\nThank/);
      expect(said).toContain('Weekly status update');
      expect(said).toMatch(/by Monday, November 30/);
      expect(said).toMatch(/\nRobin Vale$/);
    });

    test('reads well when nothing is known: whole sentences, nothing empty, nothing doubled', () => {
      const said = say({});
      expect(said).toMatch(/^(Hi|Hello),\n\nThank/);
      expect(said).not.toMatch(/[{}|]|\[\[|\]\]|“”|\(\)| {2}| [,.;:?!]|\n{3}|undefined/);
      for (const line of said.split('\n').slice(2)) expect(line).toMatch(/^$|^(- )?\p{Lu}.*[\p{L}.?:]$/u);
      expect(said.match(/[.?:](?= |\n|$)/g)?.length).toBeGreaterThanOrEqual(4);
    });

    test('quotes a hostile invitation as text, and not at length', () => {
      const tree = renderReply(reply.body, hostile);
      expect(JSON.stringify(tree)).not.toContain('"link"');
      expect(toPlainText(tree).length).toBeLessThan(2500);
      expect(toPlainText(tree)).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
    });

    test('a handbook link comes last, and to people outside only', () => {
      const blocks = renderReply(reply.body, full).filter((block) => JSON.stringify(block).includes(link.url));
      expect(blocks).toHaveLength(reply.formality === 'external' ? 1 : 0);
      if (reply.formality === 'external') expect(say(full)).toMatch(/pass it on: [^\n]+\n\nKind regards,\nRobin Vale$/);
    });
  },
);
