import { beforeEach, describe, expect, test } from 'vitest';
import { withCaptures } from '../test-captures.ts';
import { renameClasses, showPage, translateLabels } from '../test-dom.ts';
import { readCard } from './read-card.ts';
import { captures } from './test-captures.ts';
import { chipOf, describePage, encodeId, showGrid } from './test-page.ts';

beforeEach(() => describePage({}));

const berlin = 'Europe/Berlin';
const account = (address: string) =>
  `<a href="https://accounts.google.com/SignOutOptions?hl=en" aria-label="Google Account: Me (${address})"></a>`;

/** The captured list of a guest's card and a captured footer, put together as the page does. */
const guestCard = (me: string, id = 'REDACTED') =>
  `${account(me)}<div role="dialog" data-chips-dialog="true"><span><div id="xDetDlg" data-eventid="${id}"
    jslog='35389; 2:["4g3nkejd9b5bd6k2quvnf0d7h8","${me}",0];track:click'>
    ${captures.get('popover-2026-06-contentlist.html')}${captures.get('popover-2026-06-footer.html')}</div></span></div>`;

withCaptures(() => {
  describe('the captured card of one’s own event', () => {
    const read = () => {
      showPage(captures.get('popover-2026-06-full-loaded.html') ?? '');
      return readCard(document, berlin);
    };

    test('tells event, organizer, guests and my own answer', () => {
      const seen = read();
      expect(seen?.card.id).toBe('xDetDlg');
      expect(seen).toMatchObject({ isForMe: true, mine: true });
      expect(seen?.sighting).toMatchObject({ host: 'google-calendar', account: 'host@example.com' });
      const { invite } = seen!.sighting;
      expect(invite).toMatchObject({
        uid: '1dq60v6utpm0k3o5l079rpgu4a',
        organizer: { name: 'Host Person', address: 'host@example.com' },
        me: ['host@example.com'],
        myPartstat: 'accepted',
        attendeesComplete: true,
        conferenceUrl: 'https://meet.google.com/aaa-bbbb-ccc',
      });
      expect(invite.title).toMatch(/^Meeting \d+$/);
      expect(invite.attendees).toEqual([
        { name: 'Host Person', address: 'host@example.com', partstat: 'accepted' },
        { address: 'service.desk@example.net', partstat: 'needs-action' },
        { name: 'Host Person', address: 'guest.b@example.org', partstat: 'needs-action' },
        { name: 'Host Person', address: 'guest.c@example.org', partstat: 'needs-action' },
      ]);
      for (const unknown of ['start', 'end', 'recurrence', 'recurrenceId', 'location', 'description'])
        expect(invite).not.toHaveProperty(unknown);
    });

    test('reads the same in another language, with every class renamed', () => {
      const before = read()?.sighting;
      renameClasses(document.body);
      translateLabels(document.body);
      expect(readCard(document, berlin)?.sighting).toEqual(before);
    });
  });

  describe('the captured card of somebody else’s event', () => {
    test('tells that I am invited and have not answered', () => {
      showPage(guestCard('host@example.com'));
      const seen = readCard(document, berlin);
      expect(seen).toMatchObject({ isForMe: true, mine: false });
      expect(seen?.sighting.invite).toMatchObject({
        uid: '4g3nkejd9b5bd6k2quvnf0d7h8',
        organizer: { name: 'Olive Organizer', address: 'organizer@example.com' },
        me: ['host@example.com'],
        myPartstat: 'needs-action',
        attendeesComplete: true,
        conferenceUrl: 'https://meet.google.com/ddd-eeee-fff',
      });
      const answers = seen?.sighting.invite.attendees?.map(({ address, partstat }) => [address, partstat]);
      expect(answers).toEqual([
        ['organizer@example.com', 'accepted'],
        ['service.desk@example.net', 'needs-action'],
        ['host@example.com', 'needs-action'],
        ['guest.c@example.org', 'needs-action'],
      ]);
    });

    test.each([
      ['#xRsvpYesBu', 'accepted'],
      ['#xRsvpNoBu', 'declined'],
      ['#xRsvpMaybeBu', 'tentative'],
    ])('tells my answer when the parent of %s alone is marked', (button, answer) => {
      const root = showPage(guestCard('host@example.com'));
      root.querySelector(button)?.parentElement?.classList.add('marked');
      expect(readCard(document, berlin)?.sighting.invite.myPartstat).toBe(answer);
    });

    test('tells no answer when two are marked and my row says nothing', () => {
      const root = showPage(guestCard('host@example.com'));
      for (const button of ['#xRsvpYesBu', '#xRsvpNoBu']) root.querySelector(button)?.parentElement?.classList.add('x');
      root.querySelector('[data-email="host@example.com"]')?.remove();
      expect(readCard(document, berlin)?.sighting.invite).not.toHaveProperty('myPartstat');
    });

    test('a badge that nobody has seen yet tells nothing', () => {
      const root = showPage(guestCard('host@example.com'));
      for (const path of root.querySelectorAll('[stroke="#137333"]')) path.setAttribute('stroke', '#c5221f');
      expect(readCard(document, berlin)?.sighting.invite.attendees?.[0]).not.toHaveProperty('partstat');
    });

    test('the list is incomplete when the number is higher, in any digits, or a group is closed', () => {
      const count = (text: string) => {
        const root = showPage(guestCard('host@example.com'));
        root.querySelector('#xDetDlgAtt')!.textContent = text;
        return { root, complete: () => readCard(document, berlin)?.sighting.invite.attendeesComplete };
      };
      expect(count('٤ ضيوف').complete()).toBe(true);
      expect(count('１２ 人').complete()).toBe(false);
      expect(count('guests').complete()).toBe(false);
      const { root, complete } = count('4 Gäste');
      root.querySelector('[role="treeitem"]')?.setAttribute('data-is-expandable', 'true');
      expect(complete()).toBe(false);
    });

    test('an instance of a series is one by its id', () => {
      showPage(guestCard('host@example.com', encodeId('4g3nkejd9b_20261123T090000Z host@example.com')));
      expect(readCard(document, berlin)?.sighting.invite).toMatchObject({
        uid: '4g3nkejd9b',
        recurrenceId: '20261123T090000Z',
        recurrence: {},
      });
    });
  });

  test('no other captured page has a card', () => {
    for (const name of captures.keys()) {
      if (name === 'popover-2026-06-full-loaded.html') continue;
      showPage(captures.get(name) ?? '');
      expect(readCard(document, berlin), name).toBeUndefined();
    }
  });
});

