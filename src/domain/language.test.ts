import { expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

it.each([
  ['en', 'Please read the draft before we meet'],
  ['de', 'Bitte lest den Entwurf vor dem Termin'],
  ['fr', 'Merci de lire le projet avant la réunion'],
  ['es', 'Por favor, leed el borrador antes de la reunión'],
  ['pt-BR', 'Por favor, leiam o rascunho antes da reunião'],
  ['it', 'Per favore leggete la bozza prima della riunione'],
  ['nl', 'Lees het concept voor de vergadering'],
  ['ja', '事前に資料をご確認ください'],
  ['ja', '【定例】Weekly会議のご案内'],
  ['zh', '请提前阅读文件'],
  ['en', 'Call with 新経 of the Tokyo office about the next steps'],
  [undefined, 'Sync'],
  [undefined, ''],
])('reads %s in “%s”', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
