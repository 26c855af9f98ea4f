import type { ComposerSighting } from '../../domain/advice.ts';
import { isQuotation, readText } from '../read-text.ts';
import { find, findAll } from '../select.ts';
import { lastAddressIn } from './address.ts';
import { editableOf, isPlainText, tailOf } from './find-composers.ts';
import { findViews, messagesOf, threadOf } from './find-conversation.ts';
import { plainTailOf } from './plain-tail.ts';
import { readAccount } from './read-account.ts';
import { senderOf, textOfMessage } from './read-message.ts';
import { readRecipients } from './read-recipients.ts';
import { fromInput, fromShown, quote, signature, subjectInput, threadInput } from './selectors.ts';

/** Characters of own or quoted text; enough to find a boundary line in. */
const textLimit = 50_000;

/** What is known of a composer right now. `conversation` is the view that it answers in, if it is an answer. */
export function readComposer(root: HTMLElement, conversation = conversationOf(root)): ComposerSighting {
  const account = readAccount(root.ownerDocument);
  const from = readFrom(root);
  const thread = inputValue(root, threadInput) || (conversation && threadOf(conversation));
  return {
    host: 'gmail',
    ...(account ? { account } : {}),
    ...(thread ? { thread } : {}),
    ...(from ? { from } : {}),
    ...readRecipients(root),
    subject: inputValue(root, subjectInput),
    ...readTexts(root),
    earlierText: conversation ? readEarlierText(conversation, [account, from]) : '',
    plainTextOnly: isPlainText(root),
  };
}

const inputValue = (root: ParentNode, candidates: typeof subjectInput): string =>
  find<HTMLInputElement>(root, candidates)?.value ?? '';

const readFrom = (root: ParentNode): string | undefined =>
  lastAddressIn(inputValue(root, fromInput)) ?? lastAddressIn(find(root, fromShown)?.textContent);

/** An inline reply stands in its conversation; one that was moved to the dock names its thread. */
function conversationOf(root: HTMLElement): HTMLElement | undefined {
  const thread = inputValue(root, threadInput);
  const views = findViews(root.ownerDocument);
  return views.find((view) => view.contains(root)) ?? views.find((view) => thread !== '' && threadOf(view) === thread);
}

function readEarlierText(conversation: ParentNode, mine: (string | undefined)[]): string {
  return messagesOf(conversation)
    .filter((message) => {
      const address = senderOf(message)?.address;
      return address !== undefined && mine.includes(address);
    })
    .map((message) => textOfMessage(message, textLimit))
    .filter(Boolean)
    .join('\n\n')
    .slice(0, textLimit);
}

function readTexts(root: HTMLElement): Pick<ComposerSighting, 'ownText' | 'quotedText'> {
  const body = editableOf(root);
  if (!body) return { ownText: '', quotedText: '' };
  if ('value' in body) return splitPlainText(String(body.value));
  const notOwn = [...signature, ...quote].join();
  const quotes = findAll(body, quote).filter((element) => !element.parentElement?.closest(quote.join()));
  return {
    ownText: readText(body, { skip: (element) => element.matches(notOwn), limit: textLimit }),
    quotedText: quotes.map((element) => readText(element, { limit: textLimit })).join('\n\n'),
  };
}

/** What a person has written so far, up to the first signature or quote. */
export function readOwnText(root: HTMLElement): string {
  const body = editableOf(root);
  if (!body) return '';
  if ('value' in body) return splitPlainText(String(body.value)).ownText;
  return readText(body, { skip: isQuotation, before: tailOf(body), limit: textLimit });
}

function splitPlainText(text: string): Pick<ComposerSighting, 'ownText' | 'quotedText'> {
  const end = plainTailOf(text);
  const tail = text.slice(end, end + textLimit);
  const quote = tail.search(/^(.*[:：﹕]\s*\n)?>/m);
  return {
    ownText: text.slice(0, end).slice(0, textLimit).trim(),
    quotedText: quote < 0 ? '' : tail.slice(quote).trim(),
  };
}
