// The frame of a command: its exit codes, and a line that shows how far it is.
import type { Work } from '../src/domain/slices.ts';
import { ArgumentError } from './arguments.ts';

/** Milliseconds between two looks of the progress line. */
const beat = 100;

/** Does the work; on a terminal a line on standard error says how far it is. */
export function finishWithProgress<Result>(work: Work<Result>, label: string): Result {
  const { stderr } = process;
  let shown = 0;
  for (;;) {
    const step = work.next();
    if (step.done) {
      if (shown) stderr.write('\r\x1b[K');
      return step.value;
    }
    const now = performance.now();
    if (!stderr.isTTY || now - shown < beat) continue;
    shown = now;
    stderr.write(`\r${label} … ${Math.floor(step.value * 100)} %\x1b[K`);
  }
}

/** Runs a command: exit code 2 and the usage for arguments that can't be read, 1 when `run` says that something failed. */
export function runCommand(run: (given: string[]) => { failed: boolean }, usage: string): void {
  try {
    if (run(process.argv.slice(2)).failed) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    console.error(error.message);
    console.error(usage);
    process.exitCode = 2;
  }
}
