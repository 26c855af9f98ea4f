// Runs a TypeScript file of this repository on nothing but Node ≥ 20 and npm: `node scripts/run.mjs <file.ts> [arguments]`.
// Node 20 knows neither TypeScript nor Temporal, so Vite loads the one and a polyfill stands in for the other.
// Standard output belongs to the script alone.
import { resolve } from 'node:path';
import { ensurePackages, root } from './setup.mjs';

const [node, , script, ...scriptArguments] = process.argv;

if (!script) {
  console.error('Usage: node scripts/run.mjs <file.ts> [arguments]');
  process.exit(2);
}
ensurePackages();
if (!globalThis.Temporal) await import('temporal-polyfill/global');
const { runnerImport } = await import('vite');
process.stdout.on('error', (error) => {
  // Whoever reads (`| head`) has seen enough.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.argv = [node, resolve(root, script), ...scriptArguments];
await runnerImport(resolve(root, script), { root, logLevel: 'error' });
