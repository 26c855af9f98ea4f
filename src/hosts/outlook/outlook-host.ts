import { caretIn } from '../editor/caret-in.ts';
import type { Hands } from '../hands.ts';
import type { MailHost } from '../mail-host.ts';
import { editorOf } from './find-composers.ts';
import { readComposer, readOwnText } from './read-composer.ts';
import type { Writing } from './writing.ts';

/** What can be done in Outlook. Reading is here; what writes comes with the hands. */
export function makeOutlookHost(hands: Hands<{ writing: Writing }>, account: () => string | undefined): MailHost {
  return {
    name: 'outlook',
    fetchCalendarFile: () => Promise.reject(new Error('Outlook shows no calendar file')),
    openReply: async (message, signal) => (await hands.come()).writing.openReply(message, signal),
    readComposer: (root) => readComposer(root, account()),
    readOwnText,
    swapSentence: async (root, sentence, wording) => (await hands.come()).writing.swapSentence(root, sentence, wording),
    writeDraft: async (root, tree, text) => (await hands.come()).writing.writeDraft(root, tree, text),
    insertAtCaret: async (root, tree, text, caret) =>
      (await hands.come()).writing.writeInto(root, tree, text, caret ?? 'caret'),
    appendToOwnText: async (root, tree, text) => (await hands.come()).writing.writeInto(root, tree, text),
    caretOf(root) {
      const area = editorOf(root);
      return area ? caretIn(area) : null;
    },
    focusEditable: (root) => editorOf(root)?.focus({ preventScroll: true }),
  };
}
