import { ReplyDidNotOpenError, ReplyNotFoundError } from '../host-error.ts';
import { press } from '../press.ts';
import { find, findAll, findAround } from '../select.ts';
import { waitFor, waitForQuiet } from '../wait-for.ts';
import { editorOf, findComposers, isComposer } from './find-composers.ts';
import {
  conversationHead,
  editor,
  menuItem,
  messageBody,
  pane,
  plainEditor,
  subjectInput,
  subjectText,
} from './selectors.ts';
import { pressed, replyIcon, toolbar } from './write-selectors.ts';

/** Milliseconds for Reply to be found and its composer to come. */
const patience = 4_000;
/** Milliseconds. Signature and quote may come after the composer; a body that is filled holds a line at least. */
const quiet = 32;
const patienceForContent = 400;

/**
 * Opens Outlook's own Reply to what is open in the reading pane (never Reply all), or takes the one that is open there,
 * and focuses it. Drafts of other mails are left alone. Send and the request's own answers are never touched.
 * @param message the request's head, its message, or anything else in the pane
 * @returns the composer's root
 * @throws ReplyNotFoundError, ReplyDidNotOpenError, or the signal's reason
 */
export async function openReply(message: HTMLElement, signal: AbortSignal): Promise<HTMLElement> {
  const page = message.ownerDocument;
  const view = findAround(message, pane) ?? page.body;
  const open = composersIn(view).find((root) => answers(root, view));
  if (open) return focusBody(open);
  // Outlook shows one draft at a time, and a draft behind a tab is not seen: a known root that comes forward is no answer.
  const before = new Set(
    [...editor, ...plainEditor].flatMap((candidate) => [...page.querySelectorAll<HTMLElement>(candidate)]),
  );
  const start = performance.now();
  const reply = await waitFor(view, () => findReply(message, view), patience, signal);
  if (!reply) throw new ReplyNotFoundError();
  press(reply);
  const look = () =>
    findComposers(page).find((root) => {
      const body = editorOf(root);
      return body !== undefined && !before.has(body);
    });
  const root = await waitFor(page.body, look, patience - (performance.now() - start), signal);
  if (!root) throw new ReplyDidNotOpenError();
  await waitFor(root, () => (editorOf(root)?.hasChildNodes() ? true : undefined), patienceForContent, signal);
  await waitForQuiet(root, quiet, patienceForContent, signal);
  if (!isComposer(root)) throw new ReplyDidNotOpenError();
  return focusBody(root);
}

const composersIn = (view: Element): HTMLElement[] =>
  findComposers(view.ownerDocument).filter((root) => view.contains(root));

/** Nothing but the subject says what a draft answers: the conversation's own behind "Re:" in any language. */
function answers(root: HTMLElement, view: Element): boolean {
  const head = find(view, conversationHead, (each) => each.checkVisibility());
  const subject = (head && find(head, subjectText))?.title.trim();
  const own = find<HTMLInputElement>(root, subjectInput)?.value.trim();
  return Boolean(subject && own && own !== subject && own.endsWith(subject));
}

/**
 * By its icon, in the message first. Where icons have no names: below a body stands a row with Reply, Reply all and
 * Forward, in that order [captured as a tree].
 */
function findReply(message: HTMLElement, view: Element): HTMLElement | undefined {
  for (const scope of [message, view]) {
    for (const icon of findAll(scope, replyIcon)) {
      const control = findAround(icon, pressed);
      if (control?.checkVisibility()) return control;
    }
  }
  const body = find(view, messageBody, (each) => each.checkVisibility());
  const below = body && findAll(view, toolbar, (row) => follows(row, body) && row.checkVisibility());
  const row = below?.find((each) => [2, 3].includes(findAll(each, menuItem).length));
  return row && find(row, menuItem);
}

const follows = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function focusBody(root: HTMLElement): HTMLElement {
  editorOf(root)?.focus({ preventScroll: true });
  return root;
}
