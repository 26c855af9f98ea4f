import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

// The interface's words: every language complete and in its own words, every word used, every placeholder kept.
const locales = new URL('./public/_locales/', import.meta.url);
const languages = readdirSync(locales);
type Messages = Record<string, { message: string }>;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`${language}/messages.json`, locales), 'utf8'));
const english = messagesOf('en');
const keys = Object.keys(english);

/** Messages that count: `<stem>_one`, `<stem>_other` in English. */
const stems = keys.flatMap((key) => {
  const stem = key.match(/^(.+)_one$/)?.[1];
  return stem && `${stem}_other` in english ? [stem] : [];
});
const stemOf = (key: string) => stems.find((stem) => key.startsWith(`${stem}_`));

/** Only what counts of ours reach: French and others have one for millions, too. */
function categoriesOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 2001 }, (_, count) => rules.select(count / 10)))].sort();
}

const isCode = (file: string): boolean => /\.tsx?$/.test(file) && !/\btest\b/.test(file);
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(isCode)
  .concat('../manifest.config.ts')
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

const sameEverywhere = /^(extension_name|week_service_microsoft)$/;
/** Words that are the same in that language, as one says them there. */
const same: Record<string, string> = {
  de: 'options_data_export options_data_import options_handbook_url options_partners_name options_quiet_domains options_replies_name options_replies_text options_report_team popup_pause week_hours_short',
  es: 'options_partners_tone_formal options_partners_tone_informal promise_no week_hours_short week_service_google',
  fr: 'options_hours_preset_standard',
  it: 'options_handbook_url options_hours_preset_standard options_privacy_title options_report_team promise_no week_hours_short week_service_google',
  ja: 'options_compose_outlook',
  nl: 'options_handbook_url options_hours_kind_focus options_partners_title options_privacy_title options_report_team promise_later',
  pt_BR: 'options_handbook_url options_partners_tone_formal options_partners_tone_informal week_hours_short',
};

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language);
  const tag = language.replace('_', '-');

  test('has every message, with the same substitutions', () => {
    const counting = stems.flatMap((stem) => categoriesOf(tag).map((category) => `${stem}_${category}`));
    expect(Object.keys(messages).sort()).toEqual(
      keys
        .filter((key) => !stemOf(key))
        .concat(counting)
        .sort(),
    );
    for (const [key, { message }] of Object.entries(messages)) {
      const numbers = (text = '') => (text.match(/\$\d/g) ?? []).sort();
      const stem = stemOf(key);
      const given = numbers(english[stem ? `${stem}_other` : key]?.message);
      // "A guest" and "two guests" need no number where the language has a form for them alone.
      const said = /_(zero|one|two)$/.test(key) && stem ? given.filter((each) => message.includes(each)) : given;
      expect(numbers(message), key).toEqual(said);
      expect(message.trim(), key).not.toBe('');
      expect(message.replaceAll(/\$\d/g, ''), `${key} ends up with a stray $`).not.toContain('$');
      for (const placeholder of english[key]?.message.match(/\{\w+\}|\[\[|\]\]/g) ?? []) {
        expect(message, key).toContain(placeholder);
      }
    }
  });

  test('says which language it is', () => {
    expect(messages.interface_language?.message).toBe(tag);
  });

  test("is short enough for the stores' name and description", () => {
    expect(messages.extension_name?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });

  test.each(language === 'en' ? [] : [language])('is translated', () => {
    const allowed = new Set(same[language]?.split(' '));
    const untranslated = Object.entries(messages)
      .filter(
        ([key, { message }]) => message === english[key]?.message && /\p{L}/u.test(message.replaceAll(/\$\d/g, '')),
      )
      .map(([key]) => key)
      .filter((key) => !sameEverywhere.test(key));
    expect(untranslated.filter((key) => !allowed.has(key))).toEqual([]);
    expect([...allowed].filter((key) => !untranslated.includes(key))).toEqual([]);
  });
});

test('no language has the marks of another one', () => {
  const textOf = (language: string) => Object.values(messagesOf(language)).map(({ message }) => message);
  // French keeps its double marks together with their word; Japanese and Arabic have commas and questions of their own.
  expect(textOf('fr').filter((text) => / [:;?»]|« |'/.test(text))).toEqual([]);
  expect(textOf('ja').filter((text) => /[?!;]|, (?!\d)|[\p{Script=Han}\p{Script=Hiragana}],/u.test(text))).toEqual([]);
  expect(textOf('ar').filter((text) => /[?;]|\p{Script=Arabic},/u.test(text))).toEqual([]);
  expect(languages.flatMap(textOf).filter((text) => text.includes('!'))).toEqual([]);
});

test('dates and numbers name the language that they are in', () => {
  expect(code.match(/\.toLocaleString\((?:\)|undefined)|new Intl\.(?:List|Number|RelativeTime)Format\(\)/g)).toBeNull();
});

test('every message is used', () => {
  // Keys that are made from ids, such as `reason_${id}`.
  const made = [...code.matchAll(/[`']([a-z_]+_)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const data = /^(reason|reply|note|notice|problem)_/;
  const unused = keys.filter(
    (key) => !code.includes(stemOf(key) ?? key) && !data.test(key) && !made.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
