import type { OptionsCalls, ShelfCalls } from '../options/calls.ts';

/** What the welcome page asks of the background. */
export type WelcomeCalls = ShelfCalls & Pick<OptionsCalls, 'copy'>;
