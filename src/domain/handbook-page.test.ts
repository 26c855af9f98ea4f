import { describe, expect, it, test } from 'vitest';
import { handbookHtml } from './handbook-html.ts';
import { handbookMarkdown } from './handbook-markdown.ts';
import { commonPoint, type HandbookFacts, handbookPage } from './handbook-page.ts';
import { handbookLanguages, handbookWords } from './handbook-words.ts';
import { newPartner } from './partner.ts';
import { defaultSettings, type Settings } from './settings.ts';

const english = handbookWords('en');
const me = { name: 'Mina Okafor', addresses: ['mina@lumen.example'], domains: [] };

const facts = (more: Partial<Settings> = {}, language = 'en'): HandbookFacts => ({
  settings: { ...defaultSettings, me, ...more },
  language,
  timeZone: 'Europe/Berlin',
});
const markdown = (...wish: Parameters<typeof facts>) => handbookMarkdown(handbookPage(facts(...wish)));
const html = (...wish: Parameters<typeof facts>) => handbookHtml(handbookPage(facts(...wish)));

/** Nothing is known and nothing chosen. */
const sparse: Partial<Settings> = {
  me: { name: '', addresses: [], domains: [] },
  hours: defaultSettings.hours.map(() => null),
  limits: { week: 0, day: 0 },
};
const full: Partial<Settings> = {
  handbook: {
    ...{ voice: 'me', name: 'Mina Okafor', replyDays: 2 },
    tools: 'Slack, #lumen, or https://forum.lumen.example/new',
    documents: 'https://docs.lumen.example',
  },
};
const nasty =
  '</title></style><script>alert(1)</script> **[x](javascript:alert(1))** `&lt;b>` "q" \'s\' {label} \u202E\n# head';
const hostile: Partial<Settings> = {
  handbook: { voice: 'team', name: nasty, tools: nasty, documents: nasty.repeat(50), replyDays: 30 },
};

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
};
const stringsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(stringsOf);

describe.each(handbookLanguages)('%s', (language) => {
  const words = handbookWords(language);

  it('has every text, each a whole one, and says none twice', () => {
    expect(shapeOf(words)).toEqual(shapeOf(english));
    for (const text of stringsOf(words)) expect(text).toBe(text.trim());
    for (const text of stringsOf(words)) expect(text).not.toBe('');
    for (const voice of ['me', 'team'] as const) {
      const { write, meet, expect: promise } = words[voice];
      const points = [write, meet, words.live, promise].flatMap((section) => section.points);
      expect(new Set(points).size).toBe(points.length);
    }
  });

  it('is written in its own words', () => {
    if (language === 'en') return;
    const ours = new Set(stringsOf(english).filter((text) => text.includes(' ') && !text.includes('{label}')));
    expect(stringsOf(words).filter((text) => ours.has(text))).toEqual([]);
  });

  it.each(['me', 'team'] as const)('%s: from full and from sparse settings a page without a hole', (voice) => {
    for (const settings of [full, sparse]) {
      const handbook = { ...defaultSettings.handbook, ...settings.handbook, voice };
      const page = markdown({ ...settings, handbook }, language);
      expect(page).not.toMatch(/[{}]|undefined|null|NaN|Invalid/);
      expect(page).not.toMatch(/\n{3}|^- *$|^- .*(?:\*\*|[:：])[ \u00A0]*$/m);
      expect(page).not.toMatch(/ {2}/);
      expect(page.match(/^## /gm)).toHaveLength(5);
    }
  });

  it('holds what the settings say', () => {
    const page = markdown(full, language);
    expect(page).toContain('_Mina Okafor_');
    expect(page).toContain('[https://docs.lumen.example](<https://docs.lumen.example/>)');
    expect(page).toMatch(/09:00–17:30/);
    expect(page).toMatch(/10/);
    expect(page).toContain(handbookWords(language).me.title);
  });

  it('takes values for text, whatever they hold', () => {
    const file = html(hostile, language);
    expect(file).not.toMatch(/<script|<b>|href="javascript|\u202E/i);
    expect(file).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(file).toContain('&amp;lt;b&gt;` &quot;q&quot; &#39;s&#39;');
    expect(file.match(/<title>/g)).toHaveLength(1);
    expect(file.match(/<\/style>/g)).toHaveLength(1);
    const page = markdown(hostile, language);
    expect(page).not.toMatch(/(?<!\\)<script|(?<!\\)\[x|\u202E/);
    expect(page.match(/^# /gm)).toHaveLength(1);
    expect(page.length).toBeLessThan(markdown({}, language).length + 1_500);
  });
});

test('of what is not known nothing is said', () => {
  const page = markdown(sparse);
  expect(page).toContain('# How I work asynchronously\n\nI do most of my work');
  expect(page).not.toMatch(/Working hours|Live meetings/);
  expect(page).toContain('- **Questions and updates**: in writing, by email\n- **Answers**: within one working day\n');
});

test('a team speaks of itself as us, and under no single name', () => {
  const page = markdown({ handbook: { voice: 'team', replyDays: 0 } });
  expect(page).toContain('# How we work asynchronously\n\nWe do most');
  expect(page).toContain('what you need from us');
  expect(page).not.toMatch(/\b(I|me|my)\b|Mina/);
  expect(page).toContain('**Answers**: the same working day');
});

test('a language that it is not written in gets the English page', () => {
  expect(markdown({}, 'sv')).toBe(markdown({}, 'en'));
});

test('the file of HTML says its language, runs nothing and loads nothing', () => {
  const file = html(full, 'pt-BR');
  expect(file).toMatch(/^<!doctype html>\n<html lang="pt-BR">/);
  expect(file).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(file).not.toMatch(/<script|<link|<img|@import|url\(/);
  expect(file).toContain('<a href="https://forum.lumen.example/new" rel="noreferrer">');
});

test('the limit is said as people say it', () => {
  expect(markdown({ limits: { week: 90, day: 0 } })).toContain('**Live meetings**: at most 1.5 hours a week');
  expect(markdown({ limits: { week: 60, day: 0 } }, 'de')).toContain('**Besprechungen**: höchstens 1 Stunde pro Woche');
});

test('a point begins with what two agreements say alike, and never with what one says', () => {
  const says = (key: string, tools?: string) => ({
    ...newPartner(key),
    agreement: { replyDays: 1, ...(tools && { tools }) },
  });
  expect(commonPoint([says('a.example', 'Slack'), says('b.example', ' Slack ')], 'tools')).toBe('Slack');
  expect(commonPoint([says('a.example', 'Slack'), says('b.example', 'Teams'), says('c.example')], 'tools')).toBe(
    undefined,
  );
});
