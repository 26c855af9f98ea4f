// The living page of Google Calendar itself: what our tests lean on must be so before anything of ours is there.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { cardSelector, chipSelector, openCard, openSettledCard, showEvent } from './harness/calendar.ts';
import { type ChipShape, readChipShapes } from './harness/calendar-shapes.ts';
import type { Driven } from './harness/chromium.ts';
import { expect, test } from './harness/test.ts';
import { answerOf } from './pages/google-calendar/event.ts';
import { me } from './pages/google-calendar/people.ts';
import { makeEvents } from './pages/google-calendar/scenarios.ts';

test.use({ launch: { extension: null } });

const folder = fileURLToPath(new URL('../../shared/captures/google-calendar/', import.meta.url));
const capture = (file: string): string => readFileSync(`${folder}${file}`, 'utf8');
const needCaptures = () => test.skip(!existsSync(folder) && !process.env.CI, '../shared is not there');

/** A page without Trusted Types, to parse captures in. */
async function readCaptured(driven: Driven, file: string, pixelsPerHour: number): Promise<ChipShape[]> {
  const blank = await driven.context.newPage();
  const input: [string, number] = [capture(file), pixelsPerHour];
  const shapes = await blank.evaluate(readChipShapes, input);
  await blank.close();
  return shapes;
}

const readOurs = (page: Page, pixelsPerHour: number): Promise<ChipShape[]> => {
  const input: [undefined, number] = [undefined, pixelsPerHour];
  return page.evaluate(readChipShapes, input);
};

const records = (page: Page) => page.evaluate(() => window.__calendar.records);
const card = (page: Page) => page.locator('[data-chips-dialog] #xDetDlg');

