import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LoadParts } from '../../domain/load-parts.ts';
import type { ReportView, ReportWeek } from '../../domain/report.ts';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) => page.getByRole('row', { name });

const parts: LoadParts = {
  kinds: { pair: 60, team: 120, external: 90, large: 0, recurring: 270, outside: 30 },
  unknown: 45,
  chains: { count: 2, longest: 180 },
  free: ['2026-11-23', '2026-11-24'].map((date, index) => ({ date, ...(index === 0 && { minutes: 150 }) })),
  meetingFree: 1,
  quietDays: { of: 2, kept: 1 },
  skipped: { declined: 3, 'all-day': 1 },
};
const weekOf = (week: string, minutes: number, more: Partial<ReportWeek> = {}): ReportWeek => ({
  ...{ week, minutes, unansweredMinutes: 0, complete: true, givenBack: 0, made: 0, accepted: 0, parts },
  ...more,
});
const report: ReportView = {
  week: '2026-11-23',
  limit: 600,
  weeks: [
    weekOf('2026-11-09', 1020),
    weekOf('2026-11-16', 540, { givenBack: 90, made: 3, accepted: 2 }),
    weekOf('2026-11-23', 510, { complete: false, parts: { ...parts, kinds: { ...parts.kinds, pair: 150 } } }),
  ],
  series: [
    {
      ...{ series: 's1', title: 'Weekly status update', domains: ['lumen.example'], guests: 6, minutes: 60 },
      ...{
        rate: { weekly: 60, every: 1 },
        yearly: 3120,
        everybody: 18_720,
        accepted: 5,
        occurrences: 6,
        endless: true,
      },
    },
    { series: 's2', title: 'Harbor check-in', domains: [], minutes: 15, accepted: 0, occurrences: 1, endless: false },
  ],
  baseline: { average: 1020, proposal: 780 },
};

async function open(section: string, ...how: [number?, ('light' | 'dark')?]) {
  history.replaceState(null, '', `${location.pathname}#${section}`);
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}

beforeEach(() => {
  background = new FakeBackground();
  background.report = structuredClone(report);
});
afterEach(() => {
  leave();
  speak('en');
  vi.restoreAllMocks();
  history.replaceState(null, '', location.pathname);
});

describe('the report', () => {
  test('shows each week against the limit, and what came of suggestions', async () => {
    await open('report');
    await expect.element(page.getByText('Suggestions: 3, taken up: 2, given back: 1.5 h')).toBeVisible();
    await expect.element(row('Nov 9')).toHaveTextContent('17 h');
    await expect.element(row('Nov 16')).toHaveTextContent(/9 h31\.5 h$/);
    await expect.element(row('Nov 23 (this week)')).toHaveTextContent('8.5 h, not read whole');
  });

  test('shows what a week was made of, this one first and another by choice', async () => {
    await open('report');
    await expect.element(row('One-to-one')).toHaveTextContent('2.5 h');
    await page.getByRole('combobox', { name: 'Week of' }).selectOptions('Nov 16');
    await expect.element(row('One-to-one')).toHaveTextContent('1 h');
    for (const [name, figure] of [
      ['Team', '2 h'],
      ['With people from outside', '1.5 h'],
      ['Eight people and more', '0 h'],
      ['Recurring', '4.5 h'],
      ['Outside working hours', '0.5 h'],
      ['Not known who takes part', '0.8 h'],
      ['Back to back', '2 ×, up to 3 h'],
      ['Working days without a meeting', '1'],
      ['No-meeting days kept', '1 of 2'],
      ['Monday', '2.5 h'],
      ['Declined', '3'],
      ['All day', '1'],
    ] as const) {
      await expect.element(row(`${name} ${figure}`)).toBeVisible();
    }
    await expect.element(row('Tuesday')).not.toBeInTheDocument();
  });

  test('is saved as CSV and Markdown, with the same figures', async () => {
    const files: [string, Blob][] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      files.push(['', blob as Blob]);
      return 'blob:made-up';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const last = files.at(-1);
      if (last) last[0] = this.download;
    });
    await open('report');
    await button('Save as CSV').click();
    await button('Save as Markdown').click();
    await expect
      .poll(() => files.map(([name]) => name))
      .toEqual(['suggest-async-2026-11-23.csv', 'suggest-async-2026-11-23.md']);
    const [csv = '', markdown = ''] = await Promise.all(files.map(([, blob]) => blob.text()));
    expect(csv.split('\r\n')[2]).toMatch(/^2026-11-16,540,0,600,true,90,3,2,/);
    expect(markdown).toContain('| Nov 16 | 9 h of 10 h | 3 | 1.5 h |');
    expect(markdown).toContain('Suggestions: 3, taken up: 2, given back: 1.5 h');
  });

  test('notifies only where that was chosen and the browser allows it', async () => {
    background.allows = false;
    await open('report');
    const check = page.getByRole('checkbox', { name: 'Notify me once a week' });
    await expect.element(check).not.toBeChecked();
    await check.click();
    await expect.element(page.getByText('The browser did not allow notifications.')).toBeVisible();
    expect(background.shelf.settings.report).toEqual({ notify: false });
    background.allows = true;
    await check.click();
    await expect.poll(() => background.shelf.settings.report).toEqual({ notify: true });
    await button('Undo').click();
    await expect.poll(() => background.shelf.settings.report).toEqual({ notify: false });
  });

  test('says when nothing is known yet, and when the background does not answer', async () => {
    background.report = { ...report, weeks: [] };
    await open('report');
    await expect.element(page.getByText('Nothing is known of this week yet.', { exact: false })).toBeVisible();
    background.getReport = () => Promise.reject(new Error('port closed'));
    await open('report');
    await expect.element(page.getByRole('alert')).toHaveTextContent("Suggest Async didn't answer");
  });

  test('is read when it is shown, and not before', async () => {
    const read = vi.spyOn(background, 'getReport');
    const atOnce = vi.spyOn(background, 'getPromises');
    await open('me');
    await expect.poll(() => atOnce.mock.calls.length).toBeGreaterThan(0);
    expect(read).not.toHaveBeenCalled();
    await page.getByRole('link', { name: 'Weekly report' }).click();
    await expect.element(row('Nov 9')).toBeVisible();
  });
});

