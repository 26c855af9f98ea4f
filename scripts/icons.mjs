// npm run icons: draws public/icons/mark.svg as the PNG files that the manifest names.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from 'playwright';
import { provideChromium } from './browsers.mjs';
import { root } from './setup.mjs';

const folder = join(root, 'public/icons');
const executablePath = provideChromium();
if (!executablePath) process.exit(1);

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A square of RGBA pixels as a PNG file with a palette: no browser writes one, and theirs are twice as large. */
function encodePng(pixels, size) {
  const colors = [...new Set(pixels)];
  if (colors.length > 256) throw new Error(`${colors.length} colors do not fit into a palette.`);
  const header = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 3, 0, 0, 0]);
  const indexOf = new Map(colors.map((color, index) => [color, index]));
  const row = (at) => [0, ...pixels.slice(at * size, (at + 1) * size).map((color) => indexOf.get(color))];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colors.flatMap((color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]))),
    chunk('tRNS', Buffer.from(colors.map((color) => color >>> 24))),
    chunk('IDAT', deflateSync(Buffer.from(Array.from({ length: size }, (_, at) => row(at)).flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const mark = (await readFile(join(folder, 'mark.svg'))).toString('base64');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const pixels = await page.evaluate(
    async ([address, width]) => {
      const image = new Image(width, width);
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(width, width).getContext('2d');
      canvas.drawImage(image, 0, 0, width, width);
      return [...new Uint32Array(canvas.getImageData(0, 0, width, width).data.buffer)];
    },
    [`data:image/svg+xml;base64,${mark}`, size],
  );
  await writeFile(join(folder, `${size}.png`), encodePng(pixels, size));
}
await browser.close();
console.log('Drew 16, 32, 48 and 128 px.');
