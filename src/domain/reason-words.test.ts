import { expect, it } from 'vitest';
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { rules } from './rules.ts';

it('has a reason in words for each rule, short enough for the bar', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const [language, messages] of Object.entries({ de, en }) as [string, Record<string, { message: string }>][]) {
    for (const { id } of rules) {
      const { message } = messages[`reason_${id.replaceAll('-', '_')}`] ?? {};
      expect(message, `${language}: ${id}`).toBeDefined();
      expect(message?.length, `${language}: ${id}`).toBeLessThan(50);
    }
  }
});
