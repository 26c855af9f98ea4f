import type { HandbookPage } from './handbook-page.ts';
import { labeled } from './handbook-words.ts';
import type { Inline } from './reply-tree.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const link = (text: string, url: string): string =>
  `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(text)}</a>`;

const inHtml = (inline: Inline): string => {
  if (inline.type === 'break') return '<br>';
  return inline.type === 'link' ? link(inline.text, inline.href) : escapeHtml(inline.text);
};

/** Nothing is loaded, nothing runs: the page is its text, wherever it is put. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1c2426, #e7ecee);
  --muted: light-dark(#525f63, #a9b5b9);
  --hairline: light-dark(#dbe2e4, #3b4447);
  --accent: light-dark(#0c655e, #63c1b5);
  --soft: light-dark(#f3f8f7, #252c2e);
}
body {
  max-width: 42rem;
  margin: 0 auto;
  padding: 3rem 1.5rem 4rem;
  background: light-dark(#fff, #1f2325);
  color: var(--ink);
  font: 1.0625rem / 1.6 system-ui, sans-serif;
  overflow-wrap: break-word;
}
h1 { margin: 0; font-size: 2rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 2.25rem 0 0.5rem; color: var(--accent); font-size: 1.1875rem; line-height: 1.4; break-after: avoid; }
p, ul { margin: 0.5rem 0; }
ul { padding-inline-start: 1.25rem; }
li { margin: 0.375rem 0; break-inside: avoid; }
li::marker { color: var(--accent); }
a { color: var(--accent); }
.byline { margin: 0.25rem 0 0; color: var(--muted); }
.intro { margin-top: 1.25rem; }
.summary { margin-top: 2rem; padding: 1rem 1.25rem; border-radius: 8px; background: var(--soft); break-inside: avoid; }
.summary h2 { margin: 0 0 0.5rem; }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: 0.375rem 1.5rem; margin: 0; }
dt { color: var(--muted); }
dd { min-width: 0; margin: 0; overflow-wrap: anywhere; }
.closing { margin-top: 2rem; font-weight: 600; }
footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--hairline); color: var(--muted); font-size: 0.9375rem; }
@media (width <= 30rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.625rem; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd + dt { margin-top: 0.5rem; }
}
@media print {
  :root { color-scheme: only light; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  .summary { border: 1px solid var(--hairline); }
  footer a::after { content: " (" attr(href) ")"; }
}
`;

/** The page as a whole file of HTML that needs nothing else: styles within, light and dark, fit to print, no script. */
export function handbookHtml(page: HandbookPage): string {
  const { summary, sections, more, byline } = page;
  const points = (items: string[]) => `<ul>\n${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
  const rows = summary.rows.map(
    ({ label, text }) => `<dt>${escapeHtml(label)}</dt>\n<dd dir="auto">${text.map(inHtml).join('')}</dd>`,
  );
  const lines = [
    '<!doctype html>',
    `<html lang="${page.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(byline ? `${page.title} · ${byline}` : page.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(page.title)}</h1>`,
    ...(byline ? [`<p class="byline" dir="auto">${escapeHtml(byline)}</p>`] : []),
    `<p class="intro">${escapeHtml(page.intro)}</p>`,
    '<section class="summary">',
    `<h2>${escapeHtml(summary.heading)}</h2>`,
    `<dl>\n${rows.join('\n')}\n</dl>`,
    '</section>',
    ...sections.flatMap(({ heading, lead, points: items }) => [
      '<section>',
      `<h2>${escapeHtml(heading)}</h2>`,
      ...(lead ? [`<p>${escapeHtml(lead)}</p>`] : []),
      points(items),
      '</section>',
    ]),
    `<p class="closing">${escapeHtml(page.closing)}</p>`,
    `<footer>${labeled(page.language, escapeHtml(more.label), link(more.link.title, more.link.url))}</footer>`,
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}
