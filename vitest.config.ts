import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          pool: 'threads', // a tenth less work than processes
          include: ['src/{domain,background,platform}/**/*.test.ts', 'scripts/**/*.test.ts', '*.test.ts'],
          setupFiles: ['temporal-polyfill/global'],
          testTimeout: 60_000, // properties run a thousand times; nothing is judged by the time it takes
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        server: { fs: { allow: ['..'] } },
        optimizeDeps: { include: ['axe-core', 'ical.js'] }, // found late, they would reload the page under the first test
        test: {
          name: 'browser',
          include: ['src/{hosts,ui}/**/*.test.{ts,tsx}'],
          env: { CI: process.env.CI ?? '' }, // tests of captures fail in CI when the folder is missing
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-quic'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
