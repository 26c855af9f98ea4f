import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DraftAdvice, InviteAdvice, Sighting } from '../domain/advice.ts';
import type { CalendarEyes, SeenDraft } from './calendar-host.ts';
import { insertIntoField } from './insert-into-field.ts';
import type { SeenInvitation } from './mail-host.ts';
import type { BarProps, CalendarStage, MirrorProps } from './mail-stage.ts';
import { answer, askedFor, clearBackground, orphan } from './test-background.ts';
import { showPage } from './test-dom.ts';

vi.mock('../platform/native.ts', async () => ({ browser: (await import('./test-background.ts')).fakeBrowser }));
const { CalendarPage } = await import('./calendar-page.ts');
const { MirrorPart } = await import('./mirror-part.ts');
const { MissingElementError } = await import('./select.ts');

const advice = { key: 'k', verdict: 'neutral', shown: true, reasons: [], replies: [], links: [], recurring: false };
const draftAdvice: DraftAdvice = { shown: true, reasons: [{ id: 'no-agenda', args: [] }], asyncFits: false, texts: [] };
const sightingOf = (uid: string, title = 'Order'): Sighting => ({ host: 'google-calendar', invite: { uid, title } });

let root: HTMLElement;
const comeMirror = vi.fn(async () => MirrorPart);
let life: { signal: AbortSignal; end: () => void };
let end: AbortController;
let invitation: SeenInvitation | undefined;
let draft: SeenDraft | undefined;
let own: SeenInvitation | undefined;
let note: HTMLElement | undefined;
/** What was drawn last, by place. */
let bars: BarProps[];
let mirrors: MirrorProps[];
let page: InstanceType<typeof CalendarPage>;
/** Resolves when nobody types, and no pointer is where a row will appear. */
let free: Promise<void>;

const card = () => root.querySelector<HTMLElement>('#card') as HTMLElement;
const form = () => root.querySelector<HTMLElement>('form') as HTMLElement;
const ours = (place: string) => root.querySelectorAll(`suggest-async[data-place="${place}"]`);
const bar = () => ours('invite-bar')[0];
const mirror = () => ours('organizer-mirror')[0];

const eyes = {
  name: 'google-calendar',
  findInvitation: () => invitation,
  findDraft: () => draft,
  findOwn: () => own,
  placeForBar: vi.fn((event: HTMLElement) => ({ parent: event, before: null })),
  placeForMirror: vi.fn((it: HTMLElement) => ({ parent: it, before: null })),
  areaOfRow: () => ({ left: 0, right: 0, top: 0, bottom: 0 }),
  noteField: () => note,
  descriptionField: () => undefined,
  viewKind: () => 'grid',
  missingMark: vi.fn(() => undefined as string | undefined),
} as unknown as { [K in keyof CalendarEyes]: CalendarEyes[K] & ReturnType<typeof vi.fn> };

const drawing = <Props>(name: string, drawn: Props[], signal: AbortSignal) => {
  const host = document.createElement('suggest-async');
  host.dataset.place = name;
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, draw: (props: Props) => void drawn.push(props) };
};
const stage: CalendarStage = {
  inviteBar: (signal) => drawing('invite-bar', bars, signal),
  organizerMirror: (signal) => drawing('organizer-mirror', mirrors, signal),
};

const seeCard = (key: string, title?: string): SeenInvitation => ({
  message: card(),
  key,
  sighting: sightingOf(key, title),
});
const seeForm = (uid: string, title?: string): SeenDraft => ({ form: form(), sighting: sightingOf(uid, title) });

