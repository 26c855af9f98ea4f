import { describe, expect, test } from 'vitest';
import { renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { findConversation } from './find-conversation.ts';
import { readInvitation } from './read-conversation.ts';
import { seemsOfUse } from './seems-of-use.ts';
import {
  accountLink,
  attachmentCard,
  calendarUrl,
  conversation,
  eid,
  eventMail,
  list,
  me,
  message,
  mina,
  page,
  view,
} from './test-page.ts';

function read(html: string, change: (root: Element) => void = () => undefined) {
  const root = showPage(html);
  change(root);
  const conversation = findConversation(document);
  const seen = conversation && readInvitation(conversation);
  if (seen) expect(seemsOfUse(document), 'the entry would not have brought the parts').toBe(true);
  return seen;
}

const open = (...messages: string[]): string => page(view(list(), 'display:none'), view(conversation(messages)));
const idOf = (seen: ReturnType<typeof read>) => seen?.message.getAttribute('data-legacy-message-id');

describe('an invitation', () => {
  const google = open(message({ body: eventMail({ description: 'What we did' }), attachments: attachmentCard() }));
  const outlook = open(
    message({
      body: '<p>Our weekly round.</p>',
      attachments: attachmentCard({ type: 'text/calendar', name: 'meeting.ics' }),
    }),
  );

  const conditions: [string, (root: Element) => void][] = [
    ['as it is', () => undefined],
    ['in another language', translateLabels],
    ['with every class renamed', renameClasses],
    [
      'with every class renamed and no logging numbers',
      (root) => {
        renameClasses(root);
        for (const element of root.querySelectorAll('[jslog]')) element.removeAttribute('jslog');
      },
    ],
  ];
  test.each(conditions)('of Google is read %s', (_, change) => {
    expect(read(google, change)).toMatchObject({
      attachmentUrl: expect.stringContaining('view=att'),
      sighting: {
        host: 'gmail',
        account: me,
        thread: '19c0ffee',
        invite: {
          uid: '4v0k2t8q1mstatus',
          title: 'Invitation: Weekly status update',
          description: 'What we did',
          organizer: mina,
          me: [me],
          attendees: [{ address: mina.address }, { address: me }],
        },
      },
    });
  });

  test.each(conditions.slice(0, 3))('of Outlook, by its attachment alone, is read %s', (_, change) => {
    const seen = read(outlook, change);
    expect(seen?.attachmentUrl).toContain('view=att');
    expect(seen?.sighting.invite).toEqual({
      title: 'Invitation: Weekly status update',
      description: 'Our weekly round.',
      organizer: mina,
      me: [me],
      attendees: [{ address: me }],
    });
  });

  test.each([
    ['by the name in its card', attachmentCard({ drag: false })],
    ['by the type in its log record', attachmentCard({ drag: false, log: true })],
  ])('is found without drag-out attribute, %s', (_, attachments) => {
    expect(read(open(message({ body: 'Hello', attachments })))?.attachmentUrl).toContain('disp=inline');
    expect(read(open(message({ body: 'Hello', attachments })), renameClasses)?.attachmentUrl).toContain('disp=inline');
  });

  test.each([
    ['https://www.google.com/url?q=', (url: string) => `https://www.google.com/url?q=${encodeURIComponent(url)}&sa=D`],
    ['www.google.com/calendar', (url: string) => url.replace('calendar.google.com/', 'www.google.com/')],
  ])('is found by its answer links behind %s', (_, wrap) => {
    expect(read(open(message({ body: eventMail({ wrap }) })))?.sighting.invite.uid).toBe('4v0k2t8q1mstatus');
  });

  test('has its newest message chosen, once, among three', () => {
    const seen = read(
      open(
        message({ id: '19a1', body: eventMail({ description: 'Old' }) }),
        message({ id: '19a2', body: eventMail({ description: 'New' }) }),
        message({ id: '19a3', from: { address: 'theo@lumen.example' }, body: 'See you there' }),
      ),
    );
    expect(idOf(seen)).toBe('19a2');
    expect(seen?.sighting.invite.description).toBe('New');
  });

  test('in a hidden old conversation is not the one in view', () => {
    const old = conversation([message({ id: '19a0', body: eventMail() })], 'Old', '19dead');
    expect(read(page(view(old, 'display:none'), view(list())))).toBeUndefined();
    const seen = read(
      page(view(old, 'display:none'), view(conversation([message({ id: '19a1', body: eventMail() })]))),
    );
    expect(idOf(seen)).toBe('19a1');
    expect(seen?.sighting.thread).toBe('19c0ffee');
  });

  test('hidden beside the conversation in view is not seen either, nor a body that is hidden', () => {
    const old = `<div style="display:none">${conversation([message({ id: '19a0', body: eventMail() })], 'Old', '19dead')}</div>`;
    expect(read(page(view(conversation([message({ id: '19a1', body: 'Hello' })]) + old)))).toBeUndefined();
    const twin = '<div class="ii gt" style="display:none"><div class="a3s">Another</div></div>';
    const outlook = message({ body: 'Shown', attachments: attachmentCard() }).replace('<div class="aHl"></div>', twin);
    expect(read(open(outlook))?.sighting.invite.description).toBe('Shown');
  });

  test('is found in the preview pane, beside the list', () => {
    const seen = read(
      page(
        view(
          `<div class="aia">${list('19other')}<div class="ao9">${conversation([message({ body: eventMail() })])}</div></div>`,
        ),
      ),
    );
    expect(seen?.sighting).toMatchObject({ thread: '19c0ffee', invite: { title: 'Invitation: Weekly status update' } });
  });

  test('is found in a window of its own, which may have no view', () => {
    expect(read(accountLink() + conversation([message({ body: eventMail() })]))?.sighting.account).toBe(me);
  });

  test('tells its series and its occurrence apart', () => {
    const of = (eventId: string) =>
      read(open(message({ body: eventMail({ event: eid(eventId, me) }) })))?.sighting.invite;
    expect(of('4v0k2t8q_20261124T090000Z')).toMatchObject({ uid: '4v0k2t8q', recurrenceId: '20261124T090000Z' });
    expect(of('4v0k2t8q_R20261124T090000')).toMatchObject({ uid: '4v0k2t8q_R20261124T090000' });
  });

  test('takes microdata where they are left', () => {
    const microdata = `<meta itemprop="eventStatus" content="http://schema.org/EventCancelled">
      <span itemprop="publisher" itemscope><meta itemprop="name" content="Some calendar"></span>
      <span itemprop="name" style="display:none">Weekly status update</span>
      <time itemprop="startDate" datetime="20261124T090000Z"></time><time itemprop="endDate" datetime="20261124T093000Z"></time>
      <span itemprop="attendee" itemscope><span itemprop="name">Iris Okafor</span><meta itemprop="email" content="Iris@maple.example"></span>`;
    expect(read(open(message({ body: eventMail({ microdata }) })))?.sighting.invite).toMatchObject({
      title: 'Weekly status update',
      start: '2026-11-24T09:00:00Z',
      end: '2026-11-24T09:30:00Z',
      status: 'cancelled',
      attendees: [{ name: 'Iris Okafor', address: 'iris@maple.example' }, { address: mina.address }, { address: me }],
    });
  });

  test.each(['tomorrow', '20261399T250000Z', ''])('with the time "%s" has an unknown one', (time) => {
    const microdata = `<time itemprop="startDate" datetime="${time}"></time>`;
    expect(read(open(message({ body: eventMail({ microdata }) })))?.sighting.invite).not.toHaveProperty('start');
  });

  test('that lasts a day has a date', () => {
    const microdata = '<time itemprop="startDate" datetime="20261124"></time>';
    expect(read(open(message({ body: eventMail({ microdata }) })))?.sighting.invite).toMatchObject({
      start: '2026-11-24',
      allDay: true,
    });
  });

  test.each(['calendar-notification@google.com', 'no-reply@rooms.lumen.example', 'NoReply@lumen.example'])(
    'from %s has an unknown organizer',
    (address) => {
      expect(read(open(message({ from: { address }, body: eventMail() })))?.sighting.invite).not.toHaveProperty(
        'organizer',
      );
    },
  );

  test('without any description is known to have none, whatever the calendar says around it', () => {
    expect(read(open(message({ body: eventMail() })))?.sighting.invite.description).toBe('');
  });

  test("of another shape has an unknown description, rather than the calendar's own sentences", () => {
    const body = `<p>This event has been updated</p><a href="${calendarUrl('RESPOND', eid('4v0k2t8q', me))}">Yes</a>`;
    expect(read(open(message({ body })))?.sighting.invite).not.toHaveProperty('description');
  });
});

describe('no invitation', () => {
  const event = eid('4v0k2t8q', mina.address);
  test.each([
    ['a plain mail', { body: 'Numbers are in the sheet.' }],
    [
      'another attachment',
      { body: 'See attached', attachments: attachmentCard({ type: 'application/pdf', name: 'a.pdf' }) },
    ],
    ['a reply that quotes one', { body: `Sure.<div class="gmail_quote">${eventMail()}</div>` }],
    ["a link to an event of the sender's own", { body: `<a href="${calendarUrl('VIEW', event)}">our event</a>` }],
    ['a link that adds an event', { body: `<a href="${calendarUrl('TEMPLATE', event)}">add</a>` }],
    ['a link elsewhere', { body: `<a href="https://evil.example/calendar/event?action=RESPOND&eid=${event}">Yes</a>` }],
    ['a link with a broken id', { body: `<a href="${calendarUrl('RESPOND', '%%%')}">Yes</a>` }],
    ['a collapsed message', {}],
  ])('%s', (_, shape) => {
    expect(read(open(message(shape)))).toBeUndefined();
  });

  test('a list of conversations', () => {
    expect(read(page(view(list())))).toBeUndefined();
  });
});

test('hostile values are text', () => {
  const evil = '<img src=x onerror="window.owned=1">{link}\u202e\u0000javascript:alert(1)';
  const html = page(
    view(
      conversation([message({ from: { name: evil, address: mina.address }, body: eventMail() })], evil.repeat(2000)),
    ),
  );
  const invite = read(html)?.sighting.invite;
  expect(invite?.title).toContain('<img src=x onerror="window.owned=1">{link}');
  expect(invite?.organizer?.name).toContain('<img src=x');
  expect(document.querySelector('img[onerror]')).toBeNull();
});

test('it is the same one when its attachment card is filled in, and its links are read anew when they change', () => {
  const before = read(open(message({ body: eventMail() })));
  document.querySelector('[data-message-id]')?.insertAdjacentHTML('beforeend', attachmentCard());
  for (const link of document.querySelectorAll('a[href*="eid="]'))
    link.setAttribute('href', calendarUrl('RESPOND', eid('0another1event2id', me)));
  const view = findConversation(document) as HTMLElement;
  const after = readInvitation(view);
  expect(after?.attachmentUrl).toContain('view=att');
  expect([after?.message, after?.key]).toEqual([before?.message, before?.key]);
  expect([before?.sighting.invite.uid, after?.sighting.invite.uid]).toEqual(['4v0k2t8q1mstatus', '0another1event2id']);
});

test.each([
  ['a list', page(view(list())), false],
  ['a mail', open(message({ body: '<p>Hello</p>' })), false],
  [
    'a mail with a document',
    open(message({ body: '<p>See below</p>', attachments: attachmentCard({ type: 'text/plain', name: 'ics.txt' }) })),
    false,
  ],
  ['a mail with a calendar file', open(message({ body: '<p>See below</p>', attachments: attachmentCard() })), true],
  [
    'a calendar file whose card has its link only',
    open(message({ body: '<p>See below</p>', attachments: attachmentCard({ drag: false }) })),
    true,
  ],
  [
    'one that the log record tells',
    open(message({ body: '<p>See below</p>', attachments: attachmentCard({ drag: false, log: true }) })),
    true,
  ],
  [
    'an invitation in a view that is hidden',
    page(
      view(list()),
      view(conversation([message({ body: '<p>See below</p>', attachments: attachmentCard() })]), 'display:none'),
    ),
    false,
  ],
  ['a composer', `<main role="main"></main><div><input name="subjectbox"></div>`, true],
])('%s: whether the parts are brought', (_, html, expected) => {
  showPage(html);
  expect(seemsOfUse(document)).toBe(expected);
});
