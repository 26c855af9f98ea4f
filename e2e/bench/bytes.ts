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

function sizes(file: string, name: string, budget: { raw: number; gzipped: number }): Row[] {
  const code = readFileSync(join(chromeBuild, file));
  return [
    { what: `${name}, raw`, measured: code.length / 1000, budget: budget.raw, unit: 'kB' },
    {
      what: `${name}, gzipped`,
      measured: gzipSync(code, { level: 9 }).length / 1000,
      budget: budget.gzipped,
      unit: 'kB',
    },
  ];
}

export function measureBytes(): Row[] {
  const manifest = JSON.parse(readFileSync(join(chromeBuild, 'manifest.json'), 'utf8')) as Manifest;
  const entries = manifest.content_scripts.flatMap(({ js }) => js);
  const parts = readdirSync(join(chromeBuild, 'parts')).map((name) => `parts/${name}`);
  return [
    ...entries.flatMap((entry) => sizes(entry, entry.split('/').at(-1) ?? entry, { raw: 45, gzipped: 16 })),
    // Not in the budget's words, which know of entries only: what comes into a page when it is needed.
    ...parts.flatMap((part) => sizes(part, part, { raw: 80, gzipped: 30 })),
    { what: 'dist/chrome, zipped', measured: zippedSize(chromeBuild) / 1000, budget: 600, unit: 'kB' },
  ];
}
