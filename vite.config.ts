import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { manifestFor } from './manifest.config.ts';

const browser = process.env.BROWSER_TARGET === 'firefox' ? 'firefox' : 'chrome';

export default defineConfig({
  plugins: [crx({ manifest: manifestFor(browser), browser })],
  build: { outDir: `dist/${browser}`, emptyOutDir: true, target: 'esnext', sourcemap: false, modulePreload: false },
});
