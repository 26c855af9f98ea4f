/** What a template may hold between braces. */
export const placeholders = [
  'organizer.firstName',
  'organizer.familyName',
  'organizer.name',
  'event.title',
  'event.when',
  'event.shorter',
  'document',
  'link',
  'replyBy',
  'slots',
  'me.name',
  'year',
] as const;

export type Placeholder = (typeof placeholders)[number];

/** A template that can't be used. `problem` is a `_locales` key for a sentence, with substitutions. */
export class TemplateError extends Error {
  constructor(
    readonly problem: string,
    readonly args: string[] = [],
  ) {
    super([problem, ...args].join(' '));
    this.name = new.target.name;
  }
}

export class UnknownPlaceholderError extends TemplateError {
  constructor(readonly placeholder: string) {
    super('problem_template_placeholder', [`{${placeholder}}`]);
  }
}

export type Piece = { type: 'text'; text: string } | { type: 'value'; name: Placeholder };

/** `optional`: the first choice whose values are all known, else nothing. */
export type Part = Piece | { type: 'optional'; choices: Piece[][] };

const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

function readPlaceholder(token: string): Piece {
  const name = token.slice(1, -1).trim();
  if (!isPlaceholder(name)) throw new UnknownPlaceholderError(name);
  return { type: 'value', name };
}

/** A template in its smallest pieces, whether right or not; together they are the text again. */
const tokensOf = (body: string): string[] => body.split(/(\[\[|\]\]|\{[^{}\n]*\}|[{}|])/);

export type MarkKind = 'text' | 'known' | 'unknown' | 'bracket';

function markOf(token: string): MarkKind {
  if (token === '[[' || token === ']]') return 'bracket';
  if (token === '{' || token === '}') return 'unknown';
  if (!token.startsWith('{')) return 'text';
  return isPlaceholder(token.slice(1, -1).trim()) ? 'known' : 'unknown';
}

/** What a template is made of, for eyes, also while it is being typed. The pieces together are `body`. */
export const markTemplate = (body: string): { text: string; kind: MarkKind }[] =>
  tokensOf(body)
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: markOf(text) }));

/**
 * Reads `{placeholder}` and `[[optional {part}|another one]]`. There is no way to write a brace as text: in a mail to
 * people it is a slip.
 * @throws {UnknownPlaceholderError} that names the placeholder
 * @throws {TemplateError} for braces and brackets that don't pair, and for parts within parts
 */
export function parseTemplate(body: string): Part[] {
  const parts: Part[] = [];
  let choices: Piece[][] | undefined;
  for (const token of tokensOf(body)) {
    const pieces = choices?.at(-1) ?? parts;
    if (token === '{' || token === '}') throw new TemplateError('problem_template_brace', [token]);
    if (token === '[[') {
      if (choices) throw new TemplateError('problem_template_nested');
      choices = [[]];
    } else if (token === ']]') {
      if (!choices) throw new TemplateError('problem_template_part_close');
      parts.push({ type: 'optional', choices });
      choices = undefined;
    } else if (token === '|' && choices) choices.push([]);
    else if (token.startsWith('{')) pieces.push(readPlaceholder(token));
    else if (token) pieces.push({ type: 'text', text: token });
  }
  if (choices) throw new TemplateError('problem_template_part_open');
  return parts;
}
