import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withCaptures } from '../test-captures.ts';
import { showPage } from '../test-dom.ts';
import { makeCalendarEyes } from './calendar-eyes.ts';
import { captures } from './test-captures.ts';
import { chipOf, describePage, encodeId, showGrid } from './test-page.ts';

const inForm = { viewfamily: 'EVENT_EDIT', viewkey: 'EVENTEDIT' };
const account = '<a href="https://accounts.google.com/SignOutOptions" title="Account (me@gmail.com)"></a>';
const idOf = (name: string) => encodeId(`${name}12345 me@m`);
const address = document.location.href;

let end: AbortController;
let eyes: ReturnType<typeof makeCalendarEyes>;

beforeEach(() => {
  end = new AbortController();
  eyes = makeCalendarEyes(document);
  describePage({});
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  history.replaceState(null, '', address);
});

const guestRow = (name: string, id = '') =>
  `<div role="treeitem" ${id && `id="${id}"`} data-email="${name}" data-id="${name}"><span>${name}</span></div>`;
const answer = ['xRsvpYesBu', 'xRsvpNoBu', 'xRsvpMaybeBu'].map((id) => `<b><button id="${id}">·</button></b>`).join('');

interface Made {
  id?: string;
  organizer?: string;
  guests?: string[];
  asks?: boolean;
  more?: string;
}

/** Our own model of a card. */
function showCard({
  id = idOf('abcde'),
  organizer = 'ann@firm.example',
  guests = ['me@gmail.com'],
  asks = true,
  more = '',
}: Made) {
  const rows = guests.length ? [guestRow(organizer, 'xDtlDlgOrg'), ...guests.map((each) => guestRow(each))] : [];
  showPage(`${account}<div role="dialog"><div id="xDetDlg" data-eventid="${id}"><h2 id="rAECCd">Planning</h2>
    <div jsname="sV9x3c">Row<div role="tree">${rows.join('')}</div></div>
    ${asks ? `<div><div>${answer}<i aria-controls="Q2Tw1b"></i></div></div>` : ''}${more}</div></div>`);
}

/** Our own model of a form. */
function showForm(rows: string, { create = false, id = idOf('abcde') } = {}): void {
  showPage(`${account}<div data-is-create="${create}" data-eventid="${create ? '' : id}">
    <input id="xTiIn" value="Planning">${rows}</div>`);
  describePage(inForm);
}
const formGuests = (organizer: string, ...others: string[]) =>
  `<div id="xGstLst"><div role="tree">${guestRow(organizer, 'xDtlDlgOrg')}${others.map((each) => guestRow(each)).join('')}</div></div>`;
const description = (html = '') => `<div id="xDescIn"><div contenteditable="true">${html}</div></div>`;

withCaptures(() => {
  const guestCard = () => `${account.replaceAll('me@gmail.com', 'host@example.com')}
    <div role="dialog" data-chips-dialog="true"><span><div id="xDetDlg" data-eventid="REDACTED"
    jslog='35389; 2:["4g3nkejd9b5bd6k2quvnf0d7h8","host@example.com",0];track:click'>
    ${captures.get('popover-2026-06-contentlist.html')}${captures.get('popover-2026-06-footer.html')}</div></span></div>`;

  test('the captured card of somebody else’s event is an invitation', () => {
    showPage(guestCard());
    const seen = eyes.findInvitation();
    expect(seen).toMatchObject({ key: 'REDACTED', message: document.querySelector('#xDetDlg') });
    expect(seen?.sighting.invite.organizer?.address).toBe('organizer@example.com');
    expect([eyes.findOwn(), eyes.findDraft()]).toEqual([undefined, undefined]);
    expect(eyes.placeForBar(seen?.message as HTMLElement).parent.contains(document.querySelector('#xRsvpYesBu'))).toBe(
      true,
    );
    expect(eyes.noteField(seen?.message as HTMLElement)).toBeUndefined();
  });

  test('the captured card of one’s own event is none, but counts', () => {
    showPage(captures.get('popover-2026-06-full-loaded.html') ?? '');
    expect([eyes.findInvitation(), eyes.findDraft()]).toEqual([undefined, undefined]);
    expect(eyes.findOwn()?.sighting.invite.organizer?.address).toBe('host@example.com');
  });
});

