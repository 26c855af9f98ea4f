import { caretIn } from '../editor/caret-in.ts';
import type { Hands } from '../hands.ts';
import type { MailHost } from '../mail-host.ts';
import type { MailEyes } from '../mail-stage.ts';
import { find } from '../select.ts';
import { composerAround, editableOf, findComposers } from './find-composers.ts';
import { findConversation } from './find-conversation.ts';
import { areaOfRow, placeForBar, placeForComposeButton, placeForStrip } from './place.ts';
import { readComposer, readOwnText } from './read-composer.ts';
import { readInvitation } from './read-conversation.ts';
import { main, subjectInput } from './selectors.ts';
import type { Writing } from './writing.ts';

/** What can be done in Gmail. Reading is here; what writes or fetches comes with the hands. */
export function makeGmailHost(hands: Hands<{ writing: Writing }>): MailHost {
  /** Whoever writes has opened a reply or touched our button before. */
  const pen = (): Writing => {
    if (!hands.here) throw new Error('Something is to be written before the hands are here');
    return hands.here.writing;
  };
  return {
    name: 'gmail',
    fetchCalendarFile: async (url, signal) => (await hands.come()).writing.fetchCalendarFile(url, signal),
    openReply: async (message, signal) => (await hands.come()).writing.openReply(message, signal),
    readComposer,
    readOwnText,
    swapSentence: async (root, sentence, wording) => (await hands.come()).writing.swapSentence(root, sentence, wording),
    writeDraft: (root, tree, text) => pen().writeDraft(root, tree, text),
    insertAtCaret: (root, tree, text, caret) => pen().writeInto(root, tree, text, caret ?? 'caret'),
    appendToOwnText: (root, tree, text) => pen().writeInto(root, tree, text),
    caretOf(root) {
      const editable = editableOf(root);
      return editable ? caretIn(editable) : null;
    },
    focusEditable: (root) => editableOf(root)?.focus({ preventScroll: true }),
  };
}

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
