import type * as v from 'valibot';
import type { Runtime, Tabs } from 'webextension-polyfill';
import type { Outcome } from '../domain/shelf.ts';
import { RefusedError } from '../platform/messages.ts';
import { whoSent } from '../platform/sender.ts';
import { announceChange } from './announce.ts';
import { parse } from './schemas/parse.ts';
import { StoreFullError, StoreUnavailableError } from './store/open.ts';
import { syncSoon } from './sync.ts';

/** Who asks, and when. */
export interface Asker {
  now: Temporal.Instant;
  /** From a private window nothing is stored. */
  incognito: boolean;
  tab?: Tabs.Tab;
}

type Handler<R> = (data: unknown, sender: Runtime.MessageSender) => Promise<R>;

function askerOf({ tab }: Runtime.MessageSender): Asker {
  return { now: Temporal.Now.instant(), incognito: tab?.incognito ?? false, ...(tab ? { tab } : {}) };
}

function inWords(error: unknown): unknown {
  if (error instanceof StoreUnavailableError) return new RefusedError('problem_store');
  if (error instanceof StoreFullError) return new RefusedError('problem_store_full');
  return error;
}

function guarded<Schema extends v.GenericSchema, R>(
  may: ReturnType<typeof whoSent>[],
  schema: Schema,
  run: (data: v.InferOutput<Schema>, asker: Asker) => Promise<R>,
): Handler<R> {
  return async (data, sender) => {
    const who = whoSent(sender);
    if (!who || !may.includes(who)) throw new RefusedError('problem_sender');
    try {
      return await run(parse(schema, data), askerOf(sender));
    } catch (error) {
      throw inWords(error);
    }
  };
}

/** A command that content scripts send, and our pages may. */
export const fromTabs = <Schema extends v.GenericSchema, R>(
  schema: Schema,
  run: (data: v.InferOutput<Schema>, asker: Asker) => Promise<R>,
): Handler<R> => guarded(['host', 'page'], schema, run);

/** A command that only our own pages may send. */
export const fromPages = <Schema extends v.GenericSchema, R>(
  schema: Schema,
  run: (data: v.InferOutput<Schema>, asker: Asker) => Promise<R>,
): Handler<R> => guarded(['page'], schema, run);

/** A change that only our own pages may ask for; a refusal is its outcome, with nothing changed. */
export function changeFromPages<Schema extends v.GenericSchema>(
  schema: Schema,
  change: (data: v.InferOutput<Schema>, asker: Asker) => Promise<void>,
): Handler<Outcome> {
  const run = fromPages(schema, async (data, asker) => {
    await change(data, asker);
    await announceChange(asker.now);
    void syncSoon();
  });
  return async (data, sender) => {
    try {
      await run(data, sender);
      return { ok: true };
    } catch (error) {
      if (error instanceof RefusedError) return { ok: false, problem: error.problem, args: error.args };
      throw error;
    }
  };
}
