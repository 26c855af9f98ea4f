import type { ComposerSighting } from '../../domain/advice.ts';
import { isTextArea } from '../node-kinds.ts';
import { isQuotation, readText } from '../read-text.ts';
import { find, findAll, findAround } from '../select.ts';
import { editorOf, tailOf } from './find-composers.ts';
import { plainTailOf } from './plain-tail.ts';
import { readAccount, readAccountName, readFrom } from './read-account.ts';
import { messagesIn, senderOf, textOf, threadOf } from './read-message.ts';
import { readRecipients } from './read-recipients.ts';
import { conversationHead, pane, quoteLine, quoteStart, signature, subjectInput, subjectText } from './selectors.ts';

/** Characters of own or quoted text; enough to find a boundary line in. */
const textLimit = 50_000;

/**
 * What is known of a composer right now. Outlook's plain-text mode was never captured; a text field is taken for it.
 *
 * @param account my address, where it was told before
 */
export function readComposer(root: HTMLElement, account = readAccount(root.ownerDocument)): ComposerSighting {
  const document = root.ownerDocument;
  const from = readFrom(root);
  const conversation = findAround(root, pane);
  const isAnswer = conversation !== undefined && messagesIn(conversation).length > 0;
  const thread = isAnswer ? threadOf(document) : undefined;
  return {
    host: 'outlook',
    ...(account ? { account } : {}),
    ...(thread ? { thread } : {}),
    ...(from ? { from } : {}),
    ...readRecipients(root),
    subject: findAll<HTMLInputElement>(root, subjectInput).at(-1)?.value ?? subjectOf(conversation),
    ...readTexts(root),
    earlierText: conversation
      ? readEarlierText(conversation, { addresses: [account, from], name: readAccountName(document) })
      : '',
    plainTextOnly: isTextArea(editorOf(root)),
  };
}

/** An inline reply may hide its own subject: it is that of the conversation. */
function subjectOf(conversation: HTMLElement | undefined): string {
  const head = conversation && find(conversation, conversationHead);
  return (head && find(head, subjectText)?.title.trim()) ?? '';
}

interface Me {
  addresses: (string | undefined)[];
  name: string | undefined;
}

/** My messages by address, on work accounts by the name that is all they show. */
function readEarlierText(conversation: HTMLElement, me: Me): string {
  return messagesIn(conversation)
    .filter((message) => {
      const { address, name } = senderOf(message) ?? {};
      return address ? me.addresses.includes(address) : name !== undefined && name === me.name;
    })
    .map((message) => textOf(message, textLimit))
    .filter(Boolean)
    .join('\n\n')
    .slice(0, textLimit);
}

function readTexts(root: HTMLElement): Pick<ComposerSighting, 'ownText' | 'quotedText'> {
  const area = editorOf(root);
  if (!area) return { ownText: '', quotedText: '' };
  if (isTextArea(area)) {
    const text = area.value.slice(0, textLimit);
    const end = plainTailOf(text);
    return { ownText: text.slice(0, end).trim(), quotedText: text.slice(end).trim() };
  }
  const quote = find(area, quoteStart);
  const beside = quoteBeside(area, root);
  const inside = quote && textFrom(quote, area);
  return {
    ownText: readText(area, { skip: (element) => element.matches(signature.join()), before: quote, limit: textLimit }),
    quotedText: [inside, beside && readText(beside, { limit: textLimit })].filter(Boolean).join('\n\n'),
  };
}

/** What a person has written so far, up to the first signature or quote. */
export function readOwnText(root: HTMLElement): string {
  const area = editorOf(root);
  if (!area) return '';
  if (isTextArea(area)) return area.value.slice(0, plainTailOf(area.value));
  return readText(area, { skip: isQuotation, before: tailOf(area), limit: textLimit });
}

/** A quote goes on behind its first element to the end of the editor. */
function textFrom(start: Element, area: Element): string {
  const range = area.ownerDocument.createRange();
  range.setStartBefore(start);
  range.setEnd(area, area.childNodes.length);
  return readText(range.cloneContents(), { limit: textLimit });
}

/** Since 2026 the quote stands behind the editor, below a line [captured]. */
function quoteBeside(area: HTMLElement, root: HTMLElement): HTMLElement | undefined {
  for (let at: Element = area; at !== root && at.parentElement; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (find(next, quoteLine)) return next as HTMLElement;
    }
  }
  return undefined;
}
