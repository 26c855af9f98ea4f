import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import { context, invitation } from './judge-cases/invitation.ts';
import type { VerdictName } from './verdict.ts';
import { phrasesOf, wordsByLanguage } from './words.ts';

const loudness: Record<VerdictName, number> = {
  quiet: 0,
  neutral: 1,
  'keep-live': 1,
  'ask-agenda': 2,
  'suggest-async': 3,
};

/** Invitations of all kinds, in several languages. */
const titles = [
  'Weekly status call',
  'Statusrunde Einkauf',
  'Point hebdo logistique',
  'Cifras de octubre',
  'Números de outubro',
  'Avanzamento del trasloco',
  'Weekoverleg logistiek',
  '進捗共有',
  'Kick-off',
  'Quick call',
  'Review of the guide',
  '',
];
const descriptions = [
  '',
  'Each team reports for two minutes. Slides are on the intranet.',
  'Jeder Bereich berichtet zwei Minuten reihum.',
  'Les diapos sont sur l’intranet.',
  '各リーダーが2分ずつ状況を報告します。',
  'Draft: https://docs.northwind.example/d/1 – please comment until Thursday',
];

/** A phrase of a list in any language, as somebody might write it. */
const phraseOf = (list: 'sensitive' | 'sensitiveText') =>
  fc.constantFrom(
    ...Object.values(wordsByLanguage)
      .flatMap((words) => phrasesOf(words, list))
      .filter((phrase) => !phrase.includes('...')),
  );

const asWritten = (phrase: string) => phrase.replaceAll('*', '');

const invitations = fc.record({
  title: fc.constantFrom(...titles),
  description: fc.constantFrom(...descriptions),
  guests: fc.integer({ min: 2, max: 40 }),
  flags: fc.constantFrom('', 'r', 'o', 'O', 'x', 'xr', 'Or'),
});

it('never says more when a sensitive phrase of any language comes in', () => {
  fc.assert(
    fc.property(
      invitations,
      phraseOf('sensitive'),
      phraseOf('sensitiveText'),
      fc.boolean(),
      ({ title, description, guests, flags }, topic, words, inTitle) => {
        const before = judge(invitation(title, description, guests, flags), context);
        const after = inTitle
          ? judge(invitation(`${title} | ${asWritten(topic)}`, description, guests, flags), context)
          : judge(invitation(title, `${description}\n${asWritten(words)}.`, guests, flags), context);
        expect(loudness[after.verdict]).toBeLessThanOrEqual(loudness[before.verdict]);
        expect(after.sensitive).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

it('hears every sensitive phrase of every language, alone in a title or a text', () => {
  const unheard = Object.values(wordsByLanguage).flatMap((words) => {
    const [sensitive, sensitiveText] = [phrasesOf(words, 'sensitive'), phrasesOf(words, 'sensitiveText')];
    const isHeard = (title: string, text: string) => judge(invitation(title, text, 12, 'r'), context).sensitive;
    return [
      ...sensitive.filter((phrase) => !phrase.includes('...') && !isHeard(asWritten(phrase), '')),
      ...sensitiveText.filter((phrase) => !phrase.includes('...') && !isHeard('Weekly', `${asWritten(phrase)}.`)),
    ].map((phrase) => `${words.language}: ${phrase}`);
  });
  expect(unheard).toEqual([]);
}, 60_000);

it('pushes nobody for a word that no list knows: it may be a farewell, an illness or a sum', () => {
  const unknown = fc.stringMatching(/^[bdgk][aou]xq[aou]{1,2}v[aou]$/);
  const bare = fc.constantFrom(
    '',
    'Kurzer Termin wegen',
    'Update',
    'Gesprek over',
    'Point sur',
    'Reunión:',
    'Riunione',
  );
  fc.assert(
    fc.property(
      bare,
      unknown,
      fc.integer({ min: 2, max: 40 }),
      fc.constantFrom('', 'x'),
      (title, word, guests, flags) => {
        const { verdict } = judge(invitation(`${title} ${word}`, '', guests, flags), context);
        expect(loudness[verdict]).toBeLessThan(loudness['ask-agenda']);
      },
    ),
    { numRuns: 200 },
  );
});

it.each([
  ['Stefanie', 'Wir informieren euch kurz, was ab morgen gilt.', 6],
  ['Over Saskia', 'Ter informatie: er verandert iets.', 8],
  ['Céline', 'Pour information, rien à préparer.', 9],
  ['佐伯さんのこと', '皆さんに共有します。', 8],
])('does not take “%s” for news, whatever the text says', (title, text, guests) => {
  expect(loudness[judge(invitation(title, text, guests), context).verdict]).toBeLessThan(loudness['ask-agenda']);
});

it('stores no title that may be about a person', () => {
  expect(judge(invitation('Wegen Stefanie', '', 6), context)).toMatchObject({
    verdict: 'quiet',
    sensitive: true,
  });
});
