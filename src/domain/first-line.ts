import { draftFiles } from './draft-files.ts';
import { isSameLanguage } from './language.ts';
import type { BoundaryLine } from './settings.ts';

/** The line that there is before a person writes their own. `wanted`: BCP 47, the browser's language; else English. */
export function firstLine(wanted: string): BoundaryLine {
  const { language, boundary } = draftFiles.find((each) => isSameLanguage(each.language, wanted)) ?? draftFiles[0];
  return { id: 'example', text: boundary, language };
}

const builtIn = draftFiles.map(({ language }) => firstLine(language));

/** A line as it can be said: the built-in one in each language, its own first; one of a person's own as it is. */
export function variantsOf(line: BoundaryLine): BoundaryLine[] {
  if (!builtIn.some(({ text }) => text === line.text)) return [line];
  return [
    line,
    ...builtIn.filter(({ text }) => text !== line.text).map(({ id: _, ...other }) => ({ ...line, ...other })),
  ];
}

/** A line in a mail's language, where it is built in. */
export function lineIn(line: BoundaryLine, language: string | undefined): BoundaryLine {
  return variantsOf(line).find((each) => each.language === language) ?? line;
}
