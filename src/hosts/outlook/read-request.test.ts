import { describe, expect, test } from 'vitest';
import { withTimesRead } from '../../domain/written-when.ts';
import { showPage } from '../test-dom.ts';
import { findRequest } from './find-request.ts';
import { readRequest } from './read-request.ts';
import { answers, mailbox, main, me, openMail, preview, requestHead, row } from './test-page.ts';

const zone = 'Europe/Berlin';
const read = () => {
  const seen = readRequest(document);
  return seen && { ...seen, sighting: withTimesRead(seen.sighting, zone) };
};
const invite = () => read()?.sighting.invite;

test('a request is read as far as the page tells', () => {
  const mail = openMail({
    from: 'Mina Sato <mina.sato@lumen.example>',
    to: ['Robin Vale', 'ops@lumen.example'],
    cc: ['Kim Doe'],
    body: '<p>Numbers first</p>',
    date: 'Mon 5/4/2026 1:39 AM',
  });
  showPage(mailbox() + row() + main(requestHead() + mail));
  expect(read()).toEqual({
    message: document.getElementById('CONV_q1=_SUBJECT'),
    key: 'CONV_q1=_SUBJECT Tue 5/5/2026 11:30 AM - 12:00 PM',
    sighting: {
      host: 'outlook',
      account: me,
      thread: 'AQQk=',
      invite: {
        title: 'Weekly status',
        description: 'Numbers first',
        organizer: { name: 'Mina Sato', address: 'mina.sato@lumen.example' },
        attendees: [{ name: 'Robin Vale' }, { address: 'ops@lumen.example' }, { name: 'Kim Doe', optional: true }],
        me: [me],
        received: '2026-05-03T23:39:00Z',
        allDay: false,
        start: '2026-05-05T11:30:00+02:00[Europe/Berlin]',
        end: '2026-05-05T12:00:00+02:00[Europe/Berlin]',
      },
    },
  });
});

describe('what is no request', () => {
  test.each([
    ['cancelled: one button', requestHead({ answers: '<button>Remove</button>' })],
    ['one item alone', requestHead({ answers: answers(1) })],
    ['a mail with its actions', openMail()],
    ['items without a calendar', requestHead({ preview: '' })],
    ['a region without events', requestHead({ preview: '<div role="region">x</div>' })],
    ['a toolbar in the head', requestHead({ answers: `<div role="toolbar">${answers()}</div>` })],
    [
      'items within the calendar',
      requestHead({ answers: '', preview: preview.replace('<div class', `${answers()}<div class`) }),
    ],
    ['a calendar before the items', requestHead({ answers: `${preview}${answers()}`, preview: '' })],
    ['a head that is not seen', `<div style="display: none">${requestHead()}</div>`],
  ])('%s', (_, content) => {
    showPage(main(content + openMail()));
    expect(read()).toBeUndefined();
  });
});

test('in a window of its own there is no main, and the calendar may follow the head', () => {
  showPage(
    `<div id="ItemReadingPaneContainer"><div>${requestHead({ preview: '' })}${preview}</div>${openMail()}</div>`,
  );
  expect(invite()).toMatchObject({ title: 'Weekly status', start: '2026-05-05T11:30:00+02:00[Europe/Berlin]' });
});

test('what can be chosen within the calendar is no answer', () => {
  showPage(main(requestHead({ preview: preview.replace('<div class', `${answers(1)}<div class`) })));
  expect(findRequest(document)?.answers).toHaveLength(3);
});

test('a head without id is found by its level', () => {
  showPage(main(requestHead().replace(/id="CONV[^"]*"/, 'aria-level="2"')));
  expect(findRequest(document)?.title).toBe('Weekly status');
});

test('with answers of others below, no mail is taken for the request', () => {
  showPage(
    main(
      requestHead() + openMail({ to: ['A B'], body: 'one' }) + openMail({ body: 'two' }).replaceAll('MSG_1', 'MSG_2'),
    ),
  );
  expect(invite()).toMatchObject({ organizer: { name: 'Mina Sato' } });
  expect(Object.keys(invite() ?? {}).filter((name) => /description|attendees|received/.test(name))).toEqual([]);
});

test('a series shows by its sign, and not by one in the calendar', () => {
  const sign = '<i data-icon-name="ArrowRepeatAllRegular"></i>';
  showPage(main(requestHead({ when: `${sign}Tue 5/5/2026 11:30 AM - 12:00 PM` })));
  expect(invite()?.recurrence).toEqual({});
  showPage(main(requestHead({ preview: preview.replace('<div class', `${sign}<div class`) })));
  expect(invite()).not.toHaveProperty('recurrence');
});

test('a time that could be two stays unknown; the mail’s own date can tell', () => {
  const when = '6/5/2026 9:00 - 9:30';
  showPage(main(requestHead({ when })));
  expect(invite()).not.toHaveProperty('start');
  showPage(main(requestHead({ when }) + openMail({ date: 'Mon 4/5/2026 8:00' })));
  expect(invite()).toMatchObject({ start: '2026-05-06T09:00:00+02:00[Europe/Berlin]' });
});

test('who organizes stands below the calendar; only the same person’s mail adds the address', () => {
  const inside = preview.replace('<div class', '<div id="MSG_9_FROM">From: Else</div><div class');
  showPage(main(requestHead({ preview: inside }) + openMail({ from: 'Kim Doe <kim@maple.example>' })));
  expect(invite()?.organizer).toEqual({ name: 'Mina Sato' });
});

test('private glyphs are no part of a name', () => {
  showPage(main(requestHead({ organizer: '\ue77b Mina Sato' })));
  expect(invite()?.organizer).toEqual({ name: 'Mina Sato' });
});
