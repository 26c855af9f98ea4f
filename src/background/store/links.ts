import { ownRecords, recordsUnder } from '../../domain/policy.ts';
import { publicGuide } from '../../domain/public-guide.ts';
import type { HandbookLink } from '../../domain/settings.ts';
import { getPolicy } from '../policy.ts';
import { readable } from '../schemas/parse.ts';
import { linkSchema } from '../schemas/user-data.ts';
import { withStore } from './open.ts';

/** What there is before a person keeps links of their own: a public page that explains the idea. */
export const firstLinks: readonly HandbookLink[] = [
  {
    id: 'gitlab-asynchronous',
    title: 'GitLab: working asynchronously',
    url: publicGuide,
  },
];

const nameOf = ({ id }: HandbookLink): string => id;

/** Those that the person keeps, whatever their organization sets. */
export async function getOwnLinks(): Promise<HandbookLink[]> {
  const stored = await withStore((store) => store.get('kept', 'links'));
  return readable(linkSchema, stored ?? firstLinks);
}

/** Those of the organization, then the person's own. */
export async function getLinks(): Promise<HandbookLink[]> {
  const [policy, own] = await Promise.all([getPolicy(), getOwnLinks()]);
  return recordsUnder(policy.links, own, nameOf);
}

/** In the person's order. An empty list stays empty: the first link does not come back. */
export async function putLinks(links: HandbookLink[]): Promise<void> {
  const [policy, own] = await Promise.all([getPolicy(), getOwnLinks()]);
  const kept = ownRecords(policy.links, links, own, nameOf);
  await withStore((store) => store.put('kept', kept, 'links'));
}