interface Made {
  id?: string;
  rows?: string;
  hidden?: boolean;
}

/** Our own model of a card; rows for location and description after what public sources describe. */
const cardOf = ({ id = 'abcde12345 me@m', rows = '', hidden = false }: Made = {}) =>
  `<div role="dialog" data-chips-dialog="true" ${hidden ? 'style="display: none"' : ''}>
    <div id="xDetDlg" data-eventid="${encodeId(id)}"><span id="rAECCd" role="heading">Sync</span>${rows}</div></div>`;

const guestRow = (address: string, id = '') =>
  `<div role="treeitem" data-email="${address}" data-id="${address}" ${id}></div>`;
const rsvp = '<div><div class="a"><button id="xRsvpYesBu"></button></div></div>';

describe('a card of our own', () => {
  test('own events without guests, and tasks, are not for me', () => {
    showPage(account('me@gmail.com') + cardOf());
    expect(readCard(document, berlin)).toMatchObject({ isForMe: false, mine: false });
    showPage(cardOf({ id: 'x' }).replace(/data-eventid="[^"]*"/, 'data-eventid="ttb_abc"'));
    expect(readCard(document, berlin)).toBeUndefined();
  });

  test('a colleague’s event without me is not for me, one with me is', () => {
    const rows = (last: string) =>
      `<div role="tree">${guestRow('ann@firm.example', 'id="xDtlDlgOrg"')}${guestRow(last)}</div>`;
    showPage(account('me@gmail.com') + cardOf({ rows: rows('bob@firm.example') }));
    expect(readCard(document, berlin)).toMatchObject({ isForMe: false, mine: false });
    showPage(account('me@gmail.com') + cardOf({ rows: rows('Me@Gmail.com') }));
    expect(readCard(document, berlin)).toMatchObject({ isForMe: true, mine: false });
  });

  test('where guests are hidden the organizer is who is named below, be it a calendar', () => {
    const calendar =
      '<div id="xDetDlgCal" data-hovercard-id="x1@group.calendar.google.com"><span>Organisiert von: Team</span><div aria-hidden="true">Team</div></div>';
    showPage(account('me@gmail.com') + cardOf({ rows: rsvp + calendar }));
    const seen = readCard(document, berlin);
    expect(seen).toMatchObject({ isForMe: true, mine: false });
    expect(seen?.sighting.invite.organizer).toEqual({ name: 'Team', address: 'x1@group.calendar.google.com' });
    showPage(account('me@gmail.com') + cardOf({ rows: calendar }));
    expect(readCard(document, berlin)?.sighting.invite).not.toHaveProperty('organizer');
  });

  test('a closed card stays in the page, and is not seen', () => {
    showPage(cardOf({ hidden: true }));
    expect(readCard(document, berlin)).toBeUndefined();
    showPage(cardOf({ hidden: true }).replaceAll('xDetDlg', 'old') + cardOf({ id: 'fghij67890 me@m' }));
    expect(readCard(document, berlin)?.sighting.invite.uid).toBe('fghij67890');
  });

  test('place and description come without their hidden labels, with lines and links', () => {
    const rows = `<div id="xDetDlgLoc" data-text="Room 1, Main St"><span><span>Ort:</span><div><div>Room 1, Main St</div><div></div></div></span></div>
      <div id="xDetDlgDesc"><span>Beschreibung:</span><span>Agenda:<br>1. Plan<br>See <a href="https://www.google.com/url?q=https://docs.example/a%3Fb%3D1&amp;sa=D">the doc</a>
      and <a href="https://docs.example/c">docs.example/c</a></span></div>`;
    const read = (html: string) => {
      showPage(cardOf({ rows: html }));
      const { location, description } = readCard(document, berlin)!.sighting.invite;
      return { location, description };
    };
    const expected = {
      location: 'Room 1, Main St',
      description: 'Agenda:\n1. Plan\nSee the doc (https://docs.example/a?b=1) and docs.example/c',
    };
    expect(read(rows)).toEqual(expected);
    expect(read(rows.replace('data-text="Room 1, Main St"', ''))).toEqual(expected);
    expect(document.querySelector('#xDetDlgDesc')?.textContent).toContain('Beschreibung:');
    expect(read('<div id="xDetDlgDesc"><span>Label:</span><span>one\ntwo</span></div>').description).toBe('one\ntwo');
  });
});

describe('times of a card', () => {
  const at = (
    chips: [day: string, from: number, to: number][],
    { id = 'abcde12345', details = '', days = [] as string[] } = {},
  ) => {
    const all = [...new Set([...chips.map(([day]) => day), ...days])].sort();
    const columns = all.map((day) => ({
      day,
      chips: chips
        .filter(([own]) => own === day)
        .map(([, from, to]) => chipOf({ id, from, to }))
        .join(''),
    }));
    showGrid(columns, { after: cardOf({ rows: `<div id="xDetDlgVideo" data-details="${details}"></div>` }) });
    const { start, end, allDay } = readCard(document, berlin)!.sighting.invite;
    return { start, end, allDay };
  };

  test('are those of its chip, in the page’s zone', () => {
    expect(at([['2026-11-23', 540, 600]])).toMatchObject({
      start: '2026-11-23T09:00:00[Europe/Berlin]',
      end: '2026-11-23T10:00:00[Europe/Berlin]',
    });
    const details = 'Sync&#10;Montag: 9 Uhr&#10;Zeitzone: Asia/Kolkata&#10;Link: https://meet.example/a/b';
    expect(at([['2026-11-23', 540, 600]], { details }).start).toBe('2026-11-23T09:00:00[Asia/Kolkata]');
    // Whether there is such a zone, the background knows.
    expect(at([['2026-11-23', 540, 600]], { details: 'Zone: Nowhere/Land' }).start).toContain('[Nowhere/Land]');
  });

  test('join the pieces over midnight', () => {
    expect(
      at([
        ['2026-11-23', 1320, 1440],
        ['2026-11-24', 0, 60],
      ]),
    ).toMatchObject({
      start: '2026-11-23T22:00:00[Europe/Berlin]',
      end: '2026-11-24T01:00:00[Europe/Berlin]',
    });
  });

  test('stay unknown at the edge of what is shown, and where another event is drawn', () => {
    expect(at([['2026-11-23', 1320, 1440]])).toMatchObject({ start: expect.any(String), end: undefined });
    expect(at([['2026-11-23', 1320, 1440]], { days: ['2026-11-24'] }).end).toBe('2026-11-24T00:00:00[Europe/Berlin]');
    expect(at([['2026-11-23', 0, 60]])).toMatchObject({ start: undefined, end: expect.any(String) });
    expect(at([['2026-11-23', 540, 600]], { id: 'other12345' })).toEqual({});
  });

  test('tell no end for a chip as low as chips get', () => {
    expect(at([['2026-11-23', 540, 550]])).toEqual({ start: '2026-11-23T09:00:00[Europe/Berlin]' });
  });
});
