import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { type PartOwner, partNames, partPath } from '../src/background/part-files.ts';
import type { PartFile } from '../src/platform/protocol.ts';
import { partScript } from './part-script.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Parts sketch, and have no use for Preact itself; it comes with the hands. */
const sketchJsx = { 'preact/jsx-runtime': join(root, 'src/ui/inpage/sketch-jsx.ts') };

type Chunks = Map<string, Rolldown.OutputChunk>;
interface Kind {
  owners: PartOwner[];
  file?: PartFile;
  /** How the sources' names end, before `.ts` or `.tsx`. */
  ending: string;
  alias: Record<string, string>;
}

const calendars: PartOwner[] = ['google-calendar', 'outlook'];
const kinds: Kind[] = [
  { owners: ['gmail', ...calendars], ending: 'parts', alias: sketchJsx },
  { owners: ['gmail', ...calendars, 'any-editor'], file: 'hands', ending: 'hands', alias: {} },
  // A reading is over at once: each in one piece.
  ...calendars.map((owner) => ({ owners: [owner], file: 'week' as const, ending: 'week', alias: {} })),
];

/** The chunks that `chunk` is made of, itself last. */
const closure = (chunk: Rolldown.OutputChunk, all: Chunks): Rolldown.OutputChunk[] => [
  ...new Set([...chunk.imports.flatMap((name) => closure(all.get(name) as Rolldown.OutputChunk, all)), chunk]),
];

/** What each chunk is called: as what its users have in common, or as its owner. @throws when `part-files.ts` disagrees */
function nameChunks(all: Chunks, owners: PartOwner[], file?: PartFile): Map<string, string> {
  const madeOf = (owner: PartOwner) => closure(all.get(`${owner}.js`) as Rolldown.OutputChunk, all);
  const named = [...new Set(owners.flatMap((owner) => partNames(owner, file)))];
  const users = (uses: (owner: PartOwner) => boolean) => owners.filter(uses).join();
  const names = new Map<string, string>();
  for (const chunk of all.values()) {
    const by = users((owner) => madeOf(owner).includes(chunk));
    const name = chunk.isEntry
      ? chunk.name
      : named.find((each) => !all.has(`${each}.js`) && users((owner) => partNames(owner, file).includes(each)) === by);
    if (!name)
      throw new Error(`part-files.ts has no ${file ?? 'parts'} in common of ${by}: ${chunk.moduleIds.join(' ')}`);
    names.set(chunk.fileName, name);
  }
  const unmade = named.filter((name) => ![...names.values()].includes(name));
  if (unmade.length) throw new Error(`part-files.ts asks for ${file ?? 'parts'} that are not there: ${unmade.join()}`);
  for (const owner of owners) {
    const place = (chunk: string) => partNames(owner, file).indexOf(names.get(chunk) ?? '');
    const early = madeOf(owner).find((chunk) => chunk.imports.some((name) => place(name) > place(chunk.fileName)));
    if (early) throw new Error(`part-files.ts has ${names.get(early.fileName)} come too early into ${owner}`);
  }
  return names;
}

async function buildKind({ owners, file, ending, alias }: Kind, outDir: string, plugins: Plugin[]): Promise<void> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(owners.map((owner) => [owner, join(root, `src/hosts/${owner}/${owner}.${ending}`)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks: Chunks = new Map(
    output.filter((each) => each.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const names = nameChunks(chunks, owners, file);
  const pathOf = (chunk: string) => partPath(names.get(chunk) ?? '', file);
  mkdirSync(join(outDir, 'parts'), { recursive: true });
  for (const { fileName, code, isEntry } of chunks.values()) {
    const path = pathOf(fileName);
    writeFileSync(join(outDir, path), partScript({ code, path, isLast: isEntry }, pathOf));
  }
}

/**
 * Builds what a host's entry has put into its page (once there is something to stand beside, once that is touched, and for
 * each reading of a week) and what a click puts into any other page. No file of the manifest imports them: CRXJS would make
 * them web-accessible.
 */
export const hostParts = (outDir: string, plugins: Plugin[]): Plugin => ({
  name: 'host-parts',
  apply: 'build',
  async closeBundle() {
    for (const kind of kinds) await buildKind(kind, outDir, plugins);
  },
});
