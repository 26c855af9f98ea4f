import { crx } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import { manifestFor } from './manifest.config.ts';

const browser = process.env.BROWSER_TARGET === 'firefox' ? 'firefox' : 'chrome';
const outDir = `dist/${browser}`;

/** The hosts whose pages our parts stand in. */
const hosts = ['gmail', 'google-calendar'];

/**
 * `parts/<host>.js`: what a host's entry has put into its page once there is something to stand beside. No file of the
 * manifest imports it (CRXJS would make it web-accessible), so it is built by itself.
 */
const hostParts: Plugin = {
  name: 'host-parts',
  apply: 'build',
  async closeBundle() {
    for (const host of hosts) {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir: `${outDir}/parts`,
          emptyOutDir: false,
          target: 'esnext',
          lib: {
            entry: `src/hosts/${host}/${host}.parts.tsx`,
            formats: ['iife'],
            name: 'parts',
            fileName: () => `${host}.js`,
          },
        },
        define: { 'process.env.NODE_ENV': '"production"' },
      });
    }
  },
};

export default defineConfig({
  plugins: [crx({ manifest: manifestFor(browser), browser }), hostParts],
  build: { outDir, emptyOutDir: true, target: 'esnext', sourcemap: false, modulePreload: false },
});
