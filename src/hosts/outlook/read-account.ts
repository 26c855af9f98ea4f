import { lastAddressIn } from '../gmail/address.ts';
import { find, findAll } from '../select.ts';
import { accountAddress, accountButton, accountName, fromButton, mailbox, selectedFolder } from './selectors.ts';

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * The address of the account that is signed in: by the mailbox in the folder pane (of several the one whose folder is
 * open), else as the account's own card shows it once a person has opened it, else a composer's From. Calendars and
 * windows of their own show none: whoever asks keeps what was once told.
 */
export function readAccount(document: Document): string | undefined {
  const boxes = findAll(document, mailbox).flatMap((element) => {
    const { folderName } = element.dataset;
    const address = lastAddressIn(element.title) ?? lastAddressIn(folderName);
    return address ? [{ element, address }] : [];
  });
  const open = find(document, selectedFolder);
  const box = (open && boxes.findLast(({ element }) => element === open || isBefore(element, open))) ?? boxes[0];
  return box?.address ?? lastAddressIn(find(document, accountAddress)?.textContent) ?? readFrom(document);
}

/** The From of a composer, where it shows. */
export function readFrom(root: ParentNode): string | undefined {
  const button = find(root, fromButton);
  return lastAddressIn(button?.getAttribute('aria-label')) ?? lastAddressIn(button?.textContent);
}

/** The name of the account, which is all that work accounts show of it. */
export function readAccountName(document: Document): string | undefined {
  const name = find(document, accountName)?.textContent ?? find(document, accountButton)?.getAttribute('aria-label');
  return name?.trim() || undefined;
}
