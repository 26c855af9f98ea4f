// node scripts/run.mjs scripts/suffixes.ts: writes the table of public suffixes anew, after an update of `tldts-icann`.
import { writeFileSync } from 'node:fs';
import { readSuffixRules, suffixTable } from './suffix-rules.ts';

const file = new URL('../src/domain/public-suffixes.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(suffixTable(readSuffixRules()), null, 2)}\n`);
