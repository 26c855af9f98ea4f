import { ReplyDidNotOpenError, ReplyNotFoundError } from '../host-error.ts';
import { isTextArea } from '../node-kinds.ts';
import { press } from '../press.ts';
import { find, findAround } from '../select.ts';
import { waitFor, waitForQuiet } from '../wait-for.ts';
import { editableOf, findComposers, isComposer } from './find-composers.ts';
import { messagesOf } from './find-conversation.ts';
import { main } from './selectors.ts';
import { answeredInput, messageItem, replyControl } from './write-selectors.ts';

/** Milliseconds for Reply to be found and its composer to come. */
const patience = 4_000;
/** Milliseconds. Signature and quote may come after the composer; a body that is filled holds a line at least. */
const quiet = 32;
const patienceForContent = 400;

/**
 * Opens Gmail's own Reply to `message` (never Reply all), or takes the one that is open under it, and focuses it.
 * Other composers, docked or answering another message, are left alone. Send and the invitation's own links are
 * never touched.
 * @returns the composer's root
 * @throws ReplyNotFoundError, ReplyDidNotOpenError, or the signal's reason
 */
export async function openReply(message: HTMLElement, signal: AbortSignal): Promise<HTMLElement> {
  const view = findAround(message, main) ?? message.ownerDocument.body;
  const open = composersIn(view).find((root) => answers(root, message, view));
  if (open) return focusBody(open);
  const before = new Set(composersIn(view));
  const start = performance.now();
  const reply = await waitFor(view, () => findReply(message), patience, signal);
  if (!reply) throw new ReplyNotFoundError();
  press(reply);
  const isNew = (root: HTMLElement) => !before.has(root) || answers(root, message, view);
  const find = () => composersIn(view).find((root) => isNew(root) && editableOf(root)?.checkVisibility());
  const root = await waitFor(view, find, patience - (performance.now() - start), signal);
  if (!root) throw new ReplyDidNotOpenError();
  await waitFor(root, () => (hasContent(root) ? true : undefined), patienceForContent, signal);
  await waitForQuiet(root, quiet, patienceForContent, signal);
  if (!isComposer(root)) throw new ReplyDidNotOpenError();
  return focusBody(root);
}

const composersIn = (view: Element): HTMLElement[] =>
  findComposers(view.ownerDocument).filter((root) => view.contains(root));

const itemOf = (message: HTMLElement): HTMLElement => findAround(message, messageItem) ?? message;

const isLast = (message: HTMLElement, view: Element): boolean => messagesOf(view).at(-1) === message;

const digitsOf = (text: string | null | undefined): string => /\d+$/.exec(text ?? '')?.[0] ?? '';

/** In the message's own slot, or elsewhere in the conversation and naming the message. */
function answers(root: HTMLElement, message: HTMLElement, view: Element): boolean {
  if (itemOf(message).contains(root)) return true;
  const answered = digitsOf(find<HTMLInputElement>(root, answeredInput)?.value);
  return answered ? answered === digitsOf(message.dataset.messageId) : isLast(message, view);
}

function findReply(message: HTMLElement): HTMLElement | undefined {
  return find(itemOf(message), replyControl, (control) => control.checkVisibility());
}

function hasContent(root: HTMLElement): boolean {
  const body = editableOf(root);
  return body !== undefined && (isTextArea(body) || body.hasChildNodes());
}

function focusBody(root: HTMLElement): HTMLElement {
  editableOf(root)?.focus({ preventScroll: true });
  return root;
}
