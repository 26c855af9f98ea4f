// For tests: `browser.i18n` as an extension has it. platform/native.ts takes `browser` once, when it is loaded, so this
// is to be imported first, by a bare import of its own.
interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

type Catalog = Record<string, Message>;

let catalog: Catalog = {};
let direction = 'ltr';

/** `$1` …, and named placeholders whose content is in turn `$1` … */
function getMessage(key: string, args: string | string[] = []): string {
  if (key === 'interface_language' && direction === 'rtl') return 'ar';
  const entry = catalog[key];
  if (!entry) return '';
  return entry.message
    .replace(/\$(\w+)\$/g, (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole)
    .replace(/\$(\d)/g, (_, index) => [args].flat()[Number(index) - 1] ?? '');
}

Object.assign(globalThis, { browser: { i18n: { getMessage, getUILanguage: () => 'en' } } });

const read = async (language: string): Promise<Catalog> => (await fetch(`/_locales/${language}/messages.json`)).json();
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt_BR', 'nl', 'ja', 'ar'] as const;
type Language = (typeof languages)[number];
const catalogs = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, await read(language)])),
) as Record<Language, Catalog>;

/** What our interface speaks from now on; `rtl`: as if these words were Arabic. English, left to right, at first. */
export function speak(language: Language, writing: 'ltr' | 'rtl' = 'ltr'): void {
  catalog = catalogs[language];
  direction = writing;
}

speak('en');
