import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTitle, foldLetters, normalizeText, stripUnseen } from './normalize.ts';

describe('normalizeText', () => {
  it.each([
    ['Ｋｉｃｋ－ｏｆｆ ＭＥＥＴＩＮＧ', 'kick off meeting'],
    ['Rétro du sprint 12', 'retro du sprint 12'],
    ['W\u200Br\u200Bitten war\u00ADning', 'written warning'],
    ['\u202Egnilrats\u202C figures', 'gnilrats figures'],
    ['1:1 Bo / Mina', '1:1 bo mina'],
    ['Don’t decide. Read!', 'dont decide | read'],
    ['📱 round – mobile', 'round | mobile'],
    ['<b>Weekly</b> numbers &amp; {{field}}', 'weekly numbers'],
    ['【共有】新経費規程', '共有 | 新経費規程'],
    ['がぎぐ', 'がぎぐ'],
    ['KPI共有と1on1面談', 'kpi 共有と 1on1 面談'],
    ['Bilan de l’équipe d’achat', 'bilan de l equipe d achat'],
    ['Straße und cœur', 'strasse und coeur'],
  ])('reads %s as %s', (text, words) => {
    expect(normalizeText(text)).toBe(words);
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normalizeText(normalizeText(text)) === normalizeText(text)),
    );
  });

  it('takes no longer than a moment for a hostile text', () => {
    for (const piece of ['<a ', ' - ', '{{', '|:', '&amp', '\u200B']) normalizeText(piece.repeat(50_000));
  });
});

describe('cleanTitle', () => {
  it.each([
    ['FW: RE: [EXT] Roadmap', 'Roadmap'],
    ['Updated invitation: Roadmap', 'Roadmap'],
    ['AW: WG: Einladung: Fahrplan', 'Fahrplan'],
    ['Aktualisierte Einladung: [EXTERN] Fahrplan', 'Fahrplan'],
    ['TR : Invitation mise à jour : Horaire', 'Horaire'],
    ['RV: Invitación actualizada: Horario', 'Horario'],
    ['ENC: Convite atualizado: Horário', 'Horário'],
    ['I: Invito aggiornato: Orario', 'Orario'],
    ['Doorst: Bijgewerkte uitnodiging: Dienstregeling', 'Dienstregeling'],
    ['転送:【社外】更新された招待: 時刻表', '時刻表'],
    ['Invitation: Roadmap @ Mon 23 Nov 2026 9am - 10am (CET) (bo@lumen.example)', 'Roadmap'],
    ['Lunch @ the harbor', 'Lunch @ the harbor'],
    ['[Proposal] Roadmap', '[Proposal] Roadmap'],
    ['Research: what we know', 'Research: what we know'],
    ['  Road\u0000map\n2 ', 'Road map 2'],
  ])('makes %s to %s', (title, clean) => {
    expect(cleanTitle(title)).toBe(clean);
  });
});

it('keeps what is seen and takes out what is not', () => {
  expect(stripUnseen('a\u202Eb\u0000c\u200Bd é 漢')).toBe('ab cd é 漢');
});
