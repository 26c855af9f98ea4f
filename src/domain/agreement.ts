import { type AgreementWords, agreementWords } from './agreement-words.ts';
import type { Cadence } from './cadence.ts';
import { hoursText } from './hours-text.ts';
import { linkedText } from './linked-text.ts';
import { escapeMarkdown, inMarkdown } from './markdown.ts';
import { shorten, toPlainValue } from './plain-value.ts';
import type { Inline, ReplyTree } from './reply-tree.ts';
import type { HandbookLink, Settings } from './settings.ts';

/** Whether a partner is written to as one writes to clients, or as among people who know each other. */
export type Tone = 'formal' | 'informal';

/** What a partner and I agree on, beside the cadence of calls. What is missing is said in the usual words. */
export interface Agreement {
  /** Where we write to each other. */
  tools?: string;
  /** What is written down where. */
  documents?: string;
  /** Working days in which a message is answered; 0 is the same day. */
  replyDays: number;
  /** What to do when it can't wait. */
  escalation?: string;
}

export interface AgreementFacts {
  agreement: Agreement;
  cadence: Cadence;
  tone: Tone;
  /** BCP 47; English where there are no words. */
  language: string | undefined;
  hours: Settings['hours'];
  /** IANA id of my zone. */
  timeZone: string;
  /** The handbook link to pass on, if any. */
  link?: HandbookLink;
}

/** A working agreement, ready to be written as mail, Markdown or page. */
export interface AgreementText {
  language: string;
  title: string;
  intro: string;
  points: { label: string; text: string }[];
  closing: string;
  more?: { label: string; link: HandbookLink };
}

/** Characters of what a person writes into one point, and of a link's title. */
export const longestPoint = 300;
const longestTitle = 120;

type Counted = { one: string; other: string };

const count = (words: Counted, number: number): string =>
  (number === 1 ? words.one : words.other).replace('{n}', String(number));

const fill = (pattern: string, values: Record<string, string>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** "one call every 2 weeks" in an agreement's language. */
function sayCadence({ calls, every, unit }: Cadence, words: AgreementWords): string {
  return fill(words.cadence, { calls: count(words.calls, calls), period: count(words[unit], every) });
}

function sayCalls(cadence: Cadence, words: AgreementWords): string {
  const { minutes } = cadence;
  const said = { cadence: sayCadence(cadence, words), minutes: String(minutes) };
  return fill(minutes === undefined ? words.callsOf.some : words.callsOf.minutes, said);
}

/** "within 2 working days": when a message is answered, in a language. `days`: working days; 0 is the same day. */
export function replyTime(days: number, language: string | undefined): string {
  const { reply } = agreementWords(language);
  return days === 0 ? reply.same : count(reply, days);
}

/** What is agreed, in words. */
export function agreementText(facts: AgreementFacts): AgreementText {
  const { agreement, cadence, tone, hours, timeZone, link } = facts;
  const words = agreementWords(facts.language);
  const { labels, usual, language } = words;
  const own = (text: string | undefined) => shorten(toPlainValue(text ?? ''), longestPoint);
  const points = [
    { label: labels.tools, text: own(agreement.tools) || usual.tools },
    { label: labels.documents, text: own(agreement.documents) || usual.documents },
    { label: labels.calls, text: sayCalls(cadence, words) },
    { label: labels.reply, text: replyTime(agreement.replyDays, language) },
    { label: labels.hours, text: hoursText(hours, timeZone, language) },
    { label: labels.escalation, text: own(agreement.escalation) || usual.escalation },
  ];
  return {
    language,
    title: words.title,
    intro: words.intro[tone],
    points: points.filter(({ text }) => text !== ''),
    closing: words.closing[tone],
    ...(link?.url.startsWith('https://') && { more: { label: labels.more, link } }),
  };
}

const labeled = ({ language }: AgreementText, label: string, inlines: Inline[]): Inline[] => {
  const [before = '', after = ''] = fill(agreementWords(language).point, { label }).split('{text}');
  return [{ type: 'text', text: before }, ...inlines, ...(after ? [{ type: 'text' as const, text: after }] : [])];
};

const pointList = (text: AgreementText): ReplyTree[number] => ({
  type: 'list',
  items: text.points.map((point) => labeled(text, point.label, linkedText(point.text))),
});

const paragraph = (...children: Inline[]): ReplyTree[number] => ({ type: 'paragraph', children });

function moreOf(text: AgreementText): ReplyTree {
  if (!text.more) return [];
  const { label, link } = text.more;
  const title = shorten(toPlainValue(link.title), longestTitle) || link.url;
  return [paragraph(...labeled(text, label, [{ type: 'link', text: title, href: link.url }]))];
}

/** A mail's text. */
export const agreementMail = (text: AgreementText): ReplyTree => [
  paragraph({ type: 'text', text: text.intro }),
  pointList(text),
  paragraph({ type: 'text', text: text.closing }),
  ...moreOf(text),
];

/** A text for an event's description: everybody there knows who asks, and for what. */
export const agreementNote = (text: AgreementText): ReplyTree => [
  paragraph({ type: 'text', text: text.title }),
  pointList(text),
  ...moreOf(text),
];

/** A reply that proposes how to work together, with what is really proposed: in the place of its list, else at its end. */
export function withAgreement(reply: ReplyTree, text: AgreementText): ReplyTree {
  const list = reply.findIndex(({ type }) => type === 'list');
  return list < 0 ? [...reply, pointList(text)] : reply.with(list, pointList(text));
}

/** A page in Markdown (CommonMark). */
export function agreementMarkdown(text: AgreementText): string {
  const point = ({ label, text: said }: AgreementText['points'][number]) =>
    `- **${escapeMarkdown(label)}**${labeled(text, '', linkedText(said)).map(inMarkdown).join('')}`;
  const more = moreOf(text).flatMap((block) =>
    block.type === 'paragraph' ? block.children.map(inMarkdown).join('') : [],
  );
  const blocks = [`# ${text.title}`, escapeMarkdown(text.intro), text.points.map(point).join('\n'), text.closing];
  return `${[...blocks, ...more].join('\n\n')}\n`;
}