describe('the audit', () => {
  test('shows what recurring meetings cost, dearest first', async () => {
    await open('audit');
    const items = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    await expect
      .element(items.nth(0))
      .toHaveTextContent('Weekly status update52 h a year · 312 h for all 6taken 5 of 6 · no end');
    await expect
      .element(items.nth(1))
      .toHaveTextContent('Harbor check-in0.3 h; seen once so fartaken 0 of 1 · has an end');
  });

  test('has a draft of each request at hand, to copy or in a mail', async () => {
    const drafted: string[] = [];
    const draft = background.draft;
    background.draft = async (invite, replyId) => {
      drafted.push(`${replyId} ${invite.title}`);
      return draft(invite, replyId);
    };
    await open('audit');
    await page.getByRole('button', { name: 'Weekly status update' }).click();
    await expect.element(page.getByText('Thank you for Weekly status update.')).toBeVisible();
    await button('Copy').click();
    await expect.element(page.getByText('Copied.')).toBeVisible();
    expect(background.copied).toBe('Weekly status update');
    await button('Meet less often').click();
    await expect.element(button('Meet less often')).toHaveAttribute('aria-pressed', 'true');
    await button('A shorter meeting').click();
    await expect
      .poll(() => drafted)
      .toEqual([
        'document-with-date Weekly status update',
        'thin-series Weekly status update',
        'shorten Weekly status update',
      ]);
    await button('Open compose tab').click();
    await expect.element(page.getByText('The draft is open in a new tab.', { exact: false })).toBeVisible();
    expect(background.log).toEqual(['mail s1 shorten']);
  });

  test('of what is short already asks for no less', async () => {
    await open('audit');
    await page.getByRole('button', { name: 'Harbor check-in' }).click();
    await expect.element(button('Meet less often')).toBeVisible();
    await expect.element(button('A shorter meeting')).not.toBeInTheDocument();
  });

  test('says when there is no draft, and when the mail did not open', async () => {
    background.draft = () => Promise.reject(new Error('port closed'));
    background.mailSeries = () => Promise.reject(new Error('port closed'));
    await open('audit');
    await page.getByRole('button', { name: 'Weekly status update' }).click();
    await expect.element(page.getByText("Suggest Async didn't answer", { exact: false })).toBeVisible();
    await expect.element(button('Copy')).toBeDisabled();
    await button('Meet less often').click();
    await button('Open compose tab').click();
    await expect.element(page.getByText("Suggest Async didn't answer", { exact: false })).toBeVisible();
  });

  test('proposes a limit, which one click sets and another takes back', async () => {
    await open('audit');
    await expect.element(page.getByText('You average 17 h a week; try 13 h.')).toBeVisible();
    await button('Set my limit to 13 h').click();
    await expect.poll(() => background.shelf.settings.limits).toEqual({ week: 780, day: 120 });
    await button('Undo').click();
    await expect.poll(() => background.shelf.settings.limits).toEqual({ week: 600, day: 120 });
  });

  test('names the average where the limit is kept, and what is missing where nothing was read', async () => {
    background.report = { ...report, baseline: { average: 420 }, series: [] };
    await open('audit');
    await expect.element(page.getByText('You average 7 h a week.')).toBeVisible();
    await expect.element(page.getByText('No recurring meeting was read yet.')).toBeVisible();
  });
});

const looks = [
  [1000, 'light', 'en', 'ltr'],
  [1000, 'dark', 'de', 'ltr'],
  [320, 'dark', 'de', 'ltr'],
  [320, 'light', 'en', 'rtl'],
] as const;

test.each(looks)('the report is accessible and fits %i px, %s, %s, %s', async (width, scheme, language, writing) => {
  speak(language, writing);
  await open('report', width, scheme);
  await expect.element(page.getByRole('table').first()).toBeVisible();
  await expectAccessible();
  expectNoOverflow();
});

test.each(looks)('the audit is accessible and fits %i px, %s, %s, %s', async (width, scheme, language, writing) => {
  speak(language, writing);
  await open('audit', width, scheme);
  await page.getByRole('button', { name: 'Weekly status update' }).click();
  await expect.element(page.getByText('Thank you for Weekly status update.')).toBeVisible();
  await expectAccessible();
  expectNoOverflow();
});
