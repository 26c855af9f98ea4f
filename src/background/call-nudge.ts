import { type CallAsk, findCallAsk } from '../domain/call-ask.ts';
import { announceChange } from './announce.ts';
import type { Asker } from './guard.ts';
import { isPaused } from './pause.ts';
import { readProfile } from './profile.ts';
import { contextFor } from './seen.ts';
import { updateSettings } from './store/settings.ts';

/** Looks through what a person is writing, where they chose that. Nothing of the text is kept or logged. */
export async function findCallAskIn({ text }: { text: string }, { now }: Asker): Promise<{ ask?: CallAsk }> {
  const { settings } = await readProfile();
  if (!settings.callNudge || isPaused(settings, now)) return {};
  const { timeZone } = contextFor([], settings, now);
  const ask = findCallAsk(text, now.toZonedDateTimeISO(timeZone).toPlainDate(), settings.hours);
  return ask ? { ask } : {};
}

/** A composer's "Never". From a private window nothing is stored: there it goes for the mail alone. */
export async function stopCallNudge(_: unknown, { now, incognito }: Asker): Promise<void> {
  if (incognito) return;
  await updateSettings((settings) => ({ ...settings, callNudge: false }));
  await announceChange(now);
}
