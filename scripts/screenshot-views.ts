// Each view of ours in each of its looks, for eyes: light, dark, Arabic, narrow, large text. Into out/screenshots/<look>/.
import { join } from 'node:path';
import type { Page } from 'playwright';
import { untilBadge } from '../e2e/harness/badge.ts';
import { openCard } from '../e2e/harness/calendar.ts';
import { type Driven, launchChromium } from '../e2e/harness/chromium.ts';
import { openMail } from '../e2e/harness/outlook.ts';
import { openCard as openOutlookCard } from '../e2e/harness/outlook-calendar.ts';
import { openOptions, openOwnPage, openPopup } from '../e2e/harness/own-pages.ts';
import { sectionIds } from '../src/ui/options/sections.ts';
import { enlargeText } from '../src/ui/parts/test-enlarge.ts';
import { stepIds } from '../src/ui/welcome/steps.ts';

interface Look {
  name: string;
  lang: 'en' | 'ar';
  scheme: 'light' | 'dark';
  width: number;
  large?: boolean;
}

const looks: Look[] = [
  { name: 'light', lang: 'en', scheme: 'light', width: 1280 },
  { name: 'dark', lang: 'en', scheme: 'dark', width: 1280 },
  { name: 'arabic', lang: 'ar', scheme: 'light', width: 1280 },
  { name: 'narrow', lang: 'en', scheme: 'light', width: 320 },
  { name: 'large-text', lang: 'en', scheme: 'light', width: 1280, large: true },
];

type Take = (page: Page, name: string, width?: number) => Promise<void>;

function takeIn({ name: folder, scheme, width: usual, large }: Look): Take {
  return async (page, name, width = usual) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: Math.min(width, usual), height: 800 });
    if (large) {
      await page.evaluate(`for (const root of location.protocol === 'https:'
        ? [...document.querySelectorAll('suggest-async')].map(({ shadowRoot }) => shadowRoot)
        : [document.body]) (${enlargeText})(root)`);
    }
    const path = join('out/screenshots', folder, `${name}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  };
}

/** A page of ours, at each of its places, loaded anew: what was enlarged is as it was. */
async function takeOwn(driven: Driven, view: 'options' | 'welcome', places: readonly string[], take: Take) {
  const page = await openOwnPage(driven, `src/ui/${view}/index.html`);
  for (const place of places) {
    await page.goto(`${page.url().split('#')[0]}#${place}`);
    await page.reload();
    await page.getByRole('heading', { level: 2 }).waitFor();
    await take(page, `${view}-${place}`);
  }
  await page.close();
}

async function takePopups(driven: Driven, take: Take): Promise<void> {
  for (const [name, open] of [
    ['invitation', () => openPopup(driven)],
    ['elsewhere', () => openOwnPage(driven, 'src/ui/popup/index.html')],
  ] as const) {
    const page = await open();
    await page.getByRole('combobox').waitFor();
    await page.locator('.week [role="meter"], .week p').first().waitFor();
    await take(page, `popup-${name}`, 380);
    await page.close();
  }
}

/** Ours in the models of the three services. */
async function takeHosts(driven: Driven, { lang, scheme: theme }: Look, take: Take): Promise<void> {
  const { page } = driven;
  const ours = (place: string) => page.locator(`suggest-async[data-place="${place}"] .bar:visible`).first();
  await driven.openOutlook('mail/', { theme, lang });
  await openMail(page, 'status');
  await ours('invite-bar').waitFor();
  await take(page, 'outlook-mail');
  await driven.openOutlook('calendar/view/week', { theme, lang });
  await openOutlookCard(page, 'status');
  await ours('invite-bar').waitFor();
  await take(page, 'outlook-calendar');
  await driven.openCalendar('eventedit', { draft: 'status', theme, lang });
  await ours('organizer-mirror').waitFor();
  await take(page, 'calendar-mirror');
  await driven.openCalendar('', { theme, lang });
  const own = await openOptions(driven);
  await untilBadge(own, '8.5h');
  await own.close();
  await page.bringToFront();
  await openCard(page, 'status');
  await ours('invite-bar').waitFor();
  await take(page, 'calendar-card');
  await driven.openConversation('demo', { theme, hl: lang });
  await ours('invite-bar').waitFor();
  await take(page, 'gmail-bar');
  await page.locator('suggest-async[data-place="invite-bar"] .main').click();
  await ours('composer-line').waitFor();
  await take(page, 'gmail-draft');
}

/** The pictures of each look; one browser a look, since its language is the browser's. */
export async function takeViews(): Promise<void> {
  for (const look of looks) {
    const driven = await launchChromium({ lang: look.lang });
    const take = takeIn(look);
    await driven.page.setViewportSize({ width: 1280, height: 800 });
    await takeHosts(driven, look, take);
    await takePopups(driven, take);
    await takeOwn(driven, 'options', sectionIds, take);
    await takeOwn(driven, 'welcome', stepIds, take);
    await driven.close();
  }
}
