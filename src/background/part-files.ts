import type { HostName } from '../domain/advice.ts';
import type { PartFile } from '../platform/protocol.ts';

/** Who has parts: the hosts, and whatever editor has the focus on another page. */
export type PartOwner = HostName | 'any-editor';

// What hosts have in common is built once. Each file here is needed by exactly the hosts that list it, and comes before
// what builds on it; the build fails when that is not so.
const common: Record<'parts' | PartFile, Partial<Record<PartOwner, string[]>>> = {
  parts: {
    gmail: ['shared', 'mail', 'google'],
    'google-calendar': ['shared', 'calendar', 'google'],
    outlook: ['shared', 'mail', 'calendar'],
  },
  hands: {
    gmail: ['editor', 'caret', 'shared', 'mail'],
    'google-calendar': ['editor', 'shared', 'calendar'],
    outlook: ['editor', 'caret', 'paste', 'shared', 'mail', 'calendar'],
    'any-editor': ['editor', 'caret', 'paste'],
  },
  week: {},
};

/** A file of the package that holds parts: `name` is its owner's, or of what hosts have in common. */
export const partPath = (name: string, file?: PartFile): string => `parts/${name}${file ? `-${file}` : ''}.js`;

/** The names of what an owner's parts, or what goes with them, are made of, in the order in which they run. */
export const partNames = (owner: PartOwner, file?: PartFile): string[] => [
  ...(common[file ?? 'parts'][owner] ?? []),
  owner,
];
