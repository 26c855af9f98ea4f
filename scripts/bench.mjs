// npm run bench: set-up, build, then e2e/bench/bench.ts. Runs before any npm package is there.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { provideChromium } from './browsers.mjs';
import { buildAll } from './build.mjs';
import { ensurePackages, root } from './setup.mjs';

ensurePackages();
const chromium = provideChromium();
if (!chromium) process.exit(1);
await buildAll();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'scripts/run.mjs'), join(root, 'e2e/bench/bench.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
process.exitCode = status ?? 1;