test.describe('grid', () => {
  test('is served under the real host, and goes from view to view without a reload', async ({ driven, page }) => {
    await driven.openCalendar('week/2026/11/23');
    await page.evaluate(() => document.body.setAttribute('data-same', ''));
    for (const [path, key, family] of [
      ['day/2026/11/24', 'DAY', 'EVENT'],
      ['customday/2026/11/24', 'CUSTOM_DAYS', 'EVENT'],
      ['month/2026/11/24', 'MONTH', 'EVENT'],
      ['agenda', 'AGENDA', 'SCHEDULE'],
      ['eventedit', 'EVENTEDIT', 'EVENT_EDIT'],
    ] as const) {
      await page.evaluate((to) => window.__calendar.go(to), path);
      expect(new URL(page.url()).pathname).toBe(`/calendar/u/0/r/${path}`);
      await expect(page.locator('body')).toHaveAttribute('data-viewkey', key);
      await expect(page.locator('body')).toHaveAttribute('data-viewfamily', family);
    }
    await page.goBack();
    await expect(page.locator('body[data-same]')).toHaveAttribute('data-viewkey', 'AGENDA');
    const refusal = await page.evaluate(() => {
      try {
        document.body.innerHTML = '';
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(refusal).toContain('TypeError');
    driven.problems.length = 0; // the refusal itself, in the console
  });

  test('draws chips as captured ones are', async ({ driven, page }) => {
    needCaptures();
    await driven.openCalendar();
    const names = await Promise.all(['steering+0', 'declined+0'].map((name) => showEvent(page, name)));
    const ours = await readOurs(page, 48);
    const accepted = await readCaptured(driven, 'chip-week-2026-06-accepted.html', 40);
    const declined = await readCaptured(driven, 'chip-week-2026-06-declined.html', 40);
    const week = await readCaptured(driven, 'week-2025-12-grid.html', 48);
    expect(week).toHaveLength(17);
    expect(names.every(Boolean)).toBe(true);
    const shape = ({ attributes, styles, handles, filled }: ChipShape) => ({
      attributes,
      styles,
      handles,
      filled,
    });
    const named = (title: string) => ours.filter(({ label }) => label.includes(title)).map(shape)[0];
    expect(named('Steering group')).toEqual(accepted.map(shape)[0]);
    expect(named('Hiring sync')).toEqual(declined.map(shape)[0]);
    expect(named('Write the report')?.attributes).toEqual(week.map(shape)[0]?.attributes);
  });

  for (const [density, what] of [
    [40, 'chip-week-2026-06-accepted.html'],
    [40, 'chip-week-2026-06-declined.html'],
    [48, 'week-2025-12-grid.html'],
  ] as const) {
    test(`places chips by the rule that holds in ${what}`, async ({ driven, page }) => {
      needCaptures();
      await driven.openCalendar('', { density: String(density) });
      const captured = await readCaptured(driven, what, density);
      const ours = await readOurs(page, density);
      const isShort = ({ said }: ChipShape) => said !== undefined && said[1] - said[0] < 20;
      const said = [...captured, ...ours].filter((chip) => chip.said && !isShort(chip));
      expect(captured.length).toBeGreaterThan(0);
      expect(said.length).toBeGreaterThan(15);
      for (const chip of said) expect(chip.drawn, chip.label).toEqual(chip.said);
      for (const chip of ours.filter(isShort))
        expect(chip.drawn[1], chip.label).toBeGreaterThanOrEqual(chip.said?.[1] ?? 0);
    });
  }

  test('cuts an event at midnight, and counts both pieces as one event', async ({ driven, page }) => {
    await driven.openCalendar();
    const key = await showEvent(page, 'handover+0');
    await expect(page.locator(chipSelector(key))).toHaveCount(2);
    await expect(page.locator(`[data-datekey] [data-eventid="${key}"]`)).toHaveCount(4);
  });

  test('repeats a chip of several days in each cell, outside of any column', async ({ driven, page }) => {
    await driven.openCalendar();
    const chips = page.locator(chipSelector(await showEvent(page, 'days')));
    await expect(chips).toHaveCount(3);
    await expect(chips.first()).toHaveAttribute('style', /left: 14\.29%; width: 42\.86%/);
    await expect(page.locator('[data-datekey] [data-stacked-layout-chip]')).toHaveCount(0);
  });

  test('strikes a declined title through in computed style alone', async ({ driven, page }) => {
    await driven.openCalendar();
    const chip = page.locator(chipSelector(await showEvent(page, 'declined')));
    const title = chip.getByText('Hiring sync', { exact: true });
    expect(await title.evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe('line-through');
    expect(await chip.evaluate((node) => node.outerHTML.includes('line-through'))).toBe(false);
  });

  test('has as many columns as days are shown, or calendars', async ({ driven, page }) => {
    const columns = page.locator('[role="gridcell"][data-datekey][data-column-index]');
    await driven.openCalendar('week/2026/11/23', { weekends: 'hidden', density: '60' });
    await expect(columns).toHaveCount(5);
    expect((await columns.first().boundingBox())?.height).toBe(1441);
    await driven.openCalendar('customday/2026/11/29', { days: '3' });
    expect(await columns.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-datekey')))).toEqual([
      '29053',
      '29054',
      '29057',
    ]);
    await driven.openCalendar('day/2026/11/26', { calendars: 'two' });
    await expect(columns).toHaveCount(2);
    const owners = await columns.evaluateAll((cells) =>
      cells.map((cell) => atob(cell.getAttribute('data-principal-ids') ?? '')),
    );
    expect(owners).toEqual([me.address, 'iris.okafor@maple.example']);
  });

  test('holds the promised hours', () => {
    const hours = (load: number) => {
      const monday = Temporal.PlainDateTime.from('2026-11-23');
      const busy = new Set<number>();
      for (const event of makeEvents('2026-11-25', 'Europe/Berlin', load)) {
        if (answerOf(event) !== 'ACCEPTED' || event.calendar.address !== me.address || event.allDay) continue;
        const from = monday.until(event.start).total('minutes');
        const to = monday.until(event.end).total('minutes');
        for (let minute = from; minute < to; minute++) if (minute >= 0 && minute < 7 * 1440) busy.add(minute);
      }
      return Number((busy.size / 60).toFixed(1));
    };
    expect([85, 79, 80, 100, 0, 30].map(hours)).toEqual([8.5, 7.9, 8, 10, 0, 3]);
  });

  test('can be had in another language, with other classes', async ({ driven, page }) => {
    for (const lang of ['en', 'de', 'ja', 'ar']) {
      await driven.openCalendar('', { lang, classes: 'renamed', theme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
      expect(await page.locator('.GTG3wb, .XuJrye, .hF8tWc, .BiKU4b').count()).toBe(0);
      const fields = async (name: string) => {
        const chip = page.locator(chipSelector(await showEvent(page, name)));
        const label = await chip.locator(':scope > :not([aria-hidden])').first().textContent();
        return (label ?? '').split(/, |、|، /).length;
      };
      expect((await fields('steering')) - (await fields('own-alone')), lang).toBe(1);
      await openCard(page, 'status');
      await expect(page.locator('#xDetDlgAtt')).toContainText('7');
    }
  });

  test('builds its chips anew on demand', async ({ driven, page }) => {
    await driven.openCalendar();
    const chip = page.locator(chipSelector(await showEvent(page, 'steering')));
    await chip.evaluate((node) => node.setAttribute('data-old', ''));
    await page.evaluate(() => window.__calendar.rerender(3));
    await expect(chip).toHaveCount(1);
    await expect(page.locator('[data-old]')).toHaveCount(0);
  });

  test('gives no hours in month and schedule, but the same events', async ({ driven, page }) => {
    await driven.openCalendar('month/2026/11/25', { lang: 'de' });
    await expect(page.locator('[role="grid"][data-start-date-key][data-end-date-key]')).toHaveCount(1);
    await expect(page.locator('[data-opens-day-overview="true"]').first()).toBeVisible();
    await expect(page.locator('[data-datekey] [data-eventchip]')).toHaveCount(0);
    await page.evaluate(() => window.__calendar.go('agenda'));
    await expect(page.locator('[data-start-date-key]')).toHaveCount(0);
    expect(
      await page.locator('[role="rowgroup"][data-datekey] [role="presentation"][data-eventchip]').count(),
    ).toBeGreaterThan(20);
  });
});

test.describe('card', () => {
  test('has the rows and buttons of captured ones', async ({ driven, page }) => {
    needCaptures();
    await driven.openCalendar();
    await openSettledCard(page, 'one-to-one');
    const selectors = [
      '[role="dialog"][data-chips-dialog="true"][data-layout-mode="bubble"][aria-labelledby="rAECCd"][aria-modal="true"]',
      '[role="dialog"] > [tabindex="0"][aria-hidden="true"]',
      '[role="dialog"] > span[jsname="bN97Pc"] > #xDetDlg[data-eventid][data-open-edit-note="false"]',
      '#xDetDlg #xDetDlgCloseBu',
      '.hMdQi[jsname="sV9x3c"] #xDetDlgWhen #rAECCd[role="heading"]',
      '#xDetDlgVideo[data-details]',
      '#xDetDlgAtt',
      '#xDetDlgNot',
      '#xDetDlgCal[data-hovercard-id]',
      '[role="tree"][jsname="MsyPn"] > #xDtlDlgOrg[role="treeitem"][data-email][data-id][jsname="OLRBPb"]:first-child',
      '.FKqJcf > [jsname="lHDFj"] #xRsvpYesBu[jsname="lezaG"]',
      '[jsname="lHDFj"] #xRsvpNoBu[jsname="TtJ8Me"]',
      '[jsname="lHDFj"] #xRsvpMaybeBu[jsname="EVpSp"]',
      '[jsname="lHDFj"] button[aria-controls="Q2Tw1b"][aria-expanded="false"]',
      '.FKqJcf > #Q2Tw1b:empty',
      '#xDtlDlgOrg svg [stroke="#137333"]',
    ];
    const blank = await driven.context.newPage();
    const count = (html: string | undefined) =>
      (html === undefined ? page : blank).evaluate(
        ([text, all]) => {
          const root = text === undefined ? document : new DOMParser().parseFromString(text, 'text/html');
          const chosen = root.querySelector('#xRsvpYesBu')?.parentElement?.classList.length;
          return [chosen, ...all.map((selector) => root.querySelectorAll(selector).length)];
        },
        [html, selectors] as const,
      );
    const ours = await count(undefined);
    expect(ours).toEqual(await count(capture('popover-2026-06-full-loaded.html')));
    expect(ours[0]).toBe(2);
    await openSettledCard(page, 'status');
    const footer = await count(capture('popover-2026-06-footer.html'));
    expect((await count(undefined))[0]).toBe(footer[0]);
    expect(footer[0]).toBe(1);
  });

  const putForeign = (page: Page) =>
    page.evaluate(() => {
      for (const place of ['#xDetDlg', '.hMdQi', '.FKqJcf', '.Tnsqdc']) {
        for (const tag of ['div', 'suggest-async']) {
          const probe = document.createElement(tag);
          probe.setAttribute('data-probe', '');
          probe.append('probe');
          document.querySelector(place)?.prepend(probe);
        }
      }
    });
  const probes = (page: Page) => page.locator('#xDetDlg [data-probe]');

  test('is rebuilt once after the first opening, which removes what is foreign', async ({ driven, page }) => {
    await driven.openCalendar('', { settle: '3000' });
    const key = await openCard(page, 'vague');
    await putForeign(page);
    await expect(probes(page)).toHaveCount(0);
    expect((await records(page)).stripped).toBeGreaterThanOrEqual(8);
    await expect(page.locator('#xDetDlg > *')).toHaveCount(5);
    await page.waitForFunction(() => window.__calendar.records.bursts >= 4);
    await putForeign(page);
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    await openCard(page, 'vague');
    await expect(probes(page)).toHaveCount(8);
    expect((await records(page)).bursts).toBe(4);
    expect(await card(page).getAttribute('data-eventid')).toBe(key);
  });

  test('or keeps what is foreign and writes over it', async ({ driven, page }) => {
    await driven.openCalendar('', { rebuild: 'overwrite', settle: '3000' });
    await openCard(page, 'vague');
    await page.evaluate(() => {
      const probe = Object.assign(document.createElement('div'), { id: 'probe' });
      document.querySelector('#xDetDlg .hMdQi')?.prepend(probe);
      const other = document.createElement('suggest-async');
      other.append('ours');
      document.querySelector('#xDetDlg .FKqJcf')?.prepend(other);
      Object.assign(window, { probe, other });
    });
    await page.waitForFunction(() => window.__calendar.records.bursts >= 4);
    const fate = await page.evaluate(() => {
      const { probe, other } = window as unknown as Record<'probe' | 'other', HTMLElement>;
      return {
        id: probe.id,
        row: probe.querySelector('#rAECCd')?.textContent,
        kept: other.isConnected,
        text: other.textContent,
      };
    });
    expect(fate).toEqual({ id: '', row: 'Quick call', kept: true, text: '' });
    expect((await records(page)).stripped).toBeGreaterThanOrEqual(2);
    await expect(page.locator('#xDetDlgWhen')).toHaveCount(1);
  });

  test('is the same element for the next event', async ({ driven, page }) => {
    await driven.openCalendar();
    const first = await openSettledCard(page, 'vague');
    await page.locator('[data-chips-dialog]').evaluate((node) => node.setAttribute('data-same', ''));
    await putForeign(page);
    const second = await openSettledCard(page, 'status');
    expect(second).not.toBe(first);
    await expect(page.locator('[data-same] #rAECCd')).toHaveText('Weekly status update');
    await expect(probes(page)).toHaveCount(0);
    await expect(page.locator('#xDetDlg')).toHaveCount(1);
    expect((await records(page)).closed).toEqual(['outside']);
  });

  test('shows no more than a number where the organizer hides the list', async ({ driven, page }) => {
    await driven.openCalendar();
    await openSettledCard(page, 'status');
    await openSettledCard(page, 'hidden-guests');
    await expect(page.locator('#xDetDlgAtt')).toContainText('9 guests');
    await expect(page.locator('#xDetDlg [data-email]')).toHaveCount(0);
    await expect(page.locator('#xDetDlgCal')).toHaveAttribute('data-hovercard-id', 'mina.sato@lumen.example');
  });

  test('closes by a press outside, by one on a foreign node, and by Escape', async ({ driven, page }) => {
    await driven.openCalendar();
    await openSettledCard(page, 'vague');
    await page.locator('#rAECCd').click();
    await expect(card(page)).toBeVisible();
    await page.locator('header').click({ position: { x: 500, y: 20 } });
    await expect(card(page)).toBeHidden();
    await openCard(page, 'vague');
    await putForeign(page);
    await probes(page).first().click({ noWaitAfter: true });
    await expect(card(page)).toBeHidden();
    await openCard(page, 'vague');
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();
    expect((await records(page)).closed).toEqual(['outside', 'unknown node', 'escape']);
  });

  test('opens a note, and remembers what was answered by hand', async ({ driven, page }) => {
    await driven.openCalendar();
    const key = await openSettledCard(page, 'vague');
    await page.getByRole('button', { name: 'Show additional actions' }).click();
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect(card(page)).toHaveAttribute('data-open-edit-note', 'true');
    await page.getByRole('textbox', { name: 'Note' }).fill('Async?');
    await page.locator('#xRsvpNoBu').click();
    expect((await records(page)).answered).toEqual([{ key, answer: 'DECLINED', note: 'Async?' }]);
    expect(await page.locator('#xRsvpNoBu').evaluate((node) => node.parentElement?.classList.length)).toBe(2);
    await page.evaluate(() => window.__calendar.records.answered.splice(0));
  });

  test('acts on single keys, also those out of a foreign field', async ({ driven, page }) => {
    await driven.openCalendar();
    const key = await openSettledCard(page, 'own-alone');
    await page.evaluate(() => {
      const host = document.createElement('suggest-async');
      host.attachShadow({ mode: 'open' }).append(document.createElement('input'));
      document.querySelector('.FKqJcf')?.append(host);
      host.shadowRoot?.querySelector('input')?.focus();
    });
    await page.keyboard.press('e');
    await expect(page.locator(`[data-is-create="false"][data-eventid="${key}"] #xTiIn:visible`)).toHaveValue(
      'Write the report',
    );
    const { leaks, commands } = await records(page);
    expect(commands).toEqual(['edit']);
    expect(leaks).toContain('keydown e on window capture');
    await page.evaluate(() => window.__calendar.records.leaks.splice(0));
  });
});

test.describe('editor', () => {
  const description = (page: Page) => page.locator('#xDescIn [contenteditable="true"][role="textbox"]:visible');

  test('starts a new event with a draft, beside hidden fields of other tabs', async ({ driven, page }) => {
    await driven.openCalendar('eventedit', { draft: 'crowd' });
    await expect(page.locator('#xTiIn')).toHaveCount(3);
    await expect(page.locator('#xTiIn:visible')).toHaveValue('Numbers for everybody');
    await expect(page.locator('[data-is-create="true"]')).toHaveCount(1);
    await expect(page.locator('#xGstLst [data-email]')).toHaveCount(9);
    await page.evaluate(() => window.__calendar.addGuest('ada.lind@lumen.example'));
    await expect(page.locator('#xGstLst [data-email]')).toHaveCount(10);
    await expect(page.locator('[data-ical^="T"]:has(> #xStTiIn:visible)')).toHaveAttribute('data-ical', 'T100000');
  });

  test('is edited and undone by the browser', async ({ driven, page }) => {
    await driven.openCalendar('eventedit', { draft: 'agenda' });
    const before = await description(page).innerHTML();
    await description(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' More.');
    expect((await records(page)).described.at(-1)).toMatch(/decision\. More\.$/);
    await page.keyboard.press('Control+z');
    expect(await description(page).innerHTML()).toBe(before);
    expect((await records(page)).commands).toEqual([]);
  });

  test('lets a guest read, and me change what is mine', async ({ driven, page }) => {
    await driven.openCalendar();
    const theirs = await showEvent(page, 'kick-off');
    const mine = await showEvent(page, 'one-to-one');
    await page.evaluate((key) => window.__calendar.go(`eventedit/${key}`), theirs);
    await expect(page.locator('#xStDaRo[data-date]')).toHaveCount(1);
    await expect(page.locator('#xTiIn, [contenteditable], #xSaveBu')).toHaveCount(0);
    await expect(page.locator('#xGstLst [data-email]')).toHaveCount(4);
    await page.evaluate((key) => window.__calendar.go(`eventedit/${key}`), mine);
    await expect(page.locator('#xTiIn:visible')).toHaveValue('One-to-one');
    await page.locator('#xSaveBu').click();
    expect((await records(page)).saved).toMatchObject([
      { key: mine, title: 'One-to-one', guests: [me.address, 'iris.okafor@maple.example'] },
    ]);
    await expect(page.locator('body')).toHaveAttribute('data-viewkey', 'WEEK');
    await page.evaluate(() => window.__calendar.records.saved.splice(0));
  });

  test('a tab to compose in gets recipient, subject and lines', async ({ driven }) => {
    const page = await driven.context.newPage();
    const query = new URLSearchParams({
      authuser: me.address,
      view: 'cm',
      fs: '1',
      tf: '1',
      to: 'mina.sato@lumen.example',
      su: 'Re: Weekly status update',
      body: 'Hi Mina,\r\n\r\ncould we do this async?\r\nhttps://notes.lumen.example/',
    });
    await page.goto(`https://mail.google.com/mail/u/?${query}`);
    await expect(page.locator('[name="to"] [data-hovercard-id]')).toHaveAttribute(
      'data-hovercard-id',
      'mina.sato@lumen.example',
    );
    await expect(page.locator('[name="subjectbox"]')).toHaveValue('Re: Weekly status update');
    const lines = page.locator('[g_editable="true"] > div');
    await expect(lines.nth(0)).toHaveText('Hi Mina,');
    await expect(lines.nth(2)).toHaveText('could we do this async?');
    await expect(lines.nth(3)).toHaveText('https://notes.lumen.example/');
  });
});

test('an open card is found by its event', async ({ driven, page }) => {
  await driven.openCalendar();
  const key = await openCard(page, 'kick-off');
  await expect(page.locator(cardSelector(key))).toBeVisible();
});
