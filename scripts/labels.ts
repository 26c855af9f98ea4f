// How the judgement does on the labeled invitations of ../shared: `npm run --silent labels`.
import type { VerdictName } from '../src/domain/verdict.ts';
import { areLabelsThere, isPush, type Judged, judgeLabeledInvites } from './labeled-invites.ts';

const verdicts: VerdictName[] = ['suggest-async', 'ask-agenda', 'keep-live', 'quiet', 'neutral'];

function printTable(name: string, rows: Judged[]): void {
  const right = rows.filter(({ label, given }) => label === given.verdict).length;
  const harmful = rows.filter((row) => row.harmful && isPush(row.given)).length;
  const percent = ((100 * right) / rows.length).toFixed(1);
  console.log(`\n${name}: ${right} of ${rows.length} right (${percent} %), ${harmful} harmful`);
  console.log(['label \\ given'.padEnd(15), ...verdicts.map((verdict) => verdict.padStart(14))].join(''));
  for (const label of verdicts) {
    const given = rows.filter((row) => row.label === label).map((row) => row.given.verdict);
    if (!given.length) continue;
    const cells = verdicts.map((verdict) => String(given.filter((each) => each === verdict).length).padStart(14));
    console.log([label.padEnd(15), ...cells].join(''));
  }
}

if (!areLabelsThere) {
  console.error('The labeled invitations of ../shared/invites are not there.');
  process.exit(1);
}
const judged = judgeLabeledInvites();
for (const language of new Set(judged.map((row) => row.language))) {
  printTable(
    language,
    judged.filter((row) => row.language === language),
  );
}
printTable(
  'all but en',
  judged.filter(({ language }) => language !== 'en'),
);
for (const { uid, label, given } of judged.filter((row) => row.label !== row.given.verdict)) {
  console.log(`\n${uid}: ${given.verdict}, not ${label} (${given.reasons.map(({ id }) => id).join(', ')})`);
}
