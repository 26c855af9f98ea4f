import { describe, expect, test } from 'vitest';
import type { Sighting } from '../../domain/advice.ts';
import { withTimesRead } from '../../domain/written-when.ts';
import { showPage } from '../test-dom.ts';
import { readAccount, readAccountName } from './read-account.ts';
import { readEventForm } from './read-event-form.ts';
import { noteFieldIn, readPeek } from './read-peek.ts';
import { card, eventForm, guest, mailbox, me, pill, well } from './test-page.ts';

const timed = <Seen extends { sighting: Sighting }>(seen: Seen | undefined): Seen | undefined =>
  seen && { ...seen, sighting: withTimesRead(seen.sighting, 'Europe/Berlin') };

describe('the card', () => {
  const read = () => timed(readPeek(document));

  test('is read: title, time, place, who invites', () => {
    showPage(mailbox() + card());
    expect(read()).toMatchObject({
      key: 'Weekly status Tue 5/5/2026 9:00 AM - 9:30 AM',
      isForMe: true,
      sighting: { host: 'outlook', account: me },
    });
    expect(read()?.sighting.invite).toEqual({
      title: 'Weekly status',
      location: 'Room 4',
      organizer: { name: 'Mina Sato' },
      me: [me],
      allDay: false,
      start: '2026-05-05T09:00:00+02:00[Europe/Berlin]',
      end: '2026-05-05T09:30:00+02:00[Europe/Berlin]',
    });
    const field = read()?.card && noteFieldIn(document.body);
    expect(field?.getAttribute('role')).toBe('textbox');
  });

  test('tells a series, and the text where a build shows it', () => {
    showPage(card({ series: true, body: '<div>Numbers</div><div>first</div>' }));
    expect(read()?.sighting.invite).toMatchObject({
      recurrence: {},
      location: 'Room 4',
      description: 'Numbers\nfirst',
    });
  });

  test('lists each person once, and does not guess who of several invites', () => {
    showPage(
      card({ people: guest('Mina Sato', 'Organizer') + guest('Kim Doe', 'Accepted') + guest('a@x.example', '') }),
    );
    const { attendees, ...invite } = read()?.sighting.invite ?? {};
    expect(attendees).toEqual([{ name: 'Mina Sato' }, { name: 'Kim Doe' }, { address: 'a@x.example' }]);
    expect([invite.organizer, invite.description, invite.location]).toEqual([undefined, undefined, 'Room 4']);
  });

  test('of several who are shown, who invites is named in a sentence', () => {
    const inviting = guest('Kim Doe', 'Accepted') + guest('Mina Sato', ' invited you.') + guest('Bo Lind', 'Declined');
    showPage(card({ people: inviting }));
    const { organizer, attendees } = read()?.sighting.invite ?? {};
    expect(organizer).toEqual({ name: 'Mina Sato' });
    expect(attendees).toHaveLength(3);
    showPage(card({ people: inviting.replace(' invited you.', ' さんがあなたを招待しました。') }));
    expect(read()?.sighting.invite.organizer).toEqual({ name: 'Mina Sato' });
    showPage(card({ people: inviting, form: '' }));
    expect(read()?.sighting.invite).not.toHaveProperty('organizer');
  });

  test('takes no initials for a name', () => {
    const initials = '<span role="button" aria-label="Opens card for Kim Doe" data-lpc-hover-target-id="a">KD</span>';
    showPage(card({ people: initials + guest('Kim Doe', '') }));
    expect(read()?.sighting.invite.organizer).toEqual({ name: 'Kim Doe' });
  });

  test('of what I organize asks nothing of me, and names nobody as organizer', () => {
    showPage(card({ form: '', people: guest('Kim Doe', '') }));
    expect(read()?.isForMe).toBe(false);
    expect(read()?.sighting.invite).not.toHaveProperty('organizer');
  });

  test('without people tells no place', () => {
    showPage(card({ form: '', people: '<span>Some text</span>' }));
    expect(read()?.sighting.invite).not.toHaveProperty('location');
  });

  test('that is not seen is none', () => {
    showPage(`<div style="display: none">${card()}</div>`);
    expect(read()).toBeUndefined();
  });
});

describe('the form of an own event', () => {
  const read = () => timed(readEventForm(document));

  test('is read: title, time, guests, what is written', () => {
    const guests =
      well('to', pill('Mina Sato', 'mina.sato@lumen.example') + pill('Kim Doe')) + well('cc', pill('a@x.example'));
    showPage(mailbox() + eventForm({ wells: guests, body: '<div>Agenda</div><div id="Signature">Robin</div>' }));
    expect(read()?.form.dataset.appSection).toBe('Form_Content');
    expect(read()?.sighting).toEqual({
      host: 'outlook',
      account: me,
      invite: {
        title: 'Planning',
        description: 'Agenda',
        organizer: { address: me },
        attendees: [
          { name: 'Mina Sato', address: 'mina.sato@lumen.example' },
          { name: 'Kim Doe' },
          { address: 'a@x.example', optional: true },
        ],
        me: [me],
        allDay: false,
        start: '2026-05-05T09:00:00+02:00[Europe/Berlin]',
        end: '2026-05-05T09:30:00+02:00[Europe/Berlin]',
      },
    });
  });

  test.each([
    [{ dates: ['Tue 5/5/2026', 'Tue 5/5/2026'] }, '2026-05-05T09:00', '2026-05-05T09:30'],
    [
      { dates: ['Tue 5/5/2026', 'Wed 5/6/2026'], times: ['10:00 PM', '1:00 AM'] },
      '2026-05-05T22:00',
      '2026-05-06T01:00',
    ],
    [{ dates: ['Tue 5/5/2026', 'Wed 5/6/2026'], times: [] }, '2026-05-05', '2026-05-07'],
    [{ dates: ['6/7/2026'] }, undefined, undefined],
    [{ dates: [] }, undefined, undefined],
  ])('%j', (shape, start, end) => {
    showPage(eventForm(shape));
    const { invite } = read()?.sighting ?? {};
    expect([invite?.start?.slice(0, 16), invite?.end?.slice(0, 16)]).toEqual([start, end]);
  });

  test('without guests and words has none, and says that the field is empty', () => {
    showPage(eventForm({ wells: well('to'), subject: '' }));
    expect(read()?.sighting.invite).not.toHaveProperty('attendees');
    expect(read()?.sighting.invite).toMatchObject({ description: '' });
  });

  test('is not what only holds a mail', () => {
    showPage(card());
    expect(read()).toBeUndefined();
  });
});

describe('who I am', () => {
  const folder = (selected = false) => `<div role="treeitem" aria-level="2" aria-selected="${selected}">Inbox</div>`;

  test('of several mailboxes the one whose folder is open', () => {
    const second = mailbox('second@maple.example').replace('Root_1', 'Root_2');
    showPage(mailbox() + folder() + second + folder(true));
    expect(readAccount(document)).toBe('second@maple.example');
    showPage(mailbox() + folder(true) + second + folder());
    expect(readAccount(document)).toBe(me);
    showPage(mailbox() + second);
    expect(readAccount(document)).toBe(me);
  });

  test('a mailbox that shows a name tells no address', () => {
    showPage(mailbox('Robin Vale'));
    expect([readAccount(document), readAccountName(document)]).toEqual([undefined, undefined]);
  });
});
