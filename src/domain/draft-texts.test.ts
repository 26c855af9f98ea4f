import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { draftFiles } from './draft-files.ts';
import { agendaText, asyncBrief } from './draft-texts.ts';
import type { Invite } from './invite.ts';
import { detectLanguage } from './language.ts';
import { checkTemplate } from './reply.ts';
import { type ReplyTree, toPlainText } from './reply-tree.ts';
import { defaultSettings } from './settings.ts';

const paragraphs = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(2));
const files = import.meta.glob<{ default: unknown }>('./drafts/*.json', { eager: true });
const fileSchema = v.strictObject({
  language: v.string(),
  brief: v.strictObject({ before: paragraphs, after: paragraphs }),
  agenda: paragraphs,
  boundary: v.pipe(v.string(), v.nonEmpty()),
  offHours: v.pipe(v.string(), v.includes('{replyBy}')),
});

const link = { id: 'l1', title: 'How we work', url: 'https://handbook.maple.example/async' };
const invite: Invite = {
  title: 'Order of the migrations',
  description: 'Which goes first?\nWho is on call?\n\nWhat do we tell support?',
  organizer: { name: 'Mina Okafor', address: 'mina@lumen.example' },
  start: '2026-12-01T10:00:00+01:00[Europe/Berlin]',
  end: '2026-12-01T11:00:00+01:00[Europe/Berlin]',
};
const evil = '{me.name} [[x|y]] <b onclick="alert(1)">\u0000\u202E javascript:alert(1) ';
const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const around = { now, timeZone: 'Europe/Berlin', language: 'en' };
const named = { ...defaultSettings, me: { ...defaultSettings.me, name: 'Mina Okafor' } };

const cases: Record<string, Parameters<typeof asyncBrief>[0]> = {
  full: { ...around, invite, settings: named, link },
  'full, without link': { ...around, invite, settings: named },
  'full, without name': { ...around, invite, settings: defaultSettings, link },
  sparse: { ...around, invite: {}, settings: defaultSettings },
  ...Object.fromEntries(
    draftFiles.map(({ language }) => [`in ${language}`, { ...around, invite, settings: named, link, language }]),
  ),
  'in a language without texts': { ...around, invite, settings: named, link, language: 'sv' },
  'in none': { ...around, invite, settings: named, link, language: undefined },
  hostile: {
    ...around,
    invite: { ...invite, title: evil.repeat(5000), description: '', organizer: { name: evil } },
    settings: { ...named, me: { ...named.me, name: evil.repeat(100) } },
    link: { id: 'x', title: `{link} ]] ${evil}`, url: 'javascript:alert(1)' },
  },
};

const linksOf = (tree: ReplyTree) => JSON.stringify(tree).match(/(?<="href":")[^"]*/g) ?? [];

it.each(Object.entries(files))('%s holds what it should, in the syntax of replies', (path, file) => {
  const { language, brief, agenda, boundary, offHours } = v.parse(fileSchema, file.default);
  expect(path).toBe(`./drafts/${language}.json`);
  for (const each of [...brief.before, ...brief.after, ...agenda, boundary, offHours])
    expect(checkTemplate(each), each).toEqual({ ok: true });
});

it('each language has its file, and is what it says', () => {
  expect(draftFiles.map(({ language }) => `./drafts/${language}.json`).sort()).toEqual(Object.keys(files).sort());
  for (const { language } of draftFiles) {
    expect(detectLanguage(toPlainText(agendaText({ ...cases.full!, language }))), language).toBe(language);
    expect(detectLanguage(toPlainText(asyncBrief({ ...cases.sparse!, language }))), language).toBe(language);
  }
});

const kinds = {
  brief: (facts: (typeof cases)[string]) => asyncBrief({ ...facts, invite: { ...facts.invite, description: '' } }),
  agenda: (facts: (typeof cases)[string]) => agendaText(facts),
};

describe.each(Object.entries(kinds))('the %s', (kind, make) => {
  it.each(Object.keys(cases))('%s: short, whole, text alone', (name) => {
    const tree = make(cases[name]!);
    const said = toPlainText(tree);
    expect(said.split(/\s+/).length).toBeLessThanOrEqual(120);
    expect(said).not.toMatch(/“”|„“|«»|‘’|「」|\(\)| {2}| [,;:?!]|\n{3}|undefined|(?!\n)\p{Cc}|\u202E/u);
    expect(linksOf(tree).every((href) => href.startsWith('https:'))).toBe(true);
    if (name === 'hostile') {
      expect(linksOf(tree)).toEqual([]);
      expect(said.length).toBeLessThan(1500);
    } else expect(said).not.toMatch(/[{}|<>]|\[\[|\]\]/);
  });

  it('holds the handbook link where there is one, and says nothing of it else', () => {
    const [withLink, without] = [make(cases.full!), make(cases['full, without link']!)];
    expect(linksOf(without)).toEqual([]);
    expect(toPlainText(without)).not.toMatch(/more about/i);
    if (kind === 'agenda') return;
    expect(linksOf(withLink)).toEqual([link.url]);
    expect(toPlainText(withLink)).toContain(`${link.title}: ${link.url}`);
  });
});

describe('the brief', () => {
  const say = (facts = cases.full!) => toPlainText(asyncBrief(facts));

  it('greets, names the event, holds its description line by line, sets a date and leaves a door open', () => {
    const said = say();
    expect(said).toMatch(/^Hello,\n\nI was about to invite you to a meeting about “Order of the migrations”\. /);
    expect(said).toContain('\n\nWhich goes first?\nWho is on call?\n\nWhat do we tell support?\n\nCould you reply');
    expect(said).toContain('by Monday, November 30 with');
    expect(said).toContain('If talking turns out to be easier');
    expect(said).toMatch(/\n\nMina Okafor$/);
  });

  it('is whole sentences without title, description, link and name', () => {
    const said = say(cases.sparse!);
    expect(said).toMatch(/^Hello,\n\nI was about to invite you to a meeting\. I think/);
    expect(said).toMatch(/find us a time\.$/);
    for (const line of said.split('\n').slice(2)) expect(line).toMatch(/^$|^\p{Lu}.*[.?]$/u);
  });

  it('rather names no title than one with markup in it', () => {
    expect(say(cases.hostile!)).toContain('to a meeting. I think');
  });

  it('gives the description as it was written: what looks like a placeholder, tag or link is text', () => {
    const description = 'Hi {me.name} [[x]]\n<img src=x onerror=alert(1)>\n \njavascript:alert(1)';
    const tree = asyncBrief({ ...cases['full, without link']!, invite: { ...invite, description } });
    expect(toPlainText(tree)).toContain(description.replace('\n \n', '\n\n'));
    expect(linksOf(tree)).toEqual([]);
  });
});

it('an agenda leaves lines to fill in', () => {
  expect(toPlainText(agendaText(cases.full!))).toMatch(/^Goal: .*\n\n.*\n\nQuestions:\n1\.\n2\.\n\n/);
});
