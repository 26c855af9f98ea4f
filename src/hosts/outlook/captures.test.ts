import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../domain/advice.ts';
import { readView } from '../../domain/read-view.ts';
import { withTimesRead } from '../../domain/written-when.ts';
import { captures as googlePages } from '../google-calendar/test-captures.ts';
import { captures as gmailPages, withCaptures } from '../test-captures.ts';
import { renameClasses, showPage } from '../test-dom.ts';
import { composerAround, editorOf, findComposers, tailOf } from './find-composers.ts';
import { findRequest } from './find-request.ts';
import { readAccount, readAccountName } from './read-account.ts';
import { readComposer } from './read-composer.ts';
import { readEventForm } from './read-event-form.ts';
import { messagesIn, recipientsOf, senderOf, textOf, threadOf } from './read-message.ts';
import { readPeek } from './read-peek.ts';
import { readRequest } from './read-request.ts';
import { readCalendarView, viewKindOf, viewSignature } from './read-view.ts';
import { pages, showCapture } from './test-captures.ts';

const week = '/calendar/view/week';
const zone = 'America/Sao_Paulo';

/** As after a release: what is made up by the build is renamed, what has a name stays. */
function renameShortClasses(root: Element): void {
  const kept = new Map<Element, string[]>();
  for (const element of root.querySelectorAll('[class]')) {
    const named = [...element.classList].filter((name) => /^(?:lpc|calendar-|inDay|_E|Editor|fui-|ms-)/.test(name));
    kept.set(element, named);
  }
  renameClasses(root);
  for (const [element, named] of kept) element.classList.add(...named);
}

const timed = <Seen extends { sighting: Sighting }>(seen: Seen | undefined): Seen | undefined =>
  seen && { ...seen, sighting: withTimesRead(seen.sighting, zone) };

/** Everything that the readers make of a page. */
function readAll(path: string) {
  const composers = findComposers(document);
  viewSignature(document, path);
  return {
    account: readAccount(document),
    name: readAccountName(document),
    thread: threadOf(document),
    request: timed(readRequest(document)),
    composers: composers.map((root) => ({
      ...readComposer(root),
      tail: tailOf(editorOf(root) ?? root)?.id,
      around: composerAround(root.firstElementChild ?? root) === root,
    })),
    messages: messagesIn(document).map((message) => ({
      from: senderOf(message),
      to: recipientsOf(message),
      text: textOf(message, 1_000),
    })),
    peek: timed(readPeek(document)),
    form: timed(readEventForm(document)),
    view: readCalendarView(document, undefined, path),
  };
}