beforeEach(() => {
  clearBackground();
  answer('adviseInvite', advice);
  answer('adviseDraft', draftAdvice);
  free = Promise.resolve();
  root = showPage('<div id="card"></div><form><input><textarea></textarea></form>');
  [invitation, draft, own, note, bars, mirrors] = [undefined, undefined, undefined, undefined, [], []];
  vi.clearAllMocks();
  eyes.placeForBar.mockImplementation((event: HTMLElement) => ({ parent: event, before: null }));
  eyes.missingMark.mockReturnValue(undefined);
  end = new AbortController();
  life = { signal: end.signal, end: vi.fn(() => end.abort()) };
  page = new CalendarPage({
    eyes,
    stage,
    mirrors: comeMirror,
    write: async (...piece) => insertIntoField(...piece),
    calm: { whenFree: () => free } as never,
    life,
  });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

const describeTab = () => page.handlers.describeTab();
const appear = (what: () => Element | undefined) => vi.waitFor(() => expect(what()).toBeDefined());

describe('an invitation', () => {
  const open = async (key = 'a') => {
    invitation = seeCard(key);
    page.update();
    await appear(bar);
  };

  test('gets one bar, which stands as long as it is open', async () => {
    await open();
    for (let time = 0; time < 5; time++) page.update();
    expect(ours('invite-bar')).toHaveLength(1);
    expect(askedFor('adviseInvite')).toEqual([sightingOf('a')]);
    invitation = undefined;
    page.update();
    expect(bar()).toBeUndefined();
  });

  test('in a card that is recycled for another event, gets a bar of its own', async () => {
    await open('a');
    const first = bar();
    await open('b');
    await vi.waitFor(() => expect(bar()).not.toBe(first));
    expect(first?.isConnected).toBe(false);
    expect(ours('invite-bar')).toHaveLength(1);
    expect(askedFor('adviseInvite')).toEqual([sightingOf('a'), sightingOf('b')]);
  });

  test('whose facts come late, is judged again in the same bar', async () => {
    await open();
    const first = bar();
    answer('adviseInvite', { ...advice, verdict: 'suggest-async' });
    invitation = seeCard('a', 'Status');
    page.update();
    await vi.waitFor(() => expect(bars.at(-1)?.advice.verdict).toBe('suggest-async'));
    expect(bar()).toBe(first);
    expect(askedFor('adviseInvite')).toEqual([sightingOf('a'), sightingOf('a', 'Status')]);
  });

  test('that the advice is quiet about, gets none', async () => {
    answer('adviseInvite', { ...advice, shown: false });
    invitation = seeCard('a');
    page.update();
    await vi.waitFor(() => expect(askedFor('adviseInvite')).toHaveLength(1));
    await vi.waitFor(async () => expect((await describeTab()).invite).toBeDefined());
    expect(bar()).toBeUndefined();
  });

  test('that is closed before the advice comes, gets none', async () => {
    invitation = seeCard('a');
    page.update();
    invitation = undefined;
    page.update();
    await vi.waitFor(() => expect(askedFor('adviseInvite')).toHaveLength(1));
    expect((await describeTab()).invite).toBeUndefined();
    expect(bar()).toBeUndefined();
  });

  test('with an open field for a note is offered to write into it', async () => {
    note = document.createElement('textarea');
    await open();
    expect(bars.at(-1)?.onNote).toBeDefined();
  });

  // Known: the bar is drawn anew only when its advice changes (`InvitePart.update`).
  test('is offered to write into a note that is opened later, while it is open', async () => {
    await open();
    expect(bars.at(-1)?.onNote).toBeUndefined();
    note = document.createElement('textarea');
    page.update();
    expect(bars.at(-1)?.onNote).toBeDefined();
    note = undefined;
    page.update();
    expect(bars.at(-1)?.onNote).toBeUndefined();
  });

  test('can be answered from the popup', async () => {
    answer('judgeInvite', { go: true, advice });
    answer('openComposeTab', { cut: false, to: 'noor@harbor.example' });
    expect(await page.handlers.suggest({})).toEqual({ done: false });
    await open();
    expect(await page.handlers.suggest({ replyId: 'delegate' })).toEqual({ done: true });
    expect(askedFor('openComposeTab')).toEqual([{ sighting: sightingOf('a'), replyId: 'delegate' }]);
    expect(bars.at(-1)?.notice?.id).toBe('opened');
  });
});

describe('one’s own event', () => {
  const open = async (uid = 'a') => {
    draft = seeForm(uid);
    page.update();
    await appear(mirror);
  };
  const type = () =>
    form()
      .querySelector('input')
      ?.dispatchEvent(new InputEvent('input', { bubbles: true }));

  test('gets no bar, but a mirror, which goes with its form', async () => {
    await open();
    page.update();
    expect(bar()).toBeUndefined();
    expect(ours('organizer-mirror')).toHaveLength(1);
    expect(askedFor('adviseDraft')).toEqual([sightingOf('a')]);
    draft = undefined;
    page.update();
    expect(mirror()).toBeUndefined();
  });

  test('another one in the same form gets a mirror of its own', async () => {
    await open('a');
    const first = mirror();
    draft = seeForm('b');
    page.update();
    await vi.waitFor(() => expect(mirror()).toSatisfy((it) => it !== undefined && it !== first));
    expect(ours('organizer-mirror')).toHaveLength(1);
  });

  test('is read at the end of a word, not at each key, and never after its form is gone', async () => {
    await open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const find = vi.spyOn(eyes, 'findDraft');
      for (let time = 0; time < 10; time++) {
        type();
        await vi.advanceTimersByTimeAsync(500);
      }
      expect(find).not.toHaveBeenCalled();
      draft = seeForm('a', 'Order of the day');
      await vi.advanceTimersByTimeAsync(100);
      expect(askedFor('adviseDraft').at(-1)).toEqual(sightingOf('a', 'Order of the day'));
      type();
      draft = undefined;
      page.update();
      find.mockClear();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(find).not.toHaveBeenCalled();
      find.mockRestore();
    } finally {
      vi.useRealTimers();
    }
  });

  test('of which nothing is to be said any more, loses its mirror, and gets it back', async () => {
    await open();
    answer('adviseDraft', { ...draftAdvice, shown: false });
    draft = seeForm('a', 'Order of the day');
    page.update();
    await vi.waitFor(() => expect(mirror()).toBeUndefined());
    answer('adviseDraft', draftAdvice);
    draft = seeForm('a');
    page.update();
    await appear(mirror);
  });

  test('gets it at the next change of the page, where what draws it did not come', async () => {
    comeMirror.mockRejectedValueOnce(new Error('no answer'));
    draft = seeForm('a');
    page.update();
    await comeMirror.mock.results.at(-1)?.value.catch(() => undefined);
    expect(mirror()).toBeUndefined();
    page.update();
    await appear(mirror);
    expect(ours('organizer-mirror')).toHaveLength(1);
  });

  test('gets none when its form has gone before what draws it came', async () => {
    let come = (_: typeof MirrorPart) => {};
    comeMirror.mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
    draft = seeForm('a');
    page.update();
    draft = undefined;
    page.update();
    come(MirrorPart);
    await Promise.resolve();
    page.update();
    expect(askedFor('adviseDraft')).toEqual([]);
  });

  test('does what its buttons say', async () => {
    await open();
    answer('openBrief', { cut: false, to: 'everybody' });
    mirrors.at(-1)?.onBrief();
    await vi.waitFor(() => expect(mirrors.at(-1)?.notice?.id).toBe('opened'));
    mirrors.at(-1)?.onDismiss();
    expect(mirror()).toBeUndefined();
    page.update();
    expect(mirror()).toBeUndefined();
  });
});

describe('a row appears', () => {
  const busy = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    free = promise;
    return resolve;
  };
  const see = async () => {
    invitation = seeCard('a');
    draft = seeForm('b');
    page.update();
    await vi.waitFor(() => expect(eyes.placeForMirror).toHaveBeenCalled());
    await vi.waitFor(() => expect(eyes.placeForBar).toHaveBeenCalled());
  };

  test('once, when it is in nobody’s way', async () => {
    const rest = busy();
    await see();
    for (let time = 0; time < 3; time++) page.update();
    await page.handlers.refresh();
    expect([bar(), mirror()]).toEqual([undefined, undefined]);
    rest();
    await appear(bar);
    await appear(mirror);
    expect([ours('invite-bar').length, ours('organizer-mirror').length]).toEqual([1, 1]);
  });

  test('never, when what it belongs to is gone by then', async () => {
    const rest = busy();
    const draw = [vi.spyOn(stage, 'inviteBar'), vi.spyOn(stage, 'organizerMirror')];
    await see();
    [invitation, draft] = [undefined, undefined];
    page.update();
    rest();
    await free;
    await vi.waitFor(async () => expect((await describeTab()).invite).toBeUndefined());
    for (const each of draw) expect(each).not.toHaveBeenCalled();
    expect([bar(), mirror()]).toEqual([undefined, undefined]);
  });
});

