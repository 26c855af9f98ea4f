/** A line for a person about how an action went: `_locales` message `notice_<id>`. */
export type NoticeId =
  | 'personal' // the calendar file shows something sensitive; nothing was written
  | 'reply_not_found'
  | 'reply_did_not_open'
  | 'composer_closed'
  | 'insert_failed'
  | 'not_answering' // our background could not be reached, or failed
  | 'store' // what was kept can't be read
  | 'copied'
  | 'copy_failed'
  | 'dismissed'
  | 'undo_refused' // the text was changed since
  | 'sentence_changed' // … and so nothing was swapped
  | 'opened' // a compose tab was opened
  | 'opened_cut' // … and the text was too long for its address
  | 'opened_some_to' // of some guests only the name is known
  | 'opened_without_to' // nobody's address is known, or it is a calendar's
  | 'noted' // the draft stands in the answer's note
  | 'note_closed'
  | 'added'; // a text of ours stands in a person's own event

export type NoticeAction = 'open-compose-tab' | 'copy' | 'insert-anyway' | 'undo-dismiss' | 'undo-insert';

export interface Notice {
  id: NoticeId;
  /** At most two, most useful first. */
  actions: NoticeAction[];
}
