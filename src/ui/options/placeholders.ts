import { tryT } from '../../platform/i18n.ts';

/** What a reply can hold, most used first. */
const names = ['organizer.firstName', 'event.title', 'event.when', 'me.name', 'link', 'replyBy', 'slots', 'year'];

export interface Placeholder {
  code: string;
  label: string;
}

export function placeholders(): Placeholder[] {
  return names.map((name) => ({
    code: `{${name}}`,
    label: tryT(`options_placeholder_${name.replace('.', '_')}`, [], name),
  }));
}
