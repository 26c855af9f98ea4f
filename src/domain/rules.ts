// The whole judgement in one table (product rules, section 4). Order decides: the first gate that fires, else the first
// kind that fires, else the sum of the scores; notes only add a reason. Phrases are in `words/<language>.json`.
// What is not known never fires a row, and what could hurt somebody is asked before what could be done in writing.
import type { Rule } from './rule.ts';
import { kinds } from './rules/kinds.ts';
import { liveGates } from './rules/live-gates.ts';
import { privateGates } from './rules/private-gates.ts';
import { quietGates } from './rules/quiet-gates.ts';
import { notes, scores } from './rules/scores.ts';

export const rules: readonly Rule[] = [...privateGates, ...quietGates, ...liveGates, ...kinds, ...scores, ...notes];
