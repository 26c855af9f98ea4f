import type { Option } from './choice-fields.tsx';

/** Languages by their names in the browser's language, sorted. */
export function languageOptions(tags: string[]): Option[] {
  const names = new Intl.DisplayNames(undefined, { type: 'language' });
  return tags
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The one of these that the person's browser wants most, else English. */
export function preferredLanguage(languages: string[]): string {
  const wanted = navigator.languages.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  return wanted.find((tag) => languages.includes(tag)) ?? 'en';
}
