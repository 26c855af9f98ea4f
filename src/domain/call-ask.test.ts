import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findCallAsk } from './call-ask.ts';
import { callAskWords } from './call-ask-words.ts';
import { defaultSettings } from './settings.ts';

const wednesday = Temporal.PlainDate.from('2026-11-25');
const find = (text: string, today = wednesday) => findCallAsk(text, today, defaultSettings.hours);
const sentenceIn = (text: string) => find(text)?.sentence;

const asking: Record<string, string[]> = {
  en: [
    'Can we hop on a quick call?',
    'Could we have a short call tomorrow to go through the numbers?',
    'Let’s jump on Zoom this afternoon',
    'Do you have 15 minutes for a phone call?',
    'Are you free for a quick chat?',
    'I was wondering if we could get on the phone today.',
    'Why don’t we hop on a quick call?',
    'Quick call tomorrow?',
    'Can I call you at three?',
  ],
  de: [
    'Können wir kurz telefonieren?',
    'Hast du morgen Zeit für einen kurzen Call?',
    'Könnten Sie mir fünf Minuten am Telefon geben?',
    'Lass uns dazu kurz sprechen.',
    'Hätten Sie heute Zeit für ein kurzes Telefonat?',
    'Kurzer Call morgen?',
  ],
  fr: [
    'Peut-on se faire un petit appel ?',
    'Auriez-vous un moment pour un appel rapide ?',
    'On s’appelle demain ?',
    'Est-ce qu’on pourrait faire une visio ?',
    'Tu as cinq minutes pour un call rapide ?',
  ],
  es: [
    '¿Podemos hacer una llamada rápida?',
    '¿Tendría un momento para hablar por teléfono?',
    '¿Te parece si hacemos una videollamada?',
    '¿Puedo llamarte mañana?',
  ],
  it: [
    'Possiamo fare una call veloce?',
    'Avrebbe cinque minuti per una breve telefonata?',
    'Ti va una chiamata veloce?',
    'Riusciamo a sentirci domani?',
  ],
  'pt-BR': [
    'Podemos fazer uma call rápida?',
    'Você teria um tempo para uma ligação rápida?',
    'Bora marcar um papo rápido?',
    'Posso te ligar amanhã?',
  ],
  nl: [
    'Kunnen we even bellen?',
    'Heeft u tijd voor een kort gesprek?',
    'Zullen we morgen een call doen?',
    'Heb je tijd voor een belletje?',
  ],
  ja: [
    '少しお電話できますでしょうか。',
    'ちょっと電話してもいいですか？',
    '納品の件で、短いミーティングをお願いできますか。',
    'Zoomでお話しできませんか。',
  ],
};

const silent: Record<string, string[]> = {
  en: [
    'We had a quick call yesterday.',
    'Can we skip the quick call?',
    'Could we do this in writing instead of a call?',
    'I don’t want to hop on a call.',
    'Can we move the call to Monday?',
    'Thanks for the quick call.',
    'If you prefer, can we hop on a call.',
    'Happy to hop on a call any time.',
    'They asked if we could hop on a quick call.',
    'She wrote “Can we hop on a quick call?” this morning.',
    'He asked: "can we hop on a quick call?"',
    '> Can we hop on a quick call?',
    'Can we call it a day?',
    'Can we make a call to the API from there?',
    'Could we avoid a call here?',
    'The figures are in the sheet, the text is done and the images follow, can we hop on a call?',
    'No call needed, can we settle it here?',
  ],
  de: [
    'Gestern hatten wir einen kurzen Call.',
    'Können wir den Call absagen?',
    'Können wir das ohne kurzen Call klären?',
    'Können wir nicht kurz telefonieren, sondern schreiben?',
    'Sie schrieb: „Können wir kurz telefonieren?“',
    'Wenn Sie lieber kurz telefonieren, können wir das gern tun.',
    'Danke für das kurze Telefonat.',
  ],
  fr: [
    'Nous avons eu un appel rapide hier.',
    'Peut-on annuler l’appel ?',
    'Pourriez-vous répondre à un appel d’offres ?',
    'Peut-on éviter un appel ?',
    'Elle a écrit « Peut-on se faire un petit appel ? » ce matin.',
    'Si vous préférez, on peut se faire un appel.',
  ],
  es: [
    'Ayer tuvimos una llamada rápida.',
    '¿Podemos cancelar la llamada?',
    'No podemos hacer una llamada hoy.',
    'Escribió «¿Podemos hacer una llamada rápida?» esta mañana.',
    'Puede hacer una llamada a la API.',
  ],
  it: [
    'Ieri abbiamo fatto una call veloce.',
    'Possiamo annullare la call?',
    'Non possiamo fare una chiamata oggi.',
    'Ha scritto «Possiamo fare una call veloce?» stamattina.',
  ],
  'pt-BR': [
    'Ontem fizemos uma call rápida.',
    'Podemos cancelar a call?',
    'Não podemos fazer uma call hoje.',
    'Ela escreveu “Podemos fazer uma call rápida?” hoje cedo.',
  ],
  nl: [
    'Gisteren hadden we een korte call.',
    'Kunnen we de call afzeggen?',
    'We kunnen niet even bellen vandaag.',
    'Ze schreef “Kunnen we even bellen?” vanmorgen.',
    'Zullen we de klant even bellen?',
  ],
  ja: [
    '昨日は少しお電話できて助かりました。',
    'お電話番号を教えていただけますか。',
    '電話ではなく、メールでお願いできますか。',
    '「少しお電話できますか」と書かれていました。',
    'お電話いただきありがとうございます。',
    'ミーティングの資料をいただけますか。',
  ],
};

