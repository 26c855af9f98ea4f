import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.ts';
import { fullFacts, sparseFacts } from './replies/sample-facts.ts';
import { builtInReplies } from './replies.ts';
import { checkTemplate, renderReply, type Values } from './reply.ts';
import { toPlainText } from './reply-tree.ts';
import { replyValues } from './reply-values.ts';
import type { ReplyTemplate } from './settings.ts';

const files = import.meta.glob<{ default: unknown }>('./replies/*.json', { eager: true });

const text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((body) => checkTemplate(body).ok),
);
const frame = { greeting: v.pipe(v.array(text), v.minLength(1)), closing: text };
// A door that stands open is a part of each reply, and a step that somebody takes.
const reply = v.strictObject({ thanks: text, step: v.union([text, v.array(text)]), door: text });
const both = v.strictObject({ internal: reply, external: reply });
const fileSchema = v.strictObject({
  language: v.string(),
  internal: v.strictObject(frame),
  external: v.strictObject({ ...frame, handbook: text }),
  replies: v.strictObject({
    'agenda-first': both,
    'contribute-async': both,
    shorten: both,
    'document-with-date': both,
    'recorded-walkthrough': both,
    'accept-kick-off': both,
    'thin-series': both,
    'outside-hours': both,
    'over-limit': both,
    delegate: both,
    'talk-after-all': both,
  }),
});

interface Manners {
  quotes: [open: string, close: string];
  /** How a mail to somebody begins and, when nobody is known, to whom it may concern. */
  greets: Record<ReplyTemplate['formality'], [known: RegExp, unknown: RegExp]>;
  /** Words that are too formal among colleagues, and too familiar for others. */
  formal?: RegExp;
  familiar?: RegExp;
}

const languages: Record<string, Manners> = {
  en: { quotes: ['“', '”'], greets: { internal: [/^Hi Mina,$/, /^Hi,$/], external: [/^Hello Mina,$/, /^Hello,$/] } },
  de: {
    quotes: ['„', '“'],
    greets: { internal: [/^Hallo Mina,$/, /^Hallo,$/], external: [/^Guten Tag Mina Albers,$/, /^Guten Tag,$/] },
    formal: /\b(Sie|Ihnen|Ihr\w*)\b/,
    familiar: /\b(du|dir|dich|dein\w*)\b/i,
  },
  fr: {
    quotes: ['«\u202F', '\u202F»'],
    greets: { internal: [/^Bonjour Camille,$/, /^Bonjour,$/], external: [/^Bonjour Camille,$/, /^Bonjour,$/] },
    formal: /\b(vous|votre|vos)\b/i,
    familiar: /(?<![\p{L}])(tu|te|toi|ton|ta|tes)(?![\p{L}])/iu,
  },
  es: {
    quotes: ['«', '»'],
    greets: { internal: [/^Hola, Noa:$/, /^Hola:$/], external: [/^Buenos días, Noa:$/, /^Buenos días:$/] },
    formal: /\b(usted|su|sus)\b/i,
    familiar: /(?<!\p{L})(tú|te|ti|tu|tus)(?!\p{L})/iu,
  },
  it: {
    quotes: ['«', '»'],
    greets: { internal: [/^Ciao Andrea,$/, /^Ciao,$/], external: [/^Gentile Andrea Conti,$/, /^Buongiorno,$/] },
    formal: /\b(Lei|Suo|Sua|Suoi)\b/,
    familiar: /\b(tu|ti|te|tuo|tua|tuoi|tue)\b/i,
  },
  'pt-BR': {
    quotes: ['“', '”'],
    greets: { internal: [/^Oi, Noa,$/, /^Oi,$/], external: [/^Olá, Noa,$/, /^Olá,$/] },
    familiar: /(?<!\p{L})a gente(?!\p{L})/iu,
  },
  nl: {
    quotes: ['‘', '’'],
    greets: { internal: [/^Hoi Noor,$/, /^Hoi,$/], external: [/^Beste Noor de Wit,$/, /^Goedendag,$/] },
    formal: /\b(u|uw)\b/i,
    familiar: /\b(je|jij|jou|jouw)\b/i,
  },
  ja: {
    quotes: ['「', '」'],
    greets: {
      internal: [/^佐藤さん$/, /^お疲れさまです。$/],
      external: [/^佐藤様$/, /^お世話になっております。$/],
    },
    formal: /存じ|いたします|(?<!ありがとう)ございます/,
    familiar: /もらえ|くれて|どうでしょう/,
  },
};

const replies = builtInReplies();
const render = ({ body }: ReplyTemplate, values: Values) => toPlainText(renderReply(body, values));
const says = Object.fromEntries(
  Object.keys(languages).map((language) => [
    language,
    { full: replyValues(fullFacts(language)), sparse: replyValues(sparseFacts(language)) },
  ]),
);

