import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { type PartOwner, partNames, partPath } from '../../src/background/part-files.ts';
import type { PartFile } from '../../src/platform/protocol.ts';
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

function sizes(files: string[], name: string, budget: { raw: number; gzipped: number }): Row[] {
  const codes = files.map((file) => readFileSync(join(chromeBuild, file)));
  const kilobytes = (sizeOf: (code: Buffer) => number) => codes.reduce((sum, code) => sum + sizeOf(code), 0) / 1000;
  return [
    { what: `${name}, raw`, measured: kilobytes((code) => code.length), budget: budget.raw, unit: 'kB' },
    {
      what: `${name}, gzipped`,
      measured: kilobytes((code) => gzipSync(code, { level: 9 }).length),
      budget: budget.gzipped,
      unit: 'kB',
    },
  ];
}

const owners: PartOwner[] = ['gmail', 'google-calendar', 'outlook', 'any-editor'];
const brought: (PartFile | undefined)[] = [undefined, 'hands', 'week'];

export function measureBytes(): Row[] {
  const manifest = JSON.parse(readFileSync(join(chromeBuild, 'manifest.json'), 'utf8')) as Manifest;
  const entries = manifest.content_scripts.flatMap(({ js }) => js);
  const parts = owners.flatMap((owner) =>
    brought.map((file) => ({ owner, file, paths: partNames(owner, file).map((name) => partPath(name, file)) })),
  );
  return [
    ...entries.flatMap((entry) => sizes([entry], entry.split('/').at(-1) ?? entry, { raw: 45, gzipped: 16 })),
    // Not in the budget's words, which know of entries only: what comes into a page when it is needed, with what is
    // common to several hosts. Not everybody has hands or a week to read.
    ...parts
      .filter(({ paths }) => paths.every((path) => existsSync(join(chromeBuild, path))))
      .flatMap(({ owner, file, paths }) => sizes(paths, `${owner} ${file ?? 'parts'}`, { raw: 80, gzipped: 30 })),
    { what: 'dist/chrome, zipped', measured: zippedSize(chromeBuild) / 1000, budget: 600, unit: 'kB' },
  ];
}
