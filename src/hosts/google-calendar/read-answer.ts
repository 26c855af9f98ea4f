import type { Partstat } from '../../domain/invite.ts';
import { find } from '../select.ts';
import { maybeButton, noButton, yesButton } from './selectors.ts';

/**
 * My answer by the buttons of a card: what is around the chosen one has one class more, whatever they are called. Seen
 * of Yes, chosen and not [captured]; of No and Maybe unverified. So one answer is told when just one is marked, and
 * nothing else: none marked may mean that the page marks it otherwise.
 */
export function readChosenAnswer(root: ParentNode): Partstat | undefined {
  const answers: [Partstat, HTMLElement | undefined][] = [
    ['accepted', find(root, yesButton)],
    ['declined', find(root, noButton)],
    ['tentative', find(root, maybeButton)],
  ];
  if (answers.some(([, button]) => !button)) return undefined;
  const marked = answers.filter(([, button]) => button?.parentElement?.className.trim().split(/\s+/).length === 2);
  return marked.length === 1 ? marked[0]?.[0] : undefined;
}

/** Whether the page asks for my answer: I am on the guest list, and maybe the organizer myself. */
export const asksForAnswer = (root: ParentNode): boolean => find(root, yesButton) !== undefined;