/** One value missing, or known alone: what a mail is made of is seldom all known, and seldom nothing. */
function partly(values: Values): Values[] {
  const known = Object.entries(values);
  return known.flatMap(([name, value]) => [
    Object.fromEntries(known.filter(([other]) => other !== name)),
    { [name]: value },
  ]);
}

const hostile: Values = Object.fromEntries(
  Object.keys(says.en?.full ?? {}).map((name) => [name, '{me.name} [[x|y]] <b>\u0000\u202E'.repeat(5000)]),
);
hostile.link = { title: '{link} ]]\u202E', url: 'javascript:alert(1)' };
delete hostile.document;

it.each(Object.entries(files))('%s holds the eleven, each with thanks, a step and an open door', (path, file) => {
  const { language } = v.parse(fileSchema, file.default);
  expect(path).toBe(`./replies/${language}.json`);
});

it('are there in eight languages', () => {
  expect(Object.keys(files)).toHaveLength(8);
  expect([...new Set(replies.map(({ language }) => language))].sort()).toEqual(Object.keys(languages).sort());
  expect(replies).toHaveLength(8 * 11 * 2);
});

it('say nothing in two languages alike', () => {
  const paragraphs = new Map<string, string>();
  for (const { body, language } of replies) {
    for (const paragraph of body.split('\n\n').filter((each) => each !== '[[{me.name}]]')) {
      expect(paragraphs.get(paragraph) ?? language, paragraph).toBe(language);
      paragraphs.set(paragraph, language);
    }
  }
});

const closings = new Map(replies.map((each) => [each, each.body.split('\n\n').at(-1)?.split(',')[0]?.split('[[')[0]]));

/** Whole sentences, and nothing left of what is not known. */
function expectWhole(said: string, { quotes: [open, close] }: Manners, each: ReplyTemplate): void {
  expect(said).not.toMatch(/[{}|]|\[\[|\]\]|undefined/);
  expect(said).not.toMatch(/ {2}| [,.;:?!)]|[(（] |\(\)|（）|[,;:] ?[,.;:?!]|、、|。、|、。|\n{3}|^\s|\s$/);
  expect(said).not.toContain(`${open}${close}`);
  expect(said.split(open).length).toBe(said.split(close).length);
  const [, ...lines] = said.split(/\n+/);
  const closing = lines.findLastIndex((line) => line.startsWith(closings.get(each) || '\n'));
  for (const line of lines.slice(0, closing < 0 ? lines.length : closing))
    expect(line).toMatch(/^- [^\s].*[\p{L}]$|^[\p{L}\d「«„¿¡‘“].*[.?:。]$|https:\S+$|^Robin Vale$/u);
}

describe.each(replies.map((each) => [`${each.id}, ${each.formality}, ${each.language}`, each] as const))(
  '%s',
  (_, each) => {
    const { language, formality, body } = each;
    const manners = languages[language];
    const values = says[language];
    if (!manners || !values) throw new Error(`no manners for ${language}`);
    const { full, sparse } = values;

    it('is short', () => {
      const said = render(each, full);
      if (language === 'ja') expect(said.replace(/\s/g, '').length).toBeLessThanOrEqual(400);
      else expect(said.match(/[\p{L}\d]\S*/gu)?.length).toBeLessThanOrEqual(120);
    });

    it('says what is known', () => {
      const said = render(each, full);
      expect(said.split('\n')[0]).toMatch(manners.greets[formality][0]);
      expect(said).toContain(`${manners.quotes[0]}${full['event.title']}${manners.quotes[1]}`);
      expect(said).toContain(full.replyBy);
      expect(said.endsWith(`\n${full['me.name']}`)).toBe(true);
    });

    it('greets nobody by half a name', () => {
      expect(render(each, sparse).split('\n')[0]).toMatch(manners.greets[formality][1]);
    });

    it('is whole sentences, whatever is known', () => {
      for (const known of [full, sparse, {}, ...partly(full)]) expectWhole(render(each, known), manners, each);
    });

    it('is in the language that it says, and in its tone', () => {
      const said = render(each, sparse);
      expect(detectLanguage(said)).toBe(language);
      const wrong = formality === 'internal' ? manners.formal : manners.familiar;
      if (wrong) expect(said).not.toMatch(wrong);
    });

    it('quotes a hostile invitation as text, and not at length', () => {
      const tree = renderReply(body, hostile);
      expect(JSON.stringify(tree)).not.toContain('"link"');
      expect(toPlainText(tree).length).toBeLessThan(2500);
      expect(toPlainText(tree)).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
    });

    it('has the handbook link last, and for people outside only', () => {
      const blocks = renderReply(body, full);
      const holds = (block: unknown) => JSON.stringify(block).includes('https://handbook.');
      expect(blocks.findIndex(holds)).toBe(formality === 'external' ? blocks.length - 2 : -1);
    });
  },
);

it('French has its narrow spaces where it wants them', () => {
  for (const { body } of replies.filter(({ language }) => language === 'fr')) {
    expect(body).not.toMatch(/[^\u202F][?;»]|«[^\u202F]|[^\u00A0]:(?!\/)/);
  }
});
