import { longestPoint, replyTime } from './agreement.ts';
import { type HandbookWords, handbookWords } from './handbook-words.ts';
import { hoursText } from './hours-text.ts';
import { linkedText } from './linked-text.ts';
import type { Partner } from './partner.ts';
import { shorten, toPlainValue } from './plain-value.ts';
import { publicGuide } from './public-guide.ts';
import type { Inline } from './reply-tree.ts';
import type { Settings } from './settings.ts';

export interface HandbookFacts {
  settings: Pick<Settings, 'me' | 'hours' | 'limits' | 'handbook'>;
  /** BCP 47; English where there are no words. */
  language: string | undefined;
  /** IANA id of my zone. */
  timeZone: string;
}

interface HandbookSection {
  heading: string;
  /** A sentence before the points. */
  lead?: string;
  points: string[];
}

/** A page for a handbook, ready to be written as Markdown or HTML. */
export interface HandbookPage {
  /** BCP 47 */
  language: string;
  title: string;
  /** Whose page it is. */
  byline?: string;
  intro: string;
  summary: { heading: string; rows: { label: string; text: Inline[] }[] };
  sections: HandbookSection[];
  closing: string;
  /** Where the idea is explained at length. */
  more: { label: string; link: { title: string; url: string } };
}

const longestName = 120;

const own = (text: string | undefined): string => shorten(toPlainValue(text ?? ''), longestPoint);

function sayLimit(minutes: number, { limit, language }: HandbookWords): string {
  if (minutes <= 0) return '';
  const unit = { style: 'unit', unit: 'hour', unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return limit.replace('{hours}', (minutes / 60).toLocaleString(language, unit));
}

/** What stands in the summary; a row without anything to say is left out. */
function summaryRows({ settings, timeZone }: HandbookFacts, words: HandbookWords): HandbookPage['summary']['rows'] {
  const { labels, usual, language } = words;
  const { handbook, hours, limits } = settings;
  return [
    { label: labels.tools, text: own(handbook.tools) || usual.tools },
    { label: labels.reply, text: replyTime(handbook.replyDays, language) },
    { label: labels.documents, text: own(handbook.documents) || usual.documents },
    { label: labels.hours, text: hoursText(hours, timeZone, language) },
    { label: labels.limit, text: sayLimit(limits.week, words) },
  ]
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => ({ label, text: linkedText(text) }));
}

function bylineOf({ me, handbook }: HandbookFacts['settings']): string {
  return shorten(toPlainValue(handbook.name ?? (handbook.voice === 'me' ? me.name : '')), longestName);
}

/** The page that says how somebody works, from their settings. What they left open is said in the usual words. */
export function handbookPage(facts: HandbookFacts): HandbookPage {
  const { settings } = facts;
  const words = handbookWords(facts.language);
  const { title, intro, write, meet, expect, closing } = words[settings.handbook.voice];
  const byline = bylineOf(settings);
  return {
    language: words.language,
    title,
    ...(byline && { byline }),
    intro,
    summary: { heading: words.summary, rows: summaryRows(facts, words) },
    sections: [write, meet, words.live, expect],
    closing,
    more: { label: words.labels.more, link: { title: words.guide, url: publicGuide } },
  };
}

/**
 * What agreements with at least two partners say alike, to begin the page with. What is agreed with one alone may be
 * between the two, and a page is for everybody.
 */
export function commonPoint(partners: Partner[], name: 'tools' | 'documents'): string | undefined {
  const said = partners.flatMap(({ agreement }) => agreement[name]?.trim() || []);
  return said.find((text, index) => said.indexOf(text) < index);
}
