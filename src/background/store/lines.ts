import { firstLine } from '../../domain/first-line.ts';
import { ownRecords, recordsUnder } from '../../domain/policy.ts';
import type { BoundaryLine } from '../../domain/settings.ts';
import { getPolicy } from '../policy.ts';
import { readable } from '../schemas/parse.ts';
import { lineSchema } from '../schemas/user-data.ts';
import { withStore } from './open.ts';

/** What there is before a person writes their own, in the browser's language. */
export const firstLines = (): BoundaryLine[] => [firstLine(new Intl.DateTimeFormat().resolvedOptions().locale)];

const nameOf = ({ id }: BoundaryLine): string => id;

/** Those that the person keeps, whatever their organization sets. */
export async function getOwnLines(): Promise<BoundaryLine[]> {
  const stored = await withStore((store) => store.get('kept', 'lines'));
  return readable(lineSchema, stored ?? firstLines());
}

/** Those of the organization, then the person's own. */
export async function getLines(): Promise<BoundaryLine[]> {
  const [policy, own] = await Promise.all([getPolicy(), getOwnLines()]);
  return recordsUnder(policy.lines, own, nameOf);
}

/** In the person's order. An empty list stays empty: the first line does not come back. */
export async function putLines(lines: BoundaryLine[]): Promise<void> {
  const [policy, own] = await Promise.all([getPolicy(), getOwnLines()]);
  const kept = ownRecords(policy.lines, lines, own, nameOf);
  await withStore((store) => store.put('kept', kept, 'lines'));
}
