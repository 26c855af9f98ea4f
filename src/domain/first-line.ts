import { type DraftFile, draftFiles } from './draft-files.ts';
import { isSameLanguage } from './language.ts';
import type { BoundaryLine } from './settings.ts';

const fileIn = (wanted: string): DraftFile =>
  draftFiles.find((each) => isSameLanguage(each.language, wanted)) ?? draftFiles[0];

/** The line that there is before a person writes their own. `wanted`: BCP 47, the browser's language; else English. */
export function firstLine(wanted: string): BoundaryLine {
  const { language, boundary } = fileIn(wanted);
  return { id: 'example', text: boundary, language };
}

/** A line to begin with for mails written outside working hours: it says when to expect an answer. */
export function offHoursLine(wanted: string): BoundaryLine {
  const { language, offHours } = fileIn(wanted);
  return { id: 'example-off-hours', text: offHours, language, offHours: true };
}

/** What comes with the extension: each line in each language. */
const builtIn = [firstLine, offHoursLine].map((make) => draftFiles.map(({ language }) => make(language)));

/** A line as it can be said: a built-in one in each language, its own first; one of a person's own as it is. */
export function variantsOf(line: BoundaryLine): BoundaryLine[] {
  const family = builtIn.find((lines) => lines.some(({ text }) => text === line.text)) ?? [];
  const others = family.filter(({ text }) => text !== line.text);
  return [line, ...others.map(({ text, language }) => ({ ...line, text, ...(language && { language }) }))];
}

/** A line in a mail's language, where it is built in. */
export function lineIn(line: BoundaryLine, language: string | undefined): BoundaryLine {
  return variantsOf(line).find((each) => each.language === language) ?? line;
}
