import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';

type Messages = Record<string, { message: string }>;

/** Forms of plurals: languages have different ones. */
const isPlural = (name: string): boolean => /_(?:zero|one|two|few|many|other)$/.test(name);
/** What the background refuses with; only our own pages say it. */
const isProblem = (name: string): boolean => name.startsWith('problem_');

/** What a name made by a template (`reason_${id}`) looks like. */
const shapesIn = (code: string): RegExp[] =>
  [...code.matchAll(/`((?:[a-z0-9_]|\$\{[^}`]*\})+)`/g)].flatMap(([, template = '']) => {
    const shape = template.replace(/\$\{[^}]*\}/g, '[a-z0-9_]+');
    return /^[a-z]+_/.test(shape) && shape !== template ? [new RegExp(`^${shape}$`)] : [];
  });

const isIn = (code: string) => {
  const shapes = shapesIn(code);
  return {
    asMade: (name: string) => shapes.some((shape) => shape.test(name)),
    asText: (name: string) => code.includes(name),
  };
};

export interface Source {
  /** From the repository's root on. */
  path: string;
  code: string;
}

/** The words that only our own pages ask for, in the order in which they are shipped. */
export interface PageWords {
  /** Names that are made from data; they are shipped, and their words come first. */
  named: string[];
  /** Names that stand in code; there each becomes the number of its words, in base 36. */
  numbered: string[];
  /** The browser's messages that only code names, to ask for them: there each becomes a number behind a `_`. */
  asked: string[];
}

const importsIn = ({ path, code }: Source): string[] =>
  [...code.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, to = '']) => posix.join(posix.dirname(path), to));

/** All that runs in host pages and in the background, where only the browser's own messages can be had at once. */
function besidePages(sources: readonly Source[]): Source[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found = new Set(sources.filter(({ path }) => !/^src\/(?:ui|domain)\//.test(path)));
  for (const source of found) for (const path of importsIn(source)) found.add(byPath.get(path) ?? source);
  return [...found];
}

/** Tells the words of our own pages from those that host pages, the background or the manifest need. */
export function findPageWords(names: readonly string[], sources: readonly Source[]): PageWords {
  const codeOf = (these: readonly Source[]): string => these.map(({ code }) => code).join('\n');
  const beside = isIn(codeOf(besidePages(sources)));
  const everywhere = isIn(codeOf(sources));
  const own = names.filter(
    (name) => isProblem(name) || !(isPlural(name) || beside.asText(name) || beside.asMade(name)),
  );
  const isNamed = (name: string): boolean => isProblem(name) || everywhere.asMade(name);
  /** What background and domain hand on may be kept, and the next version has other numbers. */
  const handedOn = codeOf(sources.filter(({ path }) => !/^src\/(?:ui|hosts)\//.test(path))).replace(
    /\bt\(\s*'[a-z0-9_]+'/g,
    '',
  );
  const isAsked = (name: string): boolean =>
    !(own.includes(name) || isPlural(name) || isNamed(name) || handedOn.includes(name));
  return {
    named: own.filter(isNamed),
    numbered: own.filter((name) => !isNamed(name)),
    asked: names.filter(isAsked),
  };
}

/** What each name becomes that is not shipped as it is. */
export const numbersOf = ({ named, numbered, asked }: PageWords): Map<string, string> =>
  new Map([
    ...numbered.map((name, index) => [name, (named.length + index).toString(36)] as const),
    ...asked.map((name, index) => [name, `_${index.toString(36)}`] as const),
  ]);

/** Code in which each numbered name that is a string of its own is its number. */
export function withNumbers(code: string, own: PageWords): string {
  const numbers = numbersOf(own);
  return code.replace(/(['"`])([a-z0-9_]+)\1/g, (text, quote: string, name: string) =>
    numbers.has(name) ? `${quote}${numbers.get(name)}${quote}` : text,
  );
}

const localesOf = (root: string): string => join(root, 'public/_locales');

const messagesIn = (folder: string, language: string): Messages =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));

/** What the sources in `root` make of the words. */
export function readPageWords(root: string): PageWords {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\btest\b/.test(path))
    .concat('manifest.config.ts');
  const sources = paths.map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') }));
  return findPageWords(Object.keys(messagesIn(localesOf(root), 'en')), sources);
}

/** Has code ask by number. To be part of each build whose words `packPageWords` ships. */
export const askByNumber = (own: PageWords): Plugin => ({
  name: 'ask-by-number',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/ },
    handler: (code) => ({ code: withNumbers(code, own), map: null }),
  },
});

/** Ids of the lists' modules. No NUL in front, as is usual: it becomes a `_` in the file's name, which Chrome refuses. */
const words = 'page-words/';
/** The module whose content this is. */
const ownModule = /\/src\/platform\/page-word-lists\.ts$/;

/**
 * Ships the words of our own pages as one list a language instead of as the browser's messages: there each would carry its
 * name, in nine languages. What stays there has as short a name as can be.
 */
export function packPageWords(root: string, outDir: string, own: PageWords): Plugin {
  const locales = localesOf(root);
  const languages = readdirSync(locales);
  const english = messagesIn(locales, 'en');
  const names = [...own.named, ...own.numbered];
  const numbers = numbersOf(own);
  return {
    name: 'page-words',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(words) ? id : null),
    load(id) {
      if (ownModule.test(id)) {
        const lists = languages.map((each) => `${each}: () => import(${JSON.stringify(words + each)})`);
        return `export const named = ${JSON.stringify(own.named.join(' '))}.split(' ');\nexport const lists = {${lists}};`;
      }
      if (!id.startsWith(words)) return null;
      const messages = messagesIn(locales, id.slice(words.length));
      // What a language lacks is said in English, as the browser does it.
      const texts = names.map((name) => (messages[name] ?? english[name])?.message ?? '');
      const broken = texts.find((text) => text.includes('\n'));
      if (broken !== undefined) this.error(`${id}: a text of two lines: ${broken}`);
      return `export default ${JSON.stringify(texts.join('\n'))}.split('\\n');`;
    },
    writeBundle() {
      const folder = join(root, outDir, '_locales');
      for (const language of languages) {
        const rest = Object.entries(messagesIn(folder, language))
          .filter(([name]) => !names.includes(name))
          .map(([name, message]) => [numbers.get(name) ?? name, message]);
        writeFileSync(join(folder, language, 'messages.json'), JSON.stringify(Object.fromEntries(rest)));
      }
    },
  };
}
