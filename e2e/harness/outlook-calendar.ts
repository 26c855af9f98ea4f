import type { Page } from '@playwright/test';

/** As much of a page as both Playwright's and Puppeteer's have. */
interface AnyPage {
  mouse: { move(x: number, y: number): Promise<void> };
  evaluate(act: (argument: string) => void, argument: string): Promise<void>;
}

/** The card of an event. */
export const cardSelector = '[data-app-section="CalendarItemPeek"]';

/** The field for a note to the organizer, in an invitation's card. */
export const noteSelector = `${cardSelector} [role="textbox"]`;

/** The description in the form of an own event. */
export const descriptionSelector = '[data-app-section="Form_Content"] [role="textbox"][aria-multiline="true"]';

/** Opens the card of an event by its name in the scenarios, going to its week if need be, in whichever browser. */
export async function openCard(page: AnyPage, name: string): Promise<void> {
  await page.mouse.move(640, 4); // nothing of ours appears under the pointer
  await page.evaluate((event) => void window.__outlook.peek(event), name);
}

export interface Guest {
  name: string;
  address: string;
}

export const mina: Guest = { name: 'Mina Sato', address: 'mina.sato@lumen.example' };
/** A colleague: on work accounts the page shows no address of hers. */
export const iris: Guest = { name: 'Iris Okafor', address: 'iris.okafor@maple.example' };

/** Opens the form of an own event, a new one without a name, and invites. */
export async function openForm(page: AnyPage, guests: Guest[], name = ''): Promise<void> {
  await page.mouse.move(640, 4);
  await page.evaluate((event) => window.__outlook.editEvent(event || undefined), name);
  await invite(page, guests);
}

/** Invites more people to the event whose form is open. */
export async function invite(page: AnyPage, guests: Guest[]): Promise<void> {
  await page.evaluate((people) => {
    for (const { name, address } of JSON.parse(people) as Guest[]) window.__outlook.addGuest(name, address);
  }, JSON.stringify(guests));
}

/** Minutes of this week by what stands behind the page: accepted, and with those without a firm answer. */
export const truth = (page: Page, day?: number): Promise<{ accepted: number; withTentative: number }> =>
  page.evaluate((weekday) => window.__outlook.minutes(0, weekday), day);
