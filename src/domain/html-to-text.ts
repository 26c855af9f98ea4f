// Only known tags count as markup: mail programs also write links as `<https://…>`, and titles hold `<Name>`.
const tagNames =
  'a|abbr|address|article|b|big|blockquote|body|br|center|code|col|colgroup|dd|div|dl|dt|em|figure|font|footer|h[1-6]|' +
  'head|header|hr|html|html-blob|i|img|ins|label|li|link|main|marquee|meta|nav|o:p|ol|p|pre|s|section|small|span|strike|' +
  'strong|sub|sup|svg|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr';
const markup = new RegExp(`</?(?:${tagNames})(?=[\\s/>])[^<>]*>|<!doctype[^>]*>`, 'gi');
const unseenOpening = /<!--|<(script|style|head|title)\b[^<>]*>/i;
const lineTags = /^<\/?(?:br|p|div|h[1-6]|ul|ol|tr|table|blockquote|hr|dd|dt|section|article)\b/i;

const named: Record<string, string> = {
  amp: '&',
  apos: "'",
  bull: '•',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
  shy: '',
};

/** Character references of HTML as characters; unknown ones stay as they are. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** Cuts comments, scripts and styles; what is never closed goes to the end, as in a browser. Linear, whatever comes. */
function cutUnseen(html: string): string {
  let rest = html;
  let kept = '';
  for (let open = unseenOpening.exec(rest); open; open = unseenOpening.exec(rest)) {
    kept += rest.slice(0, open.index);
    const after = rest.slice(open.index + open[0].length);
    const close = (open[1] ? new RegExp(`</${open[1]}\\s*>`, 'i') : /-->/).exec(after);
    rest = close ? after.slice(close.index + close[0].length) : '';
  }
  return kept + rest;
}

/** Whether a text holds markup (Google writes its descriptions as HTML into plain-text properties). */
export function hasMarkup(text: string): boolean {
  return text.search(markup) !== -1 || unseenOpening.test(text);
}

/** Text of an HTML fragment, without a DOM: lines where blocks end, list items with a hyphen, links with address. */
export function htmlToText(html: string): string {
  const hrefs: string[] = [];
  const text = cutUnseen(html).replace(markup, (tag) => {
    if (/^<a\s/i.test(tag)) {
      hrefs.push(/\bhref\s*=\s*["']?((?:https?:|mailto:)[^"'\s>]+)/i.exec(tag)?.[1] ?? '');
      return '';
    }
    if (/^<\/a/i.test(tag)) {
      const href = hrefs.pop();
      return href ? ` <${href}>` : '';
    }
    if (/^<li\b/i.test(tag)) return '\n- ';
    return lineTags.test(tag) ? '\n' : '';
  });
  return decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
