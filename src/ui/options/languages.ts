import type { Option } from './choice-fields.tsx';

/** Languages by their names in the browser's language, sorted. */
export function languageOptions(tags: string[]): Option[] {
  const names = new Intl.DisplayNames(undefined, { type: 'language' });
  return tags
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
