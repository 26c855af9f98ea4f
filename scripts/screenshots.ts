// npm run screenshots: the picture in the README, from the built extension over the model of Gmail; and into out/screenshots
// the pictures for the stores and, for eyes, each view in each of its looks.
import { mkdirSync } from 'node:fs';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { takeStorePictures } from './screenshot-store.ts';
import { takeViews } from './screenshot-views.ts';

const driven = await launchChromium();
const { page } = driven;
await page.setViewportSize({ width: 1120, height: 1180 });
await driven.openConversation('demo');
await page.getByRole('button', { name: 'Suggest async', exact: true }).click();
await page.getByRole('button', { name: 'Undo' }).waitFor();
await page.mouse.move(0, 0);
mkdirSync('docs', { recursive: true });
await page.screenshot({ path: 'docs/screenshot.png', animations: 'disabled' });
await driven.close();
console.log('Wrote docs/screenshot.png.');
await takeStorePictures();
console.log('Wrote out/screenshots/store.');
await takeViews();
console.log('Wrote out/screenshots.');
