import { expect, it } from 'vitest';
import { draftFiles } from './draft-files.ts';
import { firstLine, lineIn, offHoursLine, variantsOf } from './first-line.ts';
import { detectLanguage } from './language.ts';
import { checkTemplate } from './reply.ts';

const mine = { id: 'b', text: 'I answer within a day.', language: 'en' };

it.each(draftFiles.map(({ language }) => language))('there is a first line in %s', (language) => {
  const { text } = firstLine(language);
  expect(detectLanguage(text)).toBe(language);
  expect(checkTemplate(text)).toEqual({ ok: true });
});

it('it is the browser’s language, wherever that is spoken, else English', () => {
  expect(firstLine('de-AT').language).toBe('de');
  expect(firstLine('pt').language).toBe('pt-BR');
  expect(firstLine('sv').language).toBe('en');
});

it('goes out in the mail’s language, as long as nobody has made it theirs', () => {
  expect(lineIn(firstLine('en'), 'fr')).toEqual(firstLine('fr'));
  expect(lineIn(firstLine('de'), undefined)).toEqual(firstLine('de'));
  expect(lineIn(mine, 'fr')).toEqual(mine);
});

it('is one line in all its languages, its own first', () => {
  const variants = variantsOf({ ...firstLine('nl'), offHours: true });
  expect(variants[0]?.language).toBe('nl');
  expect(new Set(variants.map(({ text }) => text)).size).toBe(draftFiles.length);
  expect(variants.every(({ id, offHours }) => id === 'example' && offHours)).toBe(true);
  expect(variantsOf(mine)).toEqual([mine]);
});

it.each(draftFiles.map(({ language }) => language))(
  'the one for off-hours says in %s when to expect an answer',
  (language) => {
    const line = offHoursLine(language);
    expect(detectLanguage(line.text)).toBe(language);
    expect(line.text).toContain('{replyBy}');
    expect(line.offHours).toBe(true);
    expect(lineIn(offHoursLine('en'), language)).toEqual({ ...line, id: offHoursLine('en').id });
  },
);
