import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The interface's words: every language complete, every word used, every placeholder kept.
const locales = new URL('./public/_locales/', import.meta.url);
const languages = readdirSync(locales);
type Messages = Record<string, { message: string }>;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`${language}/messages.json`, locales), 'utf8'));
const english = messagesOf('en');
const keys = Object.keys(english).sort();

const isCode = (file: string): boolean => /\.tsx?$/.test(file) && !/\btest\b/.test(file);
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(isCode)
  .concat('../manifest.config.ts')
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

test.each(languages)('%s has every message, with the same substitutions', (language) => {
  const messages = messagesOf(language);
  expect(Object.keys(messages).sort()).toEqual(keys);
  for (const key of keys) {
    const numbers = (text = '') => (text.match(/\$\d/g) ?? []).sort();
    expect(numbers(messages[key]?.message), `${language} ${key}`).toEqual(numbers(english[key]?.message));
    expect(messages[key]?.message.trim(), `${language} ${key}`).not.toBe('');
  }
});

test('every message is used', () => {
  // Keys that are made from ids, such as `reason_${id}`.
  const made = [...code.matchAll(/[`']([a-z_]+_)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const data = /^(reason|reply|note|notice|problem)_/;
  const unused = keys.filter(
    (key) => !code.includes(key) && !data.test(key) && !made.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
