import { beforeEach, describe, expect, test } from 'vitest';
import { withCaptures } from '../test-captures.ts';
import { renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { readEventPage } from './read-event-page.ts';
import { captures } from './test-captures.ts';
import { describePage, encodeId } from './test-page.ts';

const berlin = 'Europe/Berlin';
const inForm = { viewfamily: 'EVENT_EDIT', viewkey: 'EVENTEDIT' };
const account = '<a href="https://accounts.google.com/SignOutOptions" title="Konto (me@gmail.com)"></a>';

beforeEach(() => describePage({}));

withCaptures(() => {
  test('the captured form of 2018 tells a draft’s start', () => {
    showPage(captures.get('eventedit-2018-08-es.html') ?? '');
    describePage(inForm);
    const seen = readEventPage(document, berlin);
    expect(seen?.kind).toBe('draft');
    expect(seen?.sighting.invite).toEqual({ start: '2018-08-31T00:00:00+02:00[Europe/Berlin]' });
  });

  test.each(['existing', 'new'])('the captured panel of 2022, %s event, is read in a form', (name) => {
    const panel = captures.get(`eventedit-2022-01-${name}-event-brave.html`) ?? '';
    const isNew = name === 'new';
    showPage(`<div data-is-create="${isNew}" data-eventid="${isNew ? '' : encodeId('abcde12345 host@example.com')}">
      <input id="xTiIn" value="Planning">${panel}</div>`);
    describePage(inForm);
    const seen = readEventPage(document, berlin);
    expect(seen?.kind).toBe(isNew ? 'draft' : 'own');
    const { invite } = seen!.sighting;
    expect(invite).toMatchObject({ title: 'Planning', me: ['host@example.com'], transparent: false });
    expect(invite.uid).toBe(isNew ? undefined : 'abcde12345');
    if (isNew) expect(invite).not.toHaveProperty('location');
    else expect(invite.location).toMatch(/^https:\/\/talk\.brave\.com\//);
    expect(invite).not.toHaveProperty('description');
    renameClasses(document.body);
    translateLabels(document.body);
    expect(readEventPage(document, berlin)?.sighting.invite).toEqual(invite);
  });

  test('other captured pages are no forms', () => {
    for (const [name, html] of captures) {
      showPage(html);
      describePage({ viewfamily: 'EVENT' });
      expect(readEventPage(document, berlin), name).toBeUndefined();
    }
    showPage(captures.get('classic-week-2015-03-fullpage.html') ?? '');
    describePage({});
    expect(readEventPage(document, berlin)).toBeUndefined();
  });
});

const time = (id: string, date: string, clock: string) =>
  `<div data-ical="${date}"><input id="x${id}DaIn"></div>
   <div data-ical="${clock}"><input id="x${id}TiIn"><div role="option" data-ical="T000000"></div></div>`;
const guests = (organizer = 'ann@firm.example') =>
  `<div id="xGstLst"><div role="tree">
    <div role="treeitem" id="xDtlDlgOrg" data-email="${organizer}" data-id="a"><span>Ann</span></div>
    <div role="treeitem" data-email="bob@firm.example" data-id="b"><span>Bob</span></div>
    <div role="treeitem" data-email="me@gmail.com" data-id="c"><span>Me</span></div></div></div>`;

interface Made {
  create?: boolean;
  id?: string;
  rows?: string;
  title?: string;
}

/** Our own model of the form: no capture has its upper half. */
function showForm({ create = false, id = 'abcde12345_20261123T080000Z me@m', rows = '', title }: Made) {
  const heading = title ?? '<input id="xTiIn" value=" Roadmap ">';
  showPage(`${account}<div style="display: none" data-is-create="true"><input id="xTiIn" value="Task"></div>
    <div data-is-create="${create}" data-eventid="${create ? '' : encodeId(id)}">${heading}${rows}</div>`);
  describePage(inForm);
  return readEventPage(document, berlin);
}

describe('a form of our own', () => {
  test('somebody else’s event: when, who, where, what', () => {
    const rows = `${time('St', '20261123', 'T093000')}${time('En', '20261123', 'T101500')}
      <div id="xAlDaCbx" aria-checked="false"></div>${guests()}
      <div id="xLocIn"><input disabled value="Place"><input role="combobox" value="Room 1"></div>
      <div id="xDescIn"><div contenteditable="true">Agenda<div>One</div><div>Two</div></div></div>
      <div id="xBusySel"><div data-value="1" aria-selected="true"></div></div>
      <div id="xRTCIn"><a href="https://zoom.us/j/1?pwd=2">Zoom</a></div>`;
    const seen = showForm({ rows });
    expect(seen).toMatchObject({ kind: 'invited', form: document.querySelector('[data-is-create="false"]') });
    expect(seen?.sighting).toEqual({
      host: 'google-calendar',
      account: 'me@gmail.com',
      invite: {
        uid: 'abcde12345',
        recurrenceId: '20261123T080000Z',
        recurrence: {},
        title: 'Roadmap',
        description: 'Agenda\nOne\nTwo',
        location: 'Room 1',
        conferenceUrl: 'https://zoom.us/j/1?pwd=2',
        organizer: { name: 'Ann', address: 'ann@firm.example' },
        attendees: [
          { name: 'Ann', address: 'ann@firm.example' },
          { name: 'Bob', address: 'bob@firm.example' },
          { name: 'Me', address: 'me@gmail.com' },
        ],
        attendeesComplete: false,
        me: ['me@gmail.com'],
        transparent: true,
        start: '2026-11-23T09:30:00+01:00[Europe/Berlin]',
        end: '2026-11-23T10:15:00+01:00[Europe/Berlin]',
        allDay: false,
      },
    });
  });

  test('my own event, by the organizer’s row', () => {
    expect(showForm({ rows: guests('me@gmail.com') })?.kind).toBe('own');
  });

  test('a new event is a draft of mine', () => {
    const seen = showForm({
      create: true,
      rows: '<div id="xGstLst"><div data-id="b" data-email="bob@firm.example"></div></div>',
    });
    expect(seen?.kind).toBe('draft');
    expect(seen?.sighting.invite).toMatchObject({
      organizer: { address: 'me@gmail.com' },
      attendees: [{ address: 'bob@firm.example' }],
      attendeesComplete: true,
    });
    expect(seen?.sighting.invite).not.toHaveProperty('uid');
  });

  test('a duplicate is a new event, whatever it was made from', () => {
    showForm({ create: true });
    document
      .querySelector('[data-is-create="true"]:last-of-type')
      ?.setAttribute('data-eventid', encodeId('abcde12345 me@m'));
    const seen = readEventPage(document, berlin);
    expect(seen?.kind).toBe('draft');
    expect(seen?.sighting.invite).not.toHaveProperty('uid');
  });

  test('a page that can’t be edited is somebody else’s, with its title as heading and no hours', () => {
    const rows = '<div id="xStDaRo" data-date="20261123"></div><div id="xEnDaRo" data-date="20261123"></div>';
    const seen = showForm({ title: '<div role="heading">Roadmap</div>', rows });
    expect(seen?.kind).toBe('invited');
    expect(seen?.sighting.invite).toMatchObject({ title: 'Roadmap', uid: 'abcde12345' });
    expect(seen?.sighting.invite).not.toHaveProperty('start');
  });

  test('all-day events end on the day after', () => {
    const rows = `${time('St', '20261123', '')}${time('En', '20261124', '')}<div id="xAlDaCbx" aria-checked="true"></div>`;
    expect(showForm({ rows })?.sighting.invite).toMatchObject({ start: '2026-11-23', end: '2026-11-25', allDay: true });
  });

  test('nonsense in the attributes is unknown', () => {
    const rows = `${time('St', '20269999', 'T093000')}${time('En', '20261123', 'T999999')}`;
    const seen = showForm({ rows });
    expect(seen?.sighting.invite).not.toHaveProperty('start');
    expect(seen?.sighting.invite).not.toHaveProperty('end');
  });
});