describe('the card of one’s own meeting', () => {
  test('gets no bar; its guests are told once, and again when the card is opened again', async () => {
    own = seeCard('a');
    for (let time = 0; time < 3; time++) page.update();
    await vi.waitFor(() => expect(askedFor('noteEvent')).toEqual([sightingOf('a')]), 5_000);
    own = undefined;
    page.update();
    own = seeCard('a');
    page.update();
    await vi.waitFor(() => expect(askedFor('noteEvent')).toHaveLength(2), 5_000);
    expect(askedFor('adviseInvite')).toEqual([]);
    expect(bar()).toBeUndefined();
    expect((await describeTab()).invite).toBeUndefined();
  });
});

describe('what is overwritten or stripped', () => {
  test('comes back with the next change', async () => {
    invitation = seeCard('a');
    draft = seeForm('b');
    page.update();
    await appear(bar);
    await appear(mirror);
    bar()?.remove();
    mirror()?.append('Going?');
    page.update();
    expect(bar()).toBeDefined();
    expect(mirror()?.childNodes).toHaveLength(0);
  });
});

describe('a missing element', () => {
  const miss = (what: string) => () => {
    throw new MissingElementError(what);
  };

  test('steps back and is named, and the rest stands', async () => {
    eyes.placeForBar.mockImplementation(miss('event card footer'));
    invitation = seeCard('a');
    draft = seeForm('b');
    page.update();
    await appear(mirror);
    await vi.waitFor(async () =>
      expect((await describeTab()).health).toEqual({ state: 'stepped-back', missing: 'event card footer' }),
    );
    expect(bar()).toBeUndefined();
  });

  // Known: a bar without a place is not tried again, and what was missing is forgotten (`InvitePart.update`).
  test('is named until it is there, and then the bar stands', async () => {
    eyes.placeForBar.mockImplementation(miss('event card footer'));
    invitation = seeCard('a');
    page.update();
    await vi.waitFor(async () => expect((await describeTab()).health.state).toBe('stepped-back'));
    page.update();
    await vi.waitFor(async () => expect((await describeTab()).health.state).toBe('stepped-back'));
    eyes.placeForBar.mockImplementation((event: HTMLElement) => ({ parent: event, before: null }));
    page.update();
    await appear(bar);
    expect((await describeTab()).health).toEqual({ state: 'ok' });
  });

  test('beside one’s own event is named too', async () => {
    eyes.placeForMirror.mockImplementationOnce(miss('event form'));
    draft = seeForm('a');
    page.update();
    await vi.waitFor(async () =>
      expect((await describeTab()).health).toEqual({ state: 'stepped-back', missing: 'event form' }),
    );
    expect(mirror()).toBeUndefined();
    page.update();
    await appear(mirror);
    expect((await describeTab()).health).toEqual({ state: 'ok' });
  });

  test.each(['findInvitation', 'findDraft', 'findOwn'] as const)(
    'in one reading (%s) is named, and the others go on',
    async (reading) => {
      invitation = seeCard('a');
      draft = seeForm('b');
      own = { ...seeCard('c') };
      vi.spyOn(eyes, reading).mockImplementation(miss('event card'));
      page.update();
      expect((await describeTab()).health).toEqual({ state: 'stepped-back', missing: 'event card' });
      const uidsOf = (type: 'adviseInvite' | 'adviseDraft' | 'noteEvent') =>
        askedFor(type).map((each) => (each as Sighting).invite.uid);
      const missing = { findInvitation: 'a', findDraft: 'b', findOwn: 'c' }[reading];
      await vi.waitFor(() =>
        expect([...uidsOf('adviseInvite'), ...uidsOf('adviseDraft')]).toEqual(
          ['a', 'b'].filter((uid) => uid !== missing),
        ),
      );
      const noted = missing === 'a' ? 'c' : 'a'; // an invitation comes before an event of my own
      await vi.waitFor(() => expect(uidsOf('noteEvent')).toContain(noted), 5_000);
    },
  );

  test('without which nothing is understood, is named as well', async () => {
    eyes.missingMark.mockReturnValue('calendar columns');
    expect((await describeTab()).health).toEqual({ state: 'stepped-back', missing: 'calendar columns' });
  });
});

