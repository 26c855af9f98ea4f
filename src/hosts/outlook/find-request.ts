import { type Candidates, find, findAll, findAround } from '../select.ts';
import { actions, conversationHead, menuItem, previewTile, region, subjectText } from './selectors.ts';

/** A meeting request, by the parts of its head. */
export interface RequestParts {
  /** The head of the conversation, which holds them. */
  head: HTMLElement;
  /** Accept, Decline and their kin, in order. */
  answers: [HTMLElement, ...HTMLElement[]];
  /** The part of the calendar around the meeting. Its events are not the week's. */
  preview: HTMLElement;
  /** What stands before the answers: when the meeting is. */
  when: string;
  title: string;
}

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * The meeting request in the reading pane, by its structure: a head with two answers or more and, behind them, a part of
 * the calendar [captured once, in English; no attribute names the answers]. What is cancelled has the same part of the
 * calendar and one plain button; notices and answers of others have neither.
 */
export function findRequest(document: Document): RequestParts | undefined {
  const heads = conversationHead.flatMap((candidate) =>
    findAll(document, [candidate], (head) => head.checkVisibility()),
  );
  for (const head of heads) {
    const parts = partsOf(head);
    if (parts) return parts;
  }
  return undefined;
}

function partsOf(head: HTMLElement): RequestParts | undefined {
  const [first, ...others] = findAll(
    head,
    menuItem,
    (item) => !isWithin(item, head, actions) && !isWithin(item, head, region),
  );
  const last = others.at(-1);
  if (!first || !last) return undefined;
  const isPreview = (each: HTMLElement) => isBefore(last, each) && find(each, previewTile) !== undefined;
  const preview = find(head, region, isPreview) ?? (head.parentElement && find(head.parentElement, region, isPreview));
  if (!preview) return undefined;
  const { when, at } = whenBefore(first, head);
  return { head, answers: [first, ...others], preview, when, title: titleBefore(at, head) };
}

function isWithin(element: Element, root: Element, candidates: Candidates): boolean {
  const around = findAround(element, candidates);
  return around !== undefined && root !== around && root.contains(around);
}

const wordsOf = (element: Element): string =>
  (element.textContent?.trim() || element.getAttribute('aria-label')?.trim()) ?? '';

/** The nearest words before the answers, and the element that they begin with. */
function whenBefore(answer: Element, head: Element): { when: string; at: Element } {
  for (let at: Element | null = answer; at && at !== head; at = at.parentElement) {
    const before = [...(at.parentElement?.children ?? [])].slice(
      0,
      [...(at.parentElement?.children ?? [])].indexOf(at),
    );
    const spoken = before.filter((each) => wordsOf(each) !== '');
    if (spoken[0]) return { when: spoken.map(wordsOf).join(' '), at: spoken[0] };
  }
  return { when: '', at: answer };
}

/** The subject stands first; without its own mark it is all that comes before the time. */
function titleBefore(when: Element, head: HTMLElement): string {
  const marked = find(head, subjectText, (each) => isBefore(each, when) || each.contains(when));
  if (marked) return marked.title.trim();
  const range = head.ownerDocument.createRange();
  range.setStart(head, 0);
  range.setEndBefore(when);
  return range.toString().replace(/\s+/g, ' ').trim();
}
