import { publicGuide } from '../../domain/public-guide.ts';
import type { HandbookLink } from '../../domain/settings.ts';
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

export async function getLinks(): Promise<HandbookLink[]> {
  const stored = await withStore((store) => store.get('kept', 'links'));
  return readable(linkSchema, stored ?? firstLinks);
}

/** In the person's order. An empty list stays empty: the first link does not come back. */
export async function putLinks(links: HandbookLink[]): Promise<void> {
  await withStore((store) => store.put('kept', links, 'links'));
}
