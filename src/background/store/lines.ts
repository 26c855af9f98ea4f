import type { BoundaryLine } from '../../domain/settings.ts';
import { readable } from '../schemas/parse.ts';
import { lineSchema } from '../schemas/user-data.ts';
import { withStore } from './open.ts';

/** The line that there is before a person writes their own. */
export const firstLines: readonly BoundaryLine[] = [
  {
    id: 'example',
    text: "I'm intentionally limiting my sync sessions in {year} to prioritise wellbeing and family. Thanks for understanding.",
    language: 'en',
  },
];

export async function getLines(): Promise<BoundaryLine[]> {
  const stored = await withStore((store) => store.get('kept', 'lines'));
  return readable(lineSchema, stored ?? firstLines);
}

/** In the person's order. An empty list stays empty: the first line does not come back. */
export async function putLines(lines: BoundaryLine[]): Promise<void> {
  await withStore((store) => store.put('kept', lines, 'lines'));
}