describe('asked by the popup', () => {
  test('the page tells host, view, health and the invitation in view', async () => {
    expect(await describeTab()).toEqual({
      host: 'google-calendar',
      health: { state: 'ok' },
      composer: false,
      view: 'grid',
    });
    invitation = seeCard('a');
    page.update();
    await vi.waitFor(async () => expect((await describeTab()).invite).toEqual(advice as unknown as InviteAdvice));
  });

  test('it has no composer to insert into', async () => {
    expect(await page.handlers.listChoices()).toEqual({ choices: [] });
    expect(await page.handlers.insertChoice({} as never)).toEqual({ done: false });
  });

  test('it asks again for what stands, once settings have changed', async () => {
    await page.handlers.refresh();
    expect(askedFor('adviseInvite')).toEqual([]);
    invitation = seeCard('a');
    draft = seeForm('b');
    page.update();
    await appear(bar);
    await appear(mirror);
    answer('adviseInvite', { ...advice, shown: false, hidden: 'paused' });
    answer('adviseDraft', { ...draftAdvice, shown: false });
    await page.handlers.refresh();
    await vi.waitFor(() => expect([bar(), mirror()]).toEqual([undefined, undefined]));
  });
});

test.each([
  [
    'an invitation',
    () => {
      invitation = seeCard('a');
    },
  ],
  [
    'one’s own event',
    () => {
      draft = seeForm('a');
    },
  ],
])('an extension that is gone ends itself at %s', async (_, see) => {
  orphan();
  see();
  page.update();
  await vi.waitFor(() => expect(life.end).toHaveBeenCalled());
  expect([bar(), mirror()]).toEqual([undefined, undefined]);
});
