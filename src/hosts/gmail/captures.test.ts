import { describe, expect, test } from 'vitest';
import { captures, withCaptures } from '../test-captures.ts';
import { renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { editableOf, findComposers, isPlainText, tailOf } from './find-composers.ts';
import { findConversation, messagesOf, subjectOf, threadOf } from './find-conversation.ts';
import { lookAtGmail, trackGmail } from './look.ts';
import { placeForBar, placeForComposeButton, placeForStrip } from './place.ts';
import { readAccount } from './read-account.ts';
import { findCalendarAttachment } from './read-attachment.ts';
import { readComposer } from './read-composer.ts';
import { readInvitation } from './read-conversation.ts';
import { readEventLink } from './read-event-link.ts';
import { bodyOfMessage, recipientsOf, senderOf, textOfMessage } from './read-message.ts';
import { readMicrodata } from './read-microdata.ts';
import { readRecipients } from './read-recipients.ts';
import { eventLink, message } from './selectors.ts';

/** Everything that the readers make of a page. */
function readAll(root: HTMLElement) {
  const conversation = findConversation(document);
  const composers = findComposers(document);
  lookAtGmail(document);
  expect([...trackGmail(document)]).toBeDefined();
  return {
    account: readAccount(document),
    microdata: readMicrodata(root),
    attachment: findCalendarAttachment(root),
    recipients: readRecipients(root),
    links: [...root.querySelectorAll(eventLink.join())].map(readEventLink),
    conversation: conversation && {
      subject: subjectOf(conversation),
      thread: threadOf(conversation),
      invitation: readInvitation(conversation),
      messages: messagesOf(conversation).map((one) => ({
        from: senderOf(one),
        to: recipientsOf(one, undefined),
        text: textOfMessage(one, 1000),
        bar: bodyOfMessage(one) && placeForBar(one),
      })),
    },
    composers: composers.map((composer) => ({
      ...readComposer(composer),
      plain: isPlainText(composer),
      tail: tailOf(editableOf(composer) ?? composer),
      button: placeForComposeButton(composer),
      strip: placeForStrip(composer),
    })),
  };
}

const conditions: [string, (root: Element) => void][] = [
  ['as captured', () => undefined],
  ['with every class renamed', renameClasses],
  ['in another language', translateLabels],
];

withCaptures(() => {
  describe.each(conditions)('%s', (_, change) => {
    const read = (capture: string) => {
      const root = showPage(captures.get(`gmail/${capture}`) ?? expect.fail(`no capture ${capture}`));
      change(root);
      return readAll(root);
    };

    test.each([...captures.keys()].map((path) => path.replace('gmail/', '')))(
      '%s is read, and no invitation seen in it',
      (capture) => {
        const { conversation, composers } = read(capture);
        expect(conversation?.invitation).toBeUndefined();
        if (!capture.startsWith('compose-popup')) expect(composers).toEqual([]);
      },
    );

    test('the composer of 2020 is found, empty and rich', () => {
      const { composers, conversation } = read('compose-popup-2020-10-en.html');
      expect(conversation).toBeUndefined();
      expect(composers).toHaveLength(1);
      expect(composers[0]).toMatchObject({
        recipientsKnown: true,
        to: [],
        subject: '',
        ownText: '',
        quotedText: '',
        plainTextOnly: false,
        button: { parent: expect.any(HTMLDivElement) },
      });
    });

    test('the conversation of 2023 is read: subject, thread, sender, recipient, body', () => {
      const { conversation } = read('thread-open-2023-08-vi.html');
      expect(conversation?.subject).toMatch(/^\[SHOP\] /);
      expect(conversation?.thread).toBe('189af729deca2ec0');
      expect(conversation?.messages).toMatchObject([
        {
          from: { name: 'Example Shop', address: 'shop@example.com' },
          to: [{ address: 'me@example.com' }],
          text: '[body trimmed]',
        },
      ]);
      const [one] = conversation?.messages ?? [];
      const bar = one?.bar;
      expect(bar?.parent.contains(bar.before)).toBe(true);
      expect(bar?.before?.textContent?.trim()).toBe('[body trimmed]');
      expect(bar?.parent.closest('tr')?.querySelector(message.join())).not.toBeNull();
    });

    test('the invitation mail of 2026, as its source has it, tells event, time and guests', () => {
      const { microdata, links } = read('invite-mail-body-google-2026-06-en.html');
      const event = { eventId: 'p66999bqqvppu1rtd17fak3276_R20260609T180000', address: 'list@example.com' };
      expect(links.map((link) => link?.action).sort()).toEqual(['RESPOND', 'RESPOND', 'RESPOND', 'VIEW', 'VIEW']);
      expect(links[0]).toMatchObject(event);
      expect(microdata).toMatchObject({
        uid: event.eventId,
        start: '2026-06-09T18:00:00Z',
        end: '2026-06-09T19:00:00Z',
        status: 'confirmed',
      });
      expect(microdata.attendees).toHaveLength(6);
    });

    test('the recipient of 2024 is read once', () => {
      const { recipients } = read('recipient-chip-2024-en.html');
      expect(recipients).toEqual({ to: [{ address: 'someone@example.com' }], cc: [], bcc: [], recipientsKnown: false });
    });

    test('attachments that are no calendar file stay what they are', () => {
      for (const capture of captures.keys()) {
        if (capture.includes('attachment'))
          expect(read(capture.replace('gmail/', '')).attachment, capture).toBeUndefined();
      }
    });
  });

  test('an invitation that Gmail shows in a message is read, built from the mail source of 2026', () => {
    const thread = captures.get('gmail/thread-open-2023-08-vi.html') ?? '';
    const source = captures.get('gmail/invite-mail-body-google-2026-06-en.html') ?? '';
    for (const keep of [true, false]) {
      const root = showPage(thread);
      const body = root.querySelector('.a3s') as HTMLElement;
      body.append(document.createRange().createContextualFragment(source));
      if (!keep) {
        for (const marked of body.querySelectorAll('[itemprop], [itemscope]')) {
          for (const name of ['itemprop', 'itemscope', 'itemtype', 'class']) marked.removeAttribute(name);
          if (marked.localName === 'meta') marked.remove();
        }
      }
      const invite = readInvitation(root)?.sighting.invite;
      expect(invite?.uid).toBe('p66999bqqvppu1rtd17fak3276_R20260609T180000');
      expect(invite?.description).toBe('Monthly IRC meeting');
      expect(invite?.attendees?.map(({ address }) => address)).toContain('maxime@example.com');
      expect(invite?.attendees).toContainEqual({ name: 'Gina Garcia', address: 'gina.garcia@example.com' });
    }
  });
});
