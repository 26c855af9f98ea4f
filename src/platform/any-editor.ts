import type { FieldKind } from '../domain/advice.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';

/** `text`: the end of what is written there, to tell its language by; it is looked through and dropped. */
export type FieldState = { kind: Exclude<FieldKind, 'ready'> } | { kind: 'ready'; text: string };

/** What is inserted. `apart`: on lines of its own, also where it would fit among words. */
export interface Piece {
  tree: ReplyTree;
  text: string;
  apart: boolean;
}

/** What `parts/any-editor.js` does in a page, once a person's click has put it there. */
export interface AnyEditor {
  look(): FieldState;
  /** False, and the former content is in place, when the editor did not take it. */
  insert(piece: Piece): Promise<boolean>;
  /** The page without anything that somebody wrote. */
  skeleton(): string;
}

/** Where that file is met: the world that the extension's files share in a page. */
export const anyEditorMeeting = 'suggest-async.any-editor';
