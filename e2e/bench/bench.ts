// npm run bench: the budgets that concern what exists, measured in one run.
import { launchChromium } from '../harness/chromium.ts';
import { measureBackground } from './background.ts';
import { measureBytes } from './bytes.ts';
import { measureJudgement } from './judgement.ts';
import { measureLatency } from './latency.ts';
import { measureMemory } from './memory.ts';
import { measurePageCost } from './page-cost.ts';
import { isWithin, printTable } from './rows.ts';

const driven = await launchChromium();
const bare = await launchChromium({ extension: null });
try {
  const rows = [
    ...measureBytes(),
    ...(await measurePageCost(driven)),
    ...(await measureMemory(driven, bare)),
    ...(await measureLatency(driven)),
    ...(await measureBackground(driven)),
    measureJudgement(),
  ];
  printTable(rows);
  process.exitCode = rows.every(isWithin) ? 0 : 1;
} finally {
  await driven.close();
  await bare.close();
}
