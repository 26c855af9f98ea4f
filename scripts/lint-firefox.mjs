// What Mozilla's own linter says of dist/firefox, against what is known and accepted.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Findings that stand, with how often: anything new, or one more, fails. */
const accepted = {
  // Preact's branch for `dangerouslySetInnerHTML`, which nothing of ours uses: once in each bundle that holds Preact.
  UNSAFE_VAR_ASSIGNMENT: 4,
  // `data_collection_permissions` is younger on Android, for which we make no build.
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: 1,
};

const run = () =>
  new Promise((resolve, reject) => {
    const webExt = join(root, 'node_modules/web-ext/bin/web-ext.js');
    const args = [webExt, 'lint', '--source-dir', join(root, 'dist/firefox'), '--output', 'json', '--boring'];
    execFile(process.execPath, args, { maxBuffer: 1 << 24 }, (error, stdout, stderr) =>
      stdout.trim() ? resolve(JSON.parse(stdout)) : reject(new Error(stderr || error?.message)),
    );
  });

const { errors, warnings, notices } = await run();
const seen = {};
const unexpected = [...errors];
for (const finding of [...warnings, ...notices]) {
  seen[finding.code] = (seen[finding.code] ?? 0) + 1;
  if (seen[finding.code] > (accepted[finding.code] ?? 0)) unexpected.push(finding);
}
for (const { _type, code, message, file, line } of unexpected)
  console.log(`${_type} ${code} ${file ?? ''}:${line ?? ''} ${message}`);
const counts = Object.entries(seen).map(([code, count]) => `${code} × ${count}`);
console.log(`web-ext lint: ${errors.length} errors; ${counts.join(', ') || 'no warnings'}`);
process.exitCode = unexpected.length ? 1 : 0;
