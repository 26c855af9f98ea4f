import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { manifestFor } from './manifest.config.ts';
import { hostParts } from './scripts/host-parts.ts';
import { minifyJson } from './scripts/minify-json.ts';
import { packWords } from './scripts/pack-words.ts';
import { askByNumber, packPageWords, readPageWords } from './scripts/page-words.ts';
import { slimLibraries } from './scripts/slim-libraries.ts';

const browser = process.env.BROWSER_TARGET === 'firefox' ? 'firefox' : 'chrome';
const outDir = `dist/${browser}`;
const words = readPageWords(import.meta.dirname);

export default defineConfig({
  plugins: [
    crx({ manifest: manifestFor(browser), browser }),
    packWords,
    askByNumber(words),
    packPageWords(import.meta.dirname, outDir, words),
    slimLibraries,
    hostParts(outDir, [askByNumber(words)]),
    minifyJson(outDir),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'esnext',
    sourcemap: false,
    modulePreload: false,
    rolldownOptions: {
      input: ['src/ui/welcome/index.html'],
      output: { chunkFileNames: 'assets/[name].js' }, // nobody caches them: hashes would only weigh
    },
  },
});
