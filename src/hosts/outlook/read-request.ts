import type { Invite, Person } from '../../domain/invite.ts';
import { given } from '../given.ts';
import type { SeenInvitation } from '../mail-host.ts';
import { find } from '../select.ts';
import { findRequest, type RequestParts } from './find-request.ts';
import { languagesOf } from './page-language.ts';
import { personIn } from './person.ts';
import { readAccount } from './read-account.ts';
import { messagesIn, type OpenMessage, paneAround, recipientsOf, senderOf, textOf, threadOf } from './read-message.ts';
import { messageDate, sender, seriesIcon } from './selectors.ts';

const descriptionLimit = 20_000;

/**
 * The meeting request that is open in the reading pane, as far as its head tells. Addresses of colleagues are in no
 * attribute of the page [captured], so organizer and guests may be names alone.
 *
 * @param account my address, where it was told before
 */
export function readRequest(document: Document, account = readAccount(document)): SeenInvitation | undefined {
  const parts = findRequest(document);
  if (!parts) return undefined;
  const { head, when: text, title, preview } = parts;
  const messages = messagesIn(paneAround(head) ?? document);
  // With answers of others below it, it is not known which of the mails is the request.
  const only = messages.length === 1 ? messages[0] : undefined;
  const received = (only && find(only.element, messageDate)?.textContent?.trim()) || undefined;
  const attendees = only ? recipientsOf(only) : [];
  const invite: Invite = given({
    title: title || undefined,
    description: only && textOf(only, descriptionLimit),
    organizer: organizerOf(parts, only),
    attendees: attendees.length ? attendees : undefined,
    me: account ? [account] : undefined,
    recurrence: find(head, seriesIcon, (icon) => !preview.contains(icon)) ? {} : undefined,
  });
  const thread = threadOf(document);
  const when = { text, languages: languagesOf(document), ...given({ received }) };
  return {
    message: head,
    key: `${head.id} ${text}`,
    sighting: { host: 'outlook', ...given({ account, thread }), when, invite },
  };
}

/** Who invites: as the head says below the calendar, with the address that the mail may have. */
function organizerOf({ head, preview }: RequestParts, only: OpenMessage | undefined): Person | undefined {
  const named = find(head, sender, (each) => !preview.contains(each));
  const inHead = named && personIn(named);
  const author = only && senderOf(only);
  if (!inHead) return author;
  const isSame = author?.name === inHead.name;
  return { ...(isSame && author), ...inHead };
}
