import { firstLine } from '../../domain/first-line.ts';
import type { BoundaryLine } from '../../domain/settings.ts';
import { readable } from '../schemas/parse.ts';
import { lineSchema } from '../schemas/user-data.ts';
import { withStore } from './open.ts';

/** What there is before a person writes their own, in the browser's language. */
export const firstLines = (): BoundaryLine[] => [firstLine(new Intl.DateTimeFormat().resolvedOptions().locale)];

export async function getLines(): Promise<BoundaryLine[]> {
  const stored = await withStore((store) => store.get('kept', 'lines'));
  return readable(lineSchema, stored ?? firstLines());
}

/** In the person's order. An empty list stays empty: the first line does not come back. */
export async function putLines(lines: BoundaryLine[]): Promise<void> {
  await withStore((store) => store.put('kept', lines, 'lines'));
}
