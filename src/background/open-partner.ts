import type { Sighting } from '../domain/advice.ts';
import { languageOf } from '../domain/invite-language.ts';
import { browser } from '../platform/browser.ts';
import type { Asker } from './guard.ts';
import { openBeside } from './open-beside.ts';
import { readProfile } from './profile.ts';
import { lookAt } from './seen.ts';

/**
 * Opens the options beside the asking tab, at the partner who asks; one who is none yet is added there, filled in. Asked
 * from a private window, in which no page of ours can open, the options tell nothing of who it was.
 */
export async function openPartner(sighting: Sighting, { now, tab, incognito }: Asker): Promise<void> {
  const page = browser.runtime.getURL(browser.runtime.getManifest().options_ui?.page ?? '');
  if (incognito) {
    await openBeside(undefined, `${page}#partners`);
    return;
  }
  const { settings } = await readProfile();
  const { invite, outsiders, partner } = await lookAt(sighting, settings, now);
  const key = partner?.key ?? outsiders[0];
  const language = languageOf(invite);
  const wish = new URLSearchParams({ ...(key && { partner: key }), ...(language && { language }) });
  await openBeside(tab, `${page}?${wish}#partners`);
}
