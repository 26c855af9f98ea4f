// A reply's template is text with a little structure: lines that begin with `- ` are a list, an empty line begins a
// paragraph, `{placeholder}` holds a value, `[[part|other]]` is left out whole when a value in it is unknown (or the
// other is taken). Structure is the template's alone: whatever a value holds is text.
import { shorten, toPlainValue } from './plain-value.ts';
import type { Inline, ReplyTree } from './reply-tree.ts';
import { type Part, type Piece, type Placeholder, parseTemplate, TemplateError } from './template.ts';

export { type Placeholder, placeholders, TemplateError, UnknownPlaceholderError } from './template.ts';

export interface NamedLink {
  title: string;
  url: string;
}

type LinkName = 'link' | 'document';

/** What is known for a reply; a missing or empty value is unknown. */
export type Values = { [name in Exclude<Placeholder, LinkName>]?: string } & { [name in LinkName]?: NamedLink };

/** Characters. A title beyond it is shortened; slots are several times in a row. */
const longestValue = 120;
const longestSlots = 300;

// While a template is filled, one private-use character stands for each value, so that sentences and lines are found in
// the template's words alone.
const gone = '\uE000';
const unknown = '\uE001';
const firstValue = 0xe002;
const privateUse = /[\uE000-\uF8FF]/g;

/** The address of a link that may stand in a mail; `javascript:` and its kin are none. */
function safeHref(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
}

function inlineOf(name: Placeholder, values: Values): Inline | undefined {
  if (name === 'link' || name === 'document') {
    const link = values[name];
    const href = link && safeHref(link.url);
    const text = shorten(toPlainValue(link?.title ?? '') || (href ?? ''), longestValue);
    if (!text) return undefined;
    return href ? { type: 'link', text, href } : { type: 'text', text };
  }
  const text = shorten(toPlainValue(values[name] ?? ''), name === 'slots' ? longestSlots : longestValue);
  return text ? { type: 'text', text } : undefined;
}

/** The template as one text with a mark for each value, for each that is unknown, and where a part was left out. */
function fillTemplate(parts: Part[], values: Values): { text: string; inlines: Inline[] } {
  const inlines: Inline[] = [];
  const isKnown = (piece: Piece) => piece.type === 'text' || inlineOf(piece.name, values) !== undefined;
  const write = (piece: Piece): string => {
    if (piece.type === 'text') return piece.text.replace(privateUse, '');
    const inline = inlineOf(piece.name, values);
    return inline ? String.fromCharCode(firstValue + inlines.push(inline) - 1) : unknown;
  };
  const text = parts.map((part) =>
    part.type === 'optional'
      ? part.choices
          .find((choice) => choice.every(isKnown))
          ?.map(write)
          .join('') || gone
      : write(part),
  );
  return { text: text.join(''), inlines };
}

// A full stop after a word of up to three letters may be an abbreviation's ("Dr. ", "z. B. "): rather a sentence too few
// than half a one.
const sentenceEnd = /(?:(?<!(?<!\p{L})\p{L}{1,3})\.|[!?…])["'”’»)]*\s+|[。！？]["”』」]*/gu;

/** A sentence that needs an unknown value is left out, rather than said with a hole in it. */
function dropHoles(line: string): string {
  if (!line.includes(unknown)) return line;
  if (line.startsWith('- ')) return `- ${dropHoles(line.slice(2))}`;
  const ends = Array.from(line.matchAll(sentenceEnd), (match) => match.index + match[0].length);
  const sentences = [0, ...ends].map((start, index) => line.slice(start, ends[index]));
  return sentences.map((sentence) => (sentence.includes(unknown) ? gone : sentence)).join('');
}

// No-break spaces are the author's: French has one before a question mark.
const blanks = /(?:(?![\u00A0\u202F])[\p{Cc}\s])+/gu;

const tidy = (line: string): string =>
  line
    .replace(/ *\uE000(?=[\s,.;:!?)]|$)/g, '')
    .replaceAll(gone, '')
    .replace(blanks, ' ')
    .trim();

const webAddress = /https?:\/\/[^\s<>"“”\uE000-\uF8FF]*[^\s<>"“”\uE000-\uF8FF.,;:!?)\]’']/;
const pieces = new RegExp(`([\\uE002-\\uF8FF]|${webAddress.source})`);

/** A line's words, values, and the addresses that the template's author wrote out. */
function toInlines(line: string, inlines: Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const piece of line.split(pieces)) {
    const href = webAddress.test(piece) ? safeHref(piece) : undefined;
    const inline: Inline =
      inlines[piece.charCodeAt(0) - firstValue] ??
      (href ? { type: 'link', text: piece, href } : { type: 'text', text: piece });
    const last = found.at(-1);
    if (last?.type === 'text' && inline.type === 'text')
      found.splice(-1, 1, { ...last, text: last.text + inline.text });
    else if (piece) found.push(inline);
  }
  return found;
}

/**
 * A template with its values. A value that is unknown outside an optional part takes its sentence with it, as far as
 * that lies in one line. Values are cleaned, shortened and never read as template.
 * @throws {TemplateError} see `parseTemplate`; what `checkTemplate` accepts does not throw
 */
export function renderReply(body: string, values: Values): ReplyTree {
  const { text, inlines } = fillTemplate(parseTemplate(body.replace(/\r\n?/g, '\n')), values);
  const tree: ReplyTree = [];
  let open: ReplyTree[number] | undefined;
  for (const line of text.split('\n').map(dropHoles)) {
    const words = tidy(line);
    if (!words && line.includes(gone)) continue;
    const isItem = /^-(?: |$)/.test(words);
    const children = toInlines(isItem ? words.slice(1).trimStart() : words, inlines);
    if (children.length === 0) {
      if (!isItem) open = undefined;
    } else if (isItem && open?.type === 'list') open.items.push(children);
    else if (!isItem && open?.type === 'paragraph') open.children.push({ type: 'break' }, ...children);
    else {
      open = isItem ? { type: 'list', items: [children] } : { type: 'paragraph', children };
      tree.push(open);
    }
  }
  return tree;
}

/** Whether a template can be used, and if not, why: a `_locales` key for a sentence, with substitutions. */
export function checkTemplate(body: string): { ok: true } | { ok: false; problem: string; args: string[] } {
  try {
    parseTemplate(body);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { ok: false, problem: error.problem, args: error.args };
  }
}
