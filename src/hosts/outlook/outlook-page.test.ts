import { afterEach, expect, test, vi } from 'vitest';
import type { TabState } from '../../domain/advice.ts';
import type { CalendarPage } from '../calendar-page.ts';
import type { MailPage } from '../mail-page.ts';
import { showPage } from '../test-dom.ts';
import { rememberedAccount } from './account.ts';
import { OutlookPage } from './outlook-page.ts';
import { mailbox, main, me } from './test-page.ts';

const address = document.location.href;
afterEach(() => {
  history.replaceState(null, '', address);
  document.body.replaceChildren();
});

/** One of the two pages, which tells by its answers that it was asked. */
function half(name: 'mail' | 'calendar') {
  const handlers = {
    describeTab: vi.fn((): TabState => ({ host: 'outlook', health: { state: 'ok' }, composer: name === 'mail' })),
    suggest: vi.fn(async () => ({ done: name === 'mail' })),
    listChoices: vi.fn(() => ({ choices: [] })),
    insertChoice: vi.fn(() => ({ done: name === 'mail' })),
    refresh: vi.fn(),
  };
  return { update: vi.fn(), handlers };
}

function made() {
  const [mail, calendar] = [half('mail'), half('calendar')];
  const page = new OutlookPage(mail as unknown as MailPage, calendar as unknown as CalendarPage);
  return { mail, calendar, page };
}

test.each([
  ['/mail/', 'mail'],
  ['/mail/0/inbox', 'mail'],
  ['/mail/deeplink/compose', 'mail'],
  ['/calendars', 'mail'],
  ['/calendar', 'calendar'],
  ['/calendar/0/view/week', 'calendar'],
] as const)('at %s the popup is answered by %s', async (path, name) => {
  const { page, ...halves } = made();
  history.replaceState(null, '', path);
  const { describeTab, suggest, listChoices, insertChoice } = page.handlers;
  const isMail = name === 'mail';
  expect(await describeTab()).toMatchObject({ composer: isMail });
  expect(await suggest({})).toEqual({ done: isMail });
  expect(await insertChoice({ id: 'a', kind: 'link', tree: [], preview: '' })).toEqual({ done: isMail });
  await listChoices();
  expect(halves[name].handlers.listChoices).toHaveBeenCalled();
  expect(halves[isMail ? 'calendar' : 'mail'].handlers.listChoices).not.toHaveBeenCalled();
});

test('both look at every change, since the one has to take away what the other no longer shows', () => {
  const { mail, calendar, page } = made();
  page.update();
  void page.handlers.refresh();
  for (const { update, handlers } of [mail, calendar]) {
    expect(update).toHaveBeenCalledTimes(1);
    expect(handlers.refresh).toHaveBeenCalledTimes(1);
  }
});

test('my address is remembered where the page does not show it', async () => {
  const account = rememberedAccount(document);
  for (const [shown, told] of [
    [main(''), undefined],
    [mailbox() + main(''), me],
    [main(''), me],
    [mailbox('else@maple.example'), 'else@maple.example'],
  ]) {
    showPage(shown ?? '');
    expect(account()).toBe(told);
    await Promise.resolve();
  }
});
