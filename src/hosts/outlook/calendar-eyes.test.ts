import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showPage } from '../test-dom.ts';
import { makeCalendarEyes } from './calendar-eyes.ts';
import { calendar, card, eventForm, mailbox, main, me, tile, well } from './test-page.ts';

const address = document.location.href;
const goTo = (path: string) => history.replaceState(null, '', path);
let eyes: ReturnType<typeof makeCalendarEyes>;

beforeEach(() => {
  eyes = makeCalendarEyes(document, () => me);
  goTo('/calendar/view/week');
});
afterEach(() => {
  vi.useRealTimers();
  goTo(address);
  document.body.replaceChildren();
});

const the = (selector: string) => document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
const peek = () => the('[data-app-section="CalendarItemPeek"]');

describe('an invitation', () => {
  test('is what asks for an answer, with me as I was told', () => {
    showPage(card());
    expect(eyes.findInvitation()).toMatchObject({
      message: peek(),
      key: 'Weekly status Tue 5/5/2026 9:00 AM - 9:30 AM',
      sighting: {
        host: 'outlook',
        account: me,
        when: { text: 'Tue 5/5/2026 9:00 AM - 9:30 AM', languages: ['en'] },
        invite: { title: 'Weekly status', me: [me] },
      },
    });
    expect([eyes.findOwn(), eyes.findDraft()]).toEqual([undefined, undefined]);
  });

  test('is none where nothing asks', () => {
    showPage(card({ form: '' }));
    expect(eyes.findInvitation()).toBeUndefined();
  });

  test('in the same card is another one by title or time', () => {
    const keys = [{}, { title: 'Else' }, { when: 'Tue 5/12/2026 9:00 AM - 9:30 AM' }].map((shape) => {
      showPage(card(shape));
      return eyes.findInvitation()?.key;
    });
    expect(new Set(keys).size).toBe(3);
  });

  test('whose title holds a time is still told apart from its time', () => {
    showPage(card({ title: 'Numbers of 4/14/2026 9:00 AM' }));
    expect(eyes.findInvitation()?.sighting).toMatchObject({
      when: { text: 'Tue 5/5/2026 9:00 AM - 9:30 AM' },
      invite: { title: 'Numbers of 4/14/2026 9:00 AM', location: 'Room 4' },
    });
  });

  test('has a field for a note only while that is seen', () => {
    showPage(card());
    expect(eyes.noteField(peek())?.getAttribute('role')).toBe('textbox');
    the('[role="textbox"]').style.display = 'none';
    expect(eyes.noteField(peek())).toBeUndefined();
  });

  test('is taken for built once it has been at rest', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    showPage(card());
    const done = vi.fn();
    void eyes.settled?.(peek(), new AbortController().signal)?.then(done);
    for (let change = 0; change < 5; change++) {
      await vi.advanceTimersByTimeAsync(100);
      peek().append('x');
      await Promise.resolve();
    }
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(done).toHaveBeenCalled();
  });
});

describe('a draft', () => {
  test('is an own event with guests', () => {
    showPage(eventForm());
    expect(eyes.findDraft()).toMatchObject({
      form: the('[data-app-section="Form_Content"]'),
      sighting: {
        account: me,
        when: { text: 'Tue 5/5/2026 9:00 AM -  9:30 AM' },
        invite: { organizer: { address: me } },
      },
    });
    expect(eyes.descriptionField(the('[data-app-section="Form_Content"]'))?.getAttribute('aria-multiline')).toBe(
      'true',
    );
  });

  test('is none without guests, and none in a card', () => {
    showPage(eventForm({ wells: well('to') }));
    expect(eyes.findDraft()).toBeUndefined();
    showPage(card());
    expect(eyes.findDraft()).toBeUndefined();
  });
});

describe('what is shown', () => {
  const week = (marked = true) => main(calendar({ days: [{ day: '2026-05-04', tiles: tile() }], marked }));

  test('is told by kind, in the calendar alone', () => {
    showPage(mailbox() + week());
    expect(eyes.viewKind()).toBe('grid');
    goTo('/calendar/view/month');
    the('[data-app-section^="Surface_"]').dataset.appSection = 'Surface_Month';
    expect(eyes.viewKind()).toBe('month');
    goTo('/mail/');
    expect(eyes.viewKind()).toBe('other');
  });

  test('lacks nothing with columns, and columns where hours are not in any', () => {
    showPage(week());
    expect(eyes.missingMark()).toBeUndefined();
    showPage(week(false));
    expect(eyes.missingMark()).toBe('calendar columns');
    goTo('/mail/');
    expect(eyes.missingMark()).toBeUndefined();
  });
});
