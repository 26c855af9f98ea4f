/** Marks and letters that are not seen: zero width, direction changes, soft hyphens, variation selectors, controls. */
const unseen = /\p{Cf}|\p{Co}|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL and its kin are what is sought
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;

/** Takes out what can't be seen (and so can hide or turn words); NUL and control characters become spaces. */
export function stripUnseen(text: string): string {
  return text.replace(controls, ' ').replace(unseen, '');
}

// What mail programs and calendars put before a subject, in the languages that we read and a few more.
const mailPrefixes =
  're|aw|antw|antwort|fw|fwd|wg|tr|rv|rif|i|r|enc|res|doorst|sv|vs|vb|odp|ynt|返信|転送|fw転送|回复|转发|' +
  '(?:updated |new |cancell?ed )?(?:invitation|event|meeting request)(?: with note)?|updated|reminder|proposed new time|' +
  '(?:aktualisierte |neue )?(?:einladung|besprechungsanfrage|termineinladung)|erinnerung|weitergeleitet|' +
  'invitation (?:modifiée|mise à jour|actualisée)|nouvelle invitation|rappel|transféré|demande de réunion|' +
  'invitación(?: actualizada| modificada)?|recordatorio|reenviado|convocatoria|solicitud de reunión|' +
  'convite(?: atualizado| modificado)?|lembrete|encaminhado|solicitação de reunião|' +
  'invito(?: aggiornato| modificato)?|promemoria|inoltrato|convocazione|' +
  '(?:bijgewerkte |nieuwe )?uitnodiging|herinnering|doorgestuurd|vergaderverzoek|' +
  '(?:更新された)?招待(?:状)?|(?:更新|変更|再送|転送|リマインド|リマインダー|ご案内の再送)';
const mailTags = 'ext|extern|external|externe|externo|externa|esterno|extern e-?mail|外部|社外|zoom|teams|webex';
const prefix = new RegExp(
  `^\\s*(?:(?:${mailPrefixes})\\s?(?:\\[\\d+\\])?\\s?[:：]|[[(【](?:${mailTags})[\\])】]:?)\\s*`,
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

/** A title as it may be kept: in one line, not endless. */
export const titleToKeep = (title = ''): string =>
  stripUnseen(title.slice(0, 400)).replace(/\s+/g, ' ').trim().slice(0, 120).toWellFormed();

const doubled: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae' };

/** Letters alike in case, width and accent, so that words can be compared. Doing it twice changes nothing. */
export function foldLetters(text: string): string {
  let folded = text;
  for (let round = 0; round < 4; round++) {
    const next = stripUnseen(folded)
      .normalize('NFKD')
      .replace(/[\u0300-\u036F]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[ßœæ]/g, (letter) => doubled[letter] ?? letter);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

// "l'incident" and "dell'anno" are two words, "don't" is one.
const elision =
  /(?<![\p{L}\p{N}])(l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|un|all|dall|dell|nell|sull|quest|quell)['’‘`´](?=\p{L})/gu;
// "KPI共有" and "1on1面談" are two words. Ranges, since properties of Unicode cost a just woken worker milliseconds.
const cjk = '\u3005\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF';
const scriptChange = new RegExp(`([a-z\\d](?=[${cjk}])|[${cjk}](?=[a-z\\d]))`, 'g');

/**
 * A text as the rules read it: folded letters, words one space apart, and ` | ` where a sentence, a clause or a line
 * ends, so that no phrase reaches across. Markup, pictures and a mail merge's `{{placeholders}}` are no words.
 */
export function normalizeText(text: string): string {
  return foldLetters(text)
    .replace(/<\/?[a-z][^<>]{0,200}>|&(?:amp|nbsp);|\{\{[^{}]{0,80}\}\}/g, ' ')
    .replace(pictures, ' ')
    .replace(elision, '$1 ')
    .replace(/['’‘`´]/g, '')
    .replace(scriptChange, '$1 ')
    .replace(/(\d):(?=\d)/g, '$1\uE000')
    .replace(/[.,:;!?¡¿()[\]{}|•·–—―…。、「」『』【】〈〉《》〔〕\n]+|\s-+\s/gu, ' | ')
    .replace(/[^\p{L}\p{N}\p{M}|\uE000]+/gu, ' ')
    .replace(/\uE000/g, ':')
    .replace(/(?:\s*\|)+\s*/g, ' | ')
    .replace(/^[\s|]+|[\s|]+$/g, '');
}