withCaptures(() => {
  describe.each([
    ['as captured', () => undefined],
    ['with every class of a build renamed', renameShortClasses],
  ] as [string, (root: Element) => void][])('%s', (_, change) => {
    const read = (capture: string, path = '/mail/') => {
      change(showCapture(capture));
      return readAll(path);
    };

    test('the meeting request is read: title, time, organizer, guests', () => {
      const { request, composers, view, messages } = read('uia-2026-04-meeting-request-reading-pane.txt');
      expect(request?.message.id).toBe('CONV_mu08Xbbc9M=_SUBJECT');
      expect(request?.key).toContain('Fri 4/10/2026 to Mon 4/13/2026');
      expect(request?.sighting).toEqual({
        host: 'outlook',
        invite: {
          title: 'Mark OoO',
          start: '2026-04-10',
          end: '2026-04-14',
          allDay: true,
          organizer: { name: 'Doe Mark Sam (GS/AAA3-EMEA GS/BBB)' },
          attendees: [{ name: 'GS UX Core Team' }],
          description: expect.any(String),
          received: '2026-04-06T04:39:00Z',
        },
      });
      expect(messages).toHaveLength(1);
      expect({ composers, chips: view.chips, days: view.days }).toEqual({ composers: [], chips: [], days: [] });
    });

    test('its part of the calendar is not the week, wherever it stands', () => {
      expect(read('uia-2026-04-meeting-request-reading-pane.txt', week).view.chips).toEqual([]);
    });

    test('what is cancelled has a button to remove it, and is no request', () => {
      const root = showCapture('uia-2026-04-meeting-request-reading-pane.txt');
      const head = findRequest(document);
      const [first, ...others] = head?.answers ?? [];
      first?.setAttribute('role', 'button');
      for (const other of others) other.remove();
      change(root);
      expect(head?.preview.isConnected).toBe(true);
      expect(readAll('/mail/').request).toBeUndefined();
    });

    test('the reply is read: recipient without presence, From, subject, own text apart from the quote', () => {
      const { composers, request, account } = read('uia-2026-04-reply-compose-reading-pane.txt');
      expect(request).toBeUndefined();
      expect(account).toBe('ed.poe@example.com');
      expect(composers).toEqual([
        {
          host: 'outlook',
          account: 'ed.poe@example.com',
          from: 'ed.poe@example.com',
          to: [{ name: 'Poe Ed (SO/CCC-UX-LA GS/BBB)' }],
          cc: [],
          bcc: [],
          recipientsKnown: false,
          subject: 'Re: test',
          ownText: '',
          quotedText: expect.stringContaining('<Ed.Poe@example.com>'),
          earlierText: '',
          plainTextOnly: false,
          tail: undefined,
          around: true,
        },
      ]);
    });

    test('the week is read, and what it means', () => {
      const { view } = read('uia-2026-04-calendar-week.txt', week);
      expect(view).toMatchObject({ host: 'outlook', kind: 'grid', days: [] });
      expect(view.status).toMatch(/^Loaded 30 events in 1 /);
      expect(view.chips).toHaveLength(12);
      expect(view.chips[3]).toMatchObject({ day: '2026-04-20', title: '', filled: true });
      const reading = readView(view, { timeZone: zone, me: [], readAt: '2026-04-20T12:00:00Z' });
      const hours = (start: string, end: string) => ({ start: `2026-04-${start}:00Z`, end: `2026-04-${end}:00Z` });
      expect(reading.events).toMatchObject([
        hours('20T12:00', '20T12:45'),
        hours('22T13:00', '22T14:00'),
        hours('22T13:00', '22T14:00'),
        hours('22T18:00', '22T19:30'),
        hours('23T18:00', '23T19:00'),
        hours('24T07:00', '24T08:00'),
        hours('24T07:05', '24T08:00'),
        hours('24T17:00', '24T18:00'),
      ]);
      expect(reading.events.every(({ answer }) => answer === 'accepted')).toBe(true);
      expect(reading.skipped.map(({ why }) => why)).toEqual(['all-day', 'all-day', 'unreadable', 'not-a-meeting']);
    });

    test('the reading pane of 2026 in German: address of the sender, recipient, text, conversation', () => {
      const { messages, thread, request } = read('html-2026-mailvelope-reading-pane-de.html');
      expect(messages).toEqual([
        {
          from: { address: 'sender@example.com' },
          to: [{ address: 'recipient@example.com' }],
          text: 'This is a regular message body.',
        },
      ]);
      expect(thread).toMatch(/^AQQk/);
      expect(request).toBeUndefined();
    });

    test('who I am', () => {
      expect(read('html-2026-mailvelope-mailbox-root.html').account).toBe('person.579233@outlook.com');
      const { account, name } = read('html-2026-09-me-control-en.html');
      expect([account, name]).toEqual(['dana.fixture@example.com', 'Dana Fixture']);
      document.querySelector('[role="dialog"]')?.remove();
      expect([readAccount(document), readAccountName(document)]).toEqual([undefined, 'Dana Fixture']);
    });

    test('the editor of 2023 ends before its signature, and without Send it is no composer', () => {
      expect(read('html-2023-compose-body-en.html').composers).toEqual([]);
      const area = document.querySelector<HTMLElement>('[contenteditable]');
      expect(area && tailOf(area)?.id).toBe('Signature');
      const discard = document.createElement('button');
      discard.id = 'discardCompose';
      document.getElementById('editorParent_1')?.append(discard);
      expect(readAll('/mail/').composers).toMatchObject([{ ownText: '…', tail: 'Signature', recipientsKnown: false }]);
    });

    test('the event’s card, with the marks that a tree does not show', () => {
      const root = showCapture('aria-2026-04-calendar-event-peek.txt');
      root.firstElementChild?.setAttribute('data-app-section', 'CalendarItemPeek');
      for (const button of root.querySelectorAll('[aria-label^="Opens"]')) {
        button.setAttribute('data-lpc-hover-target-id', 'lpc-1');
        button.innerHTML = '<span role="img" aria-label="{organizer}"></span>';
      }
      change(root);
      expect(timed(readPeek(document))).toMatchObject({
        isForMe: true,
        sighting: {
          host: 'outlook',
          invite: {
            title: '{subject}',
            start: '2026-04-14T09:00:00-03:00[America/Sao_Paulo]',
            end: '2026-04-14T09:30:00-03:00[America/Sao_Paulo]',
            location: '{location}',
            organizer: { name: '{organizer}' },
            recurrence: {},
            description: '{body text}',
          },
        },
      });
    });

    test.each(pages)('%s gives nothing that it does not hold, and no reader throws', (capture) => {
      for (const path of ['/mail/', week]) {
        const { request, composers, peek, form, view } = read(capture, path);
        expect(request !== undefined).toBe(capture.includes('meeting-request'));
        expect(composers.length).toBe(capture.includes('reply-compose') ? 1 : 0);
        expect([peek, form]).toEqual([undefined, undefined]);
        expect(view.chips.length > 0).toBe(capture.includes('calendar-week') && path === week);
      }
    });
  });

  test.each([...gmailPages.keys(), ...googlePages.keys()])('nothing is read from another host’s page: %s', (name) => {
    showPage(gmailPages.get(name) ?? googlePages.get(name) ?? '');
    for (const path of ['/mail/', week]) {
      const { request, composers, peek, form, view, messages, thread, account, name: who } = readAll(path);
      expect([request, peek, form, thread, account, who]).toEqual(Array(6).fill(undefined));
      expect([composers, messages, view.chips, view.days]).toEqual([[], [], [], []]);
    }
    expect(viewKindOf(document, '/mail/')).toBe('other');
  });
});
