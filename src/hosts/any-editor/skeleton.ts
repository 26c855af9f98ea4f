/** How deep it goes, and how many elements it names: a person is to read it before they hand it on. */
const depth = 24;
const most = 1_500;

/** As somebody wrote it in code: up to the first digit, and nothing that is long, since records and people are named so. */
export function mask(name: string): string {
  const known = name.replace(/\d.*$/s, '#');
  return /^[a-z][\w#:.-]{0,31}$/i.test(known) ? known : '…';
}

const isName = (name: string): boolean => /^data-[a-z][a-z-]{0,30}$/.test(name);

function lineOf(element: Element): string {
  const { localName, id } = element;
  const role = element.getAttribute('role');
  const data = element.getAttributeNames().filter(isName);
  return [
    localName.includes('-') ? mask(localName) : localName,
    ...(id ? [`#${mask(id)}`] : []),
    ...(role ? [`[role=${mask(role)}]`] : []),
    ...data.map((name) => `[${name}]`),
  ].join('');
}

/**
 * What a page is built of, for somebody who is to find out what changed in it: tags, ids, roles, and names of `data-*`.
 * No text, no address, no other value; ids without digits and without what looks like a person's or a record's.
 */
export function skeletonOf({ documentElement }: Document): string {
  const lines: string[] = [];
  const walk = (element: Element, level: number): void => {
    if (lines.length >= most) return;
    if (/^(?:script|style|link|meta|svg|suggest-async)$/.test(element.localName)) return;
    lines.push(`${' '.repeat(level)}${lineOf(element)}`);
    if (level >= depth) return;
    for (const child of element.children) walk(child, level + 1);
  };
  walk(documentElement, 0);
  return lines.length < most ? lines.join('\n') : `${lines.join('\n')}\n…`;
}
