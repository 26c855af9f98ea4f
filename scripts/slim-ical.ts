import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const slim = '\0slim-ical';
/** What it imports of itself and never needs: an iterator, and the main module for two constants of its writer. */
const stubs: Record<string, string> = {
  './recur_iterator.js': 'export default undefined;',
  './module.js': String.raw`export default { foldLength: 75, newLineChar: '\r\n' };`,
};
const folder = join(dirname(createRequire(import.meta.url).resolve('ical.js')), '../lib/ical');
const used = { Component: 'component', Property: 'property', design: 'design' };

/**
 * Ships of ical.js what reads properties and components. Its one built file holds all of it; series are expanded by our own
 * `expand-rule.ts`, in slices, so its iterator is never called.
 */
export const slimIcal: Plugin = {
  name: 'slim-ical',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'ical.js') return slim;
    return id in stubs && importer?.startsWith(folder) ? slim + id : null;
  },
  load(id) {
    if (id !== slim) return id.startsWith(slim) ? (stubs[id.slice(slim.length)] ?? null) : null;
    const imports = Object.entries(used).map(
      ([name, file]) => `import ${name} from ${JSON.stringify(join(folder, `${file}.js`))};`,
    );
    return `${imports.join('\n')}\nexport default { ${Object.keys(used).join()} };`;
  },
};
