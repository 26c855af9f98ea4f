import { foldLetters } from './normalize.ts';

/** Function words that tell Latin-script languages apart; letters folded as `foldLetters` does. */
const functionWords: Record<string, string> = {
  en: 'the and of to for with your our is are will we you this that what how from be have please it my not can they was were who would has been their them should which',
  de: 'der die das und mit fur von zu ist sind wir ihr sie nicht ein eine einen im zum zur den dem des bitte auf uber aus bei wie wer kann ich auch noch nur oder vom nach es um liegt wird werden',
  fr: 'le la les et de des du pour avec nous vous est sont une dans sur au aux ce que qui pas merci votre notre par je il ne mais ou plus',
  es: 'el la los las y de del para con es son una en por que no nos se lo al como por favor su nuestra mas hay este esta todos',
  'pt-BR':
    'o os as e de do da dos das para com uma em no na nos nas por que nao se como voce voces sua nossa ha ja sobre isso mais minha meu esta',
  it: 'il lo la i gli le e di del della dei delle per con una in nel che non ci si come vi sono questo questa tra piu alla al da',
  nl: 'de het een en van voor met is zijn wij jullie niet op in te dat die er hem naar bij ook nog maar even ik we of als mag deze',
};
const sets = Object.entries(functionWords).map(([language, words]) => [language, new Set(words.split(' '))] as const);

/** Languages that replies and words may one day have, by their script. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
];

/**
 * The language of a text: BCP 47, by script or by function words; `undefined` when nothing tells ("Weekly sync"), or
 * when two languages tell alike. Japanese names in an English text do not make it Japanese: the larger part decides.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters - latin > latin / 4) return scripts.find(([script]) => script.test(sample))?.[1];
  const words = foldLetters(sample.replace(/https?:\S+/g, ' ')).match(/\p{L}+/gu) ?? [];
  const scores = sets
    .map(([language, known]) => ({ language, hits: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  return first && first.hits > (second?.hits ?? 0) ? first.language : undefined;
}

/** Whether two BCP 47 tags name one language, wherever it is spoken. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
