// npm run icons: draws public/icons/mark.svg as the PNG files that the manifest names.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { provideChromium } from './browsers.mjs';
import { root } from './setup.mjs';

const folder = join(root, 'public/icons');
const executablePath = provideChromium();
if (!executablePath) process.exit(1);

const mark = (await readFile(join(folder, 'mark.svg'))).toString('base64');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0"><img src="data:image/svg+xml;base64,${mark}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
console.log('Drew 16, 32, 48 and 128 px.');
