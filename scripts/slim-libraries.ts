import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const slim = '\0slim-ical';
const native = '\0native-browser';
const nothing = 'export default undefined;';
/** What it imports of itself and never needs here: an iterator, its writer, contacts, and the main module for two constants. */
const stubs: Record<string, string> = {
  './recur_iterator.js': nothing,
  './stringify.js': nothing,
  './vcard_time.js': nothing,
  './module.js': String.raw`export default { foldLength: 75, newLineChar: '\r\n' };`,
};
const folder = join(dirname(createRequire(import.meta.url).resolve('ical.js')), '../lib/ical');
const used = { Component: 'component', Property: 'property', design: 'design' };

/**
 * Ships of libraries what is used of them. Of ical.js that is what reads properties and components: series are expanded by
 * our own `expand-rule.ts`, in slices. From the versions on that the manifest asks for, both browsers have the object that
 * webextension-polyfill would make, and it would hand over just that.
 */
export const slimLibraries: Plugin = {
  name: 'slim-libraries',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'webextension-polyfill') return native;
    if (id === 'ical.js') return slim;
    return id in stubs && importer?.startsWith(folder) ? slim + id : null;
  },
  load(id) {
    if (id === native) return 'export default globalThis.browser;';
    if (id !== slim) return id.startsWith(slim) ? (stubs[id.slice(slim.length)] ?? null) : null;
    const imports = Object.entries(used).map(
      ([name, file]) => `import ${name} from ${JSON.stringify(join(folder, `${file}.js`))};`,
    );
    return `${imports.join('\n')}\nexport default { ${Object.keys(used).join()} };`;
  },
};