describe('an invitation', () => {
  test('is told from another in the same card', () => {
    showCard({});
    const first = eyes.findInvitation();
    document.querySelector('#xDetDlg')?.setAttribute('data-eventid', idOf('fghij'));
    const second = eyes.findInvitation();
    expect(second?.message).toBe(first?.message);
    expect(second?.key).not.toBe(first?.key);
  });

  test.each<[string, Made]>([
    ['my own event with guests', { organizer: 'me@gmail.com', guests: ['ann@firm.example'] }],
    ['an event that asks nobody', { guests: [], asks: false }],
    ['an event of others', { guests: ['bob@firm.example'], asks: false }],
    ['a task', { id: 'tasks_abc' }],
  ])('is not %s', (_, made) => {
    showCard(made);
    expect(eyes.findInvitation()).toBeUndefined();
  });

  test('may fill a page; that of my own event and a new one are none', () => {
    showForm(formGuests('ann@firm.example', 'me@gmail.com'));
    expect(eyes.findInvitation()).toMatchObject({ key: idOf('abcde'), sighting: { invite: { title: 'Planning' } } });
    showForm(formGuests('me@gmail.com', 'ann@firm.example'));
    expect(eyes.findInvitation()).toBeUndefined();
    showForm(formGuests('me@gmail.com', 'ann@firm.example'), { create: true });
    expect(eyes.findInvitation()).toBeUndefined();
  });

  test('on a page without an id goes by the address of the page', () => {
    showForm(formGuests('ann@firm.example', 'me@gmail.com'), { id: '' });
    history.replaceState(null, '', `/calendar/u/0/r/eventedit/${idOf('abcde')}`);
    expect(eyes.findInvitation()?.key).toBe(`/calendar/u/0/r/eventedit/${idOf('abcde')}`);
  });
});

describe('a draft', () => {
  const mine = formGuests('me@gmail.com', 'ann@firm.example');

  test('is a new event, or one of mine, that has guests', () => {
    for (const create of [true, false]) {
      showForm(mine, { create });
      expect(eyes.findDraft()).toMatchObject({ form: document.querySelector('[data-is-create]') });
    }
    showForm('', { create: true });
    expect(eyes.findDraft()).toBeUndefined();
    showForm(mine.replace('<div id="xGstLst">', '<div id="xGstLst" hidden>'), { create: true });
    expect(eyes.findDraft()).toBeUndefined();
    showForm(formGuests('ann@firm.example', 'me@gmail.com'));
    expect(eyes.findDraft()).toBeUndefined();
  });

  test('says that there is no agenda where its field is empty, and nothing where it has none', () => {
    const read = (rows: string) => {
      showForm(mine + rows, { create: true });
      return eyes.findDraft()?.sighting.invite;
    };
    expect(read(description())).toMatchObject({ description: '' });
    expect(read(description('Which goes first?'))).toMatchObject({ description: 'Which goes first?' });
    expect(read('')).not.toHaveProperty('description');
  });

  test.each([
    ['?recur=RRULE:FREQ%3DWEEKLY', { rule: 'FREQ=WEEKLY', endless: true }],
    ['?recur=RRULE:FREQ%3DWEEKLY;COUNT%3D5', { rule: 'FREQ=WEEKLY;COUNT=5', endless: false }],
    ['?recur=rrule:FREQ%3DDAILY;UNTIL%3D20270101', { rule: 'FREQ=DAILY;UNTIL=20270101', endless: false }],
    ['?text=Planning', undefined],
  ])('repeats as its address says: %s', (search, recurrence) => {
    showForm(mine, { create: true });
    history.replaceState(null, '', search);
    expect(eyes.findDraft()?.sighting.invite.recurrence).toEqual(recurrence);
  });

  test('has a place while its form is seen', () => {
    showForm(mine, { create: true });
    const form = document.querySelector('[data-is-create]') as HTMLElement;
    expect(eyes.placeForMirror(form)).toMatchObject({ before: document.querySelector('#xGstLst') });
    form.style.display = 'none';
    expect(eyes.placeForMirror(form)).toBeUndefined();
    form.style.display = '';
    form.remove();
    expect(eyes.placeForMirror(form)).toBeUndefined();
  });

  test('has a field for its description, while that is seen', () => {
    showForm(mine + description(), { create: true });
    const form = document.querySelector('[data-is-create]') as HTMLElement;
    expect(eyes.descriptionField(form)).toBe(document.querySelector('[contenteditable]'));
    document.querySelector('#xDescIn')?.setAttribute('hidden', '');
    expect(eyes.descriptionField(form)).toBeUndefined();
  });
});

