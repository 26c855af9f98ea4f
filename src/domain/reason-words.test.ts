import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from './rules.ts';

const locales = new URL('../../public/_locales/', import.meta.url);

it.each(readdirSync(locales))('has a reason in words for each rule, short enough for the bar: %s', (language) => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(new URL(`${language}/messages.json`, locales), 'utf8'),
  );
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id } of rules) {
    const key = `reason_${id.replaceAll('-', '_')}`;
    const { message } = messages[key] ?? messages[`${key}_other`] ?? {};
    expect(message, `${language}: ${id}`).toBeDefined();
    expect(message?.length, `${language}: ${id}`).toBeLessThan(50);
    expect(messages[`rule_${id.replaceAll('-', '_')}`], `${language}: why ${id}`).toBeDefined();
  }
});
