import type { NoticeId } from '../domain/notice.ts';

/** A step in the host page failed; nothing of the user's has changed. `notice` names the sentence for a person. */
export class HostError extends Error {
  constructor(
    readonly notice: NoticeId,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** By its notice: the hands' file holds a class of its own, so `instanceof` would not know what is thrown there. */
export const isHostError = (error: unknown): error is HostError => error instanceof Error && 'notice' in error;

/** No way to reply was found beside the message. */
export class ReplyNotFoundError extends HostError {
  constructor() {
    super('reply_not_found', 'No reply control was found in the conversation');
  }
}

/** Reply was pressed, and its composer did not come within 4 s. */
export class ReplyDidNotOpenError extends HostError {
  constructor() {
    super('reply_did_not_open', 'The reply composer did not open');
  }
}

/** The composer went away before the text was in it. */
export class ComposerClosedError extends HostError {
  constructor() {
    super('composer_closed', 'The composer was closed');
  }
}

/** The sentence that was to be swapped is not there any more as it was, or is there twice. */
export class SentenceChangedError extends HostError {
  constructor() {
    super('sentence_changed', 'The sentence was changed since');
  }
}

/** The field for a note to the organizer was closed before the text was in it. */
export class NoteClosedError extends HostError {
  constructor() {
    super('note_closed', 'The note field was closed');
  }
}
