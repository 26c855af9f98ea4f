import { launchChromium, welcomePage } from './e2e/harness/chromium.ts';
import { mkdtempSync } from 'node:fs';
const d = await launchChromium({ profile: mkdtempSync('/tmp/welcome/prof-') });
const w = await welcomePage(d.context);
await w.setViewportSize({ width: 900, height: 760 });
const url = w.url();
for (const [scheme, width] of [['light', 900], ['dark', 900], ['light', 320]] as const) {
  await w.setViewportSize({ width, height: width === 320 ? 1000 : 760 });
  await w.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  for (const step of scheme === 'dark' ? ['limit', 'me'] : width === 320 ? ['hours', 'intro'] : ['intro', 'me', 'handbook', 'hours', 'limit', 'line', 'done']) {
    await w.goto(`${url}#${step}`);
    await w.getByRole('heading', { level: 2 }).waitFor();
    if (width === 320) await w.evaluate(() => { document.documentElement.dir = 'rtl'; });
    await w.screenshot({ path: `/tmp/welcome/shot-${scheme}-${width}-${step}.png` });
  }
}
await d.close();
