/** Marks and letters that are not seen: zero width, direction changes, soft hyphens, variation selectors, controls. */
const unseen = /\p{Cf}|\p{Co}|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin are what is sought
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;

/** Takes out what can't be seen (and so can hide or turn words); NUL and control characters become spaces. */
export function stripUnseen(text: string): string {
  return text.replace(controls, ' ').replace(unseen, '');
}

const mailPrefixes =
  're|aw|antw|antwort|fw|fwd|wg|tr|rv|rif|i|r|enc|res|doorst|sv|vs|odp|ynt|返信|転送|回复|转发|' +
  'invitation|updated invitation|updated|invitation with note|new event|reminder|einladung|aktualisierte einladung|' +
  'invitation modifiée|invitation mise à jour|rappel|invitación|invitación actualizada|recordatorio|convite|' +
  'convite atualizado|lembrete|invito|invito aggiornato|promemoria|uitnodiging|bijgewerkte uitnodiging|招待|招待状|更新された招待状';
const prefix = new RegExp(
  `^\\s*(?:(?:${mailPrefixes})\\s?(?:\\[\\d+\\])?\\s?[:：]|\\[(?:ext|extern|external|zoom|teams)\\]:?)\\s*`,
  'iu',
);
// Google's mail subjects: "Title @ Mon 23 Nov 2026 09:00 - 10:00 (CET) (me@company.example)"
const googleSuffix = / @ [^@]{6,90}?\([^()]{2,40}\)(?: \([^()\s]+@[^()\s]+\))?$/u;

/** A title as its author typed it: without unseen characters, `FW:`, `[EXT]`, `Updated invitation:` and their kin. */
export function cleanTitle(title: string): string {
  let clean = stripUnseen(title).replace(/\s+/g, ' ').trim();
  for (let next = clean.replace(prefix, ''); next !== clean; next = clean.replace(prefix, '')) clean = next;
  return clean.replace(googleSuffix, '').trim();
}

/** Letters alike in case, width and accent, so that words can be compared. Doing it twice changes nothing. */
export function foldLetters(text: string): string {
  let folded = text;
  for (let round = 0; round < 4; round++) {
    const next = stripUnseen(folded)
      .normalize('NFKD')
      .replace(/[\u0300-\u036F]/g, '')
      .normalize('NFKC')
      .toLowerCase();
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

/**
 * A text as the rules read it: folded letters, words one space apart, and ` | ` where a sentence, a clause or a line
 * ends, so that no phrase reaches across. Markup, pictures and a mail merge's `{{placeholders}}` are no words.
 */
export function normalizeText(text: string): string {
  return foldLetters(text)
    .replace(/<\/?[a-z][^<>]{0,200}>|&(?:amp|nbsp);|\{\{[^{}]{0,80}\}\}/g, ' ')
    .replace(pictures, ' ')
    .replace(/['’‘`´]/g, '')
    .replace(/(\d):(?=\d)/g, '$1\uE000')
    .replace(/[.,:;!?()[\]{}|•·–—―…。、「」『』【】\n]+|\s-+\s/gu, ' | ')
    .replace(/[^\p{L}\p{N}\p{M}|\uE000]+/gu, ' ')
    .replace(/\uE000/g, ':')
    .replace(/(?:\s*\|)+\s*/g, ' | ')
    .replace(/^[\s|]+|[\s|]+$/g, '');
}
