import { caretIn } from '../editor.ts';
import type { MailHost } from '../mail-host.ts';
import type { MailEyes } from '../mail-stage.ts';
import { find } from '../select.ts';
import { fetchCalendarFile } from './fetch-attachment.ts';
import { composerAround, editableOf, findComposers } from './find-composers.ts';
import { findConversation } from './find-conversation.ts';
import { areaOfRow, placeForBar, placeForComposeButton, placeForStrip } from './place.ts';
import { readComposer } from './read-composer.ts';
import { readInvitation } from './read-conversation.ts';
import { main, subjectInput } from './selectors.ts';
import { writeDraft, writeInto } from './write-draft.ts';
import { openReply } from './write-reply.ts';

/** Gmail's hands. */
export const gmailHost: MailHost = {
  name: 'gmail',
  fetchCalendarFile,
  openReply,
  readComposer,
  writeDraft,
  insertAtCaret: (root, tree, text, caret) => writeInto(root, tree, text, caret ?? 'caret'),
  appendToOwnText: (root, tree, text) => writeInto(root, tree, text),
  caretOf(root) {
    const editable = editableOf(root);
    return editable ? caretIn(editable) : null;
  },
  focusEditable: (root) => editableOf(root)?.focus({ preventScroll: true }),
};

/** Gmail's eyes. */
export function makeGmailEyes(document: Document): MailEyes {
  return {
    findInvitation() {
      const view = findConversation(document);
      return view && readInvitation(view);
    },
    findComposers: () => findComposers(document),
    composerAround,
    placeForBar,
    areaOfRow,
    placeForComposeButton,
    placeForStrip,
    missingMark: () => (find(document, main) || find(document, subjectInput) ? undefined : 'main view'),
  };
}
