import type { ComposerSighting, HostName, Sighting } from '../domain/advice.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import type { Swap } from './editor/swap.ts';
import type { AnyInsertion } from './editor.ts';

/** An invitation in view, and where it lies. */
export interface SeenInvitation {
  /** What holds it: a mail (the bar stands at its body, Reply is its own), an event's card or page. */
  message: HTMLElement;
  /** Tells it from another that may come to stand in the same element. */
  key: string;
  sighting: Sighting;
  /** Address of the calendar file in the same mail service; fetched on a click only. */
  attachmentUrl?: string;
}

/** What one mail service lets us see and do. The controllers know no more of a host than this. */
export interface MailHost {
  readonly name: HostName;
  /** @throws when it can't be had: other origin, redirect, too slow, too large, not a calendar. */
  fetchCalendarFile(url: string, signal: AbortSignal): Promise<string>;
  /** Opens the host's own reply to `message` and waits for its composer, at most 4 s. */
  openReply(message: HTMLElement, signal: AbortSignal): Promise<HTMLElement>;
  readComposer(root: HTMLElement): ComposerSighting;
  /** The own text alone, up to signature and quote, without what is quoted in between. */
  readOwnText(root: HTMLElement): string;
  /**
   * One sentence of the own text in other words, as one undo step.
   * @throws SentenceChangedError, InsertError, ComposerClosedError; the former content is in place then
   */
  swapSentence(root: HTMLElement, sentence: string, wording: string): Promise<Swap>;
  /** Above signature and quote; a second call for a composer that still holds a draft gives the first insertion. */
  writeDraft(root: HTMLElement, tree: ReplyTree, text: string): AnyInsertion | Promise<AnyInsertion>;
  /** Where the caret is (or was last) in this composer's own text, else at the end of it. */
  insertAtCaret(
    root: HTMLElement,
    tree: ReplyTree,
    text: string,
    caret: Range | null,
  ): AnyInsertion | Promise<AnyInsertion>;
  /** After own text, before signature and quote. */
  appendToOwnText(root: HTMLElement, tree: ReplyTree, text: string): AnyInsertion | Promise<AnyInsertion>;
  /** The caret in this composer's editable, before our menu takes the focus. */
  caretOf(root: HTMLElement): Range | null;
  focusEditable(root: HTMLElement): void;
}
