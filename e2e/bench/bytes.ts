import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { chromeBuild } from '../harness/chromium.ts';
import type { Row } from './rows.ts';

interface Manifest {
  content_scripts: { js: string[] }[];
}

/** Bytes of `folder` as a zip archive: deflated files with their headers. */
export function zippedSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const endRecord = 22;
  return files.reduce((sum, { parentPath, name }) => {
    const path = join(parentPath, name);
    const headers = 30 + 46 + 2 * Buffer.byteLength(path.slice(folder.length + 1));
    return sum + headers + deflateRawSync(readFileSync(path), { level: 9 }).length;
  }, endRecord);
}

export function measureBytes(): Row[] {
  const manifest = JSON.parse(readFileSync(join(chromeBuild, 'manifest.json'), 'utf8')) as Manifest;
  const entries = manifest.content_scripts.flatMap(({ js }) => js);
  const rows = entries.flatMap((entry) => {
    const code = readFileSync(join(chromeBuild, entry));
    const name = entry.split('/').at(-1) ?? entry;
    return [
      { what: `${name}, raw`, measured: code.length / 1000, budget: 45, unit: 'kB' },
      { what: `${name}, gzipped`, measured: gzipSync(code, { level: 9 }).length / 1000, budget: 16, unit: 'kB' },
    ];
  });
  const parts = readFileSync(join(chromeBuild, 'parts/gmail.js'));
  return [
    ...rows,
    // Not in the budget's words, which know of entries only: what an entry has put into its page when it is needed.
    { what: 'parts/gmail.js, raw', measured: parts.length / 1000, budget: 80, unit: 'kB' },
    { what: 'parts/gmail.js, gzipped', measured: gzipSync(parts, { level: 9 }).length / 1000, budget: 30, unit: 'kB' },
    { what: 'dist/chrome, zipped', measured: zippedSize(chromeBuild) / 1000, budget: 600, unit: 'kB' },
  ];
}