describe.each(Object.keys(asking))('%s', (language) => {
  it.each(asking[language] ?? [])('finds “%s”', (sentence) => {
    expect(sentenceIn(sentence)).toBe(sentence);
  });

  it.each(silent[language] ?? [])('leaves “%s” alone', (sentence) => {
    expect(find(sentence)).toBeUndefined();
  });

  it('proposes what asks for no call itself, and leaves no placeholder', () => {
    const words = callAskWords.find((each) => each.language === language);
    for (const [tone, wording] of Object.entries(words?.wording ?? {})) {
      expect(wording.match(/\{replyBy\}/g), tone).toHaveLength(1);
      expect(find(wording), tone).toBeUndefined();
    }
    expect(find(asking[language]?.[0] ?? '')?.wording).not.toMatch(/[{}]/);
  });
});

test('takes the sentence alone: greeting, neighbors and sign-off stay', () => {
  const text = 'Hi Noor,\n\nThe draft is in the folder. Can we hop on a quick call? It would help.\n\nBest\nMina';
  expect(sentenceIn(text)).toBe('Can we hop on a quick call?');
  expect(sentenceIn('Hi Noor, can we hop on a quick call?')).toBe('can we hop on a quick call?');
  expect(sentenceIn('Dear Dr. Okafor, could we have a short call?')).toBe('could we have a short call?');
  expect(sentenceIn('Sehr geehrte Frau Vale, könnten wir kurz telefonieren?')).toBe('könnten wir kurz telefonieren?');
  expect(sentenceIn('It costs 3.50, e.g. for tea. Can we hop on a call?')).toBe('Can we hop on a call?');
});

test('a sentence that is still being written counts as it stands', () => {
  expect(sentenceIn('Can we hop on a quick call')).toBe('Can we hop on a quick call');
});

test('one that stands there twice is left alone: nobody could tell which is meant', () => {
  expect(find('Can we hop on a quick call? Really. Can we hop on a quick call?')).toBeUndefined();
});

test('the wording is as familiar as the mail, and promises the next working day', () => {
  expect(find('Können wir kurz telefonieren?')?.wording).toContain('Ließe sich das');
  expect(find('Ich habe dir den Entwurf geschickt. Können wir kurz telefonieren?')?.wording).toContain('sag einfach');
  expect(find('Auriez-vous un moment pour un appel rapide ?')?.wording).toContain('Vous pouvez');
  expect(find('Tu as cinq minutes pour un appel rapide ?')?.wording).toContain('Envoie-moi');
  expect(find('Can we hop on a quick call?')?.wording).toContain('by Thursday, November 26');
  const friday = Temporal.PlainDate.from('2026-11-27');
  expect(find('Can we hop on a quick call?', friday)?.wording).toContain('by Monday, November 30');
});

test('any text has an answer, and what it names stands in the text once', () => {
  const bits = [...Object.values(asking), ...Object.values(silent)].flat();
  const piece = fc.oneof(fc.constantFrom(...bits, '\n', ' ', '“', '"', '> ', '. ', 'Hi Noor, '), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const sentence = sentenceIn(text);
      if (sentence !== undefined) expect(text.split(sentence)).toHaveLength(2);
    }),
  );
});
