import type { HandbookPage } from './handbook-page.ts';
import { labeled } from './handbook-words.ts';
import { escapeMarkdown, inMarkdown } from './markdown.ts';

const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n');

/** The page in Markdown (CommonMark). */
export function handbookMarkdown(page: HandbookPage): string {
  const { language, summary, sections, more } = page;
  const blocks = [
    `# ${page.title}`,
    page.byline && `_${escapeMarkdown(page.byline)}_`,
    page.intro,
    `## ${summary.heading}`,
    list(summary.rows.map(({ label, text }) => labeled(language, `**${label}**`, text.map(inMarkdown).join('')))),
    ...sections.flatMap(({ heading, lead, points }) => [`## ${heading}`, lead, list(points)]),
    page.closing,
    labeled(language, more.label, inMarkdown({ type: 'link', text: more.link.title, href: more.link.url })),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
