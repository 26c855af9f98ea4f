import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import { manifestFor } from './manifest.config.ts';
import { packWords } from './scripts/pack-words.ts';

const browser = process.env.BROWSER_TARGET === 'firefox' ? 'firefox' : 'chrome';
const outDir = `dist/${browser}`;

/**
 * What a host's entry has put into its page: once there is something to stand beside, once that is touched, and for each
 * reading of a week. No file of the manifest imports them (CRXJS would make them web-accessible), so each is built by
 * itself.
 */
const parts = {
  gmail: 'src/hosts/gmail/gmail.parts.tsx',
  'gmail-hands': 'src/hosts/gmail/gmail.hands.tsx',
  'google-calendar': 'src/hosts/google-calendar/google-calendar.parts.tsx',
  'google-calendar-hands': 'src/hosts/google-calendar/google-calendar.hands.tsx',
  'google-calendar-week': 'src/hosts/google-calendar/google-calendar.week.ts',
  outlook: 'src/hosts/outlook/outlook.parts.tsx',
  'outlook-hands': 'src/hosts/outlook/outlook.hands.tsx',
  'outlook-week': 'src/hosts/outlook/outlook.week.ts',
  'any-editor': 'src/hosts/any-editor/any-editor.ts',
};

const sketchJsx = fileURLToPath(new URL('src/ui/inpage/sketch-jsx.ts', import.meta.url));

const hostParts: Plugin = {
  name: 'host-parts',
  apply: 'build',
  async closeBundle() {
    for (const [name, entry] of Object.entries(parts)) {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        // Parts sketch, and have no use for Preact itself; it comes with the hands.
        resolve: { alias: name.endsWith('-hands') ? {} : { 'preact/jsx-runtime': sketchJsx } },
        build: {
          outDir: `${outDir}/parts`,
          emptyOutDir: false,
          target: 'esnext',
          lib: {
            entry,
            formats: ['iife'],
            name: 'parts',
            fileName: () => `${name}.js`,
          },
        },
        define: { 'process.env.NODE_ENV': '"production"' },
      });
    }
  },
};

export default defineConfig({
  plugins: [crx({ manifest: manifestFor(browser), browser }), packWords, hostParts],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'esnext',
    sourcemap: false,
    modulePreload: false,
    rolldownOptions: { input: ['src/ui/welcome/index.html'] },
  },
});