describe('the field for a note', () => {
  const field = () => eyes.noteField(document.querySelector('#xDetDlg') as HTMLElement);

  test.each(['<textarea></textarea>', '<div contenteditable="true"></div>'])(
    'is any that the card shows: %s',
    (html) => {
      showCard({ more: `<div hidden><textarea></textarea></div>${html}` });
      expect(field()).toBe([...document.querySelectorAll('textarea, [contenteditable]')].at(-1));
    },
  );

  test('is not there while it is hidden, in what is ours, and on the page of an event', () => {
    showCard({ more: '<textarea hidden></textarea><suggest-async><textarea></textarea></suggest-async>' });
    expect(field()).toBeUndefined();
    showForm(description());
    expect(eyes.noteField(document.querySelector('[data-is-create]') as HTMLElement)).toBeUndefined();
  });
});

describe('a card is settled', () => {
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  const wait = async (signal = end.signal) => {
    const state = { done: false };
    void eyes.settled?.(document.querySelector('#xDetDlg, [data-is-create]') as HTMLElement, signal).then(() => {
      state.done = true;
    });
    await pass(0);
    return state;
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    showCard({});
  });

  test('after Google’s one rebuild, and at once when it is opened again', async () => {
    const first = await wait();
    await pass(480);
    document.querySelector('#xDetDlg')?.append('x');
    await pass(319);
    expect(first.done).toBe(false);
    await pass(81);
    expect(first.done).toBe(true);
    expect((await wait()).done).toBe(true);
  });

  test('for each event by itself', async () => {
    await wait();
    await pass(800);
    document.querySelector('#xDetDlg')?.setAttribute('data-eventid', idOf('fghij'));
    const second = await wait();
    expect(second.done).toBe(false);
    await pass(800);
    expect(second.done).toBe(true);
  });

  test('not by a wait that was given up', async () => {
    const gone = new AbortController();
    await wait(gone.signal);
    gone.abort();
    await pass(0);
    expect((await wait()).done).toBe(false);
  });

  test('is no question on the page of an event', async () => {
    showForm(formGuests('ann@firm.example', 'me@gmail.com'));
    expect((await wait()).done).toBe(true);
  });
});

describe('a view', () => {
  const unknown = () => {
    for (const column of document.querySelectorAll('[data-column-index]')) {
      for (const name of ['data-column-index', 'data-datekey']) column.removeAttribute(name);
    }
  };
  beforeEach(() => void showGrid([{ day: '2026-11-23', chips: chipOf({ from: 540, to: 600 }) }]));

  test('is named', () => {
    expect([eyes.viewKind(), eyes.missingMark()]).toEqual(['grid', undefined]);
  });

  test('that draws events without days that we know is not understood', () => {
    unknown();
    expect(eyes.missingMark()).toBe('calendar columns');
  });

  test.each<[string, Record<string, string>]>([
    ['a month', { viewfamily: 'EVENT', viewkey: 'MONTH' }],
    ['a list', { viewfamily: 'EVENT', viewkey: 'AGENDA' }],
  ])('that is %s needs none', (_, page) => {
    unknown();
    describePage(page);
    expect(eyes.missingMark()).toBeUndefined();
  });

  test('behind the page of an event needs none, nor does a page without events', () => {
    unknown();
    describePage(inForm);
    for (const chip of document.querySelectorAll<HTMLElement>('[data-eventchip]')) chip.style.display = 'none';
    expect(eyes.missingMark()).toBeUndefined();
    showPage('<div role="main"></div>');
    describePage({ viewfamily: 'SETTINGS' });
    expect(eyes.missingMark()).toBeUndefined();
  });
});
