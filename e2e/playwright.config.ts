import { defineConfig } from '@playwright/test';

const report = process.env.E2E_REPORT;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  // More than the cores of a small machine: tests mostly wait for a host to come to rest.
  workers: 4,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may starve a browser once; what needs its second run is named in the test run's output.
  retries: process.env.CI ? 1 : 0,
  reporter: report ? [['line'], ['json', { outputFile: report }]] : 'list',
  projects: [
    { name: 'built', testMatch: 'built.spec.ts' },
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: ['built.spec.ts', 'firefox*.spec.ts'] },
    { name: 'firefox', testMatch: 'firefox*.spec.ts' },
  ],
});
