import type { HostName } from '../domain/advice.ts';
import { ContextInvalidatedError, onTabMessage, send, type TabHandlers } from '../platform/messages.ts';
import type { Calm } from './calm.ts';
import type { GuardHandler } from './key-guard.ts';
import type { Life } from './life.ts';

/** What an entry shares with the parts that come after it: there is one of each in a page. */
export interface Shared {
  life: Life;
  calm: Calm;
  guardRoot: (host: Element, handler: GuardHandler) => void;
}

/** A page that our parts stand in. */
export interface HostPage {
  /** Brings our parts in line with the page as it is now. */
  update(): void;
  handlers: TabHandlers;
}

type MakePage = (shared: Shared) => HostPage;

// Files of one extension share a world that no page can reach; this is where the second one is met.
const meeting = Symbol.for('suggest-async.parts');
type World = typeof globalThis & { [meeting]?: MakePage };

/** For the file that holds the parts: says how a page is made. */
export function bringParts(make: MakePage): void {
  (globalThis as World)[meeting] = make;
}

interface Parts {
  /** The page has changed. `isOfUse` tells whether there is anything to stand beside. */
  update(isOfUse: () => boolean): void;
  /** What is known has changed: what stands asks for advice again. */
  refresh(): void;
}

/**
 * A host's parts, put into the page by the background when they are first needed: a mailbox without invitation and
 * composer costs next to nothing. The popup's questions bring them too.
 */
export function partsOf(host: HostName, shared: Shared): Parts {
  let coming: Promise<HostPage> | undefined;
  let page: HostPage | undefined;

  const bring = async (): Promise<HostPage> => {
    await send('loadParts', { host });
    page = (globalThis as World)[meeting]?.(shared);
    if (!page) throw new Error(`The parts for ${host} did not come`);
    page.update();
    return page;
  };
  const need = (): Promise<HostPage> => {
    coming ??= bring().catch((error: unknown) => {
      coming = undefined; // the next change of the page tries again
      if (error instanceof ContextInvalidatedError) shared.life.end();
      throw error;
    });
    return coming;
  };
  const stop = onTabMessage({
    describeTab: async () => (await need()).handlers.describeTab(),
    suggest: async (data) => (await need()).handlers.suggest(data),
    listChoices: async () => (await need()).handlers.listChoices(),
    insertChoice: async (choice) => (await need()).handlers.insertChoice(choice),
    openMenu: async () => (await need()).handlers.openMenu(),
    refresh: () => page?.handlers.refresh(),
  });
  shared.life.signal.addEventListener('abort', stop, { once: true });

  return {
    refresh: () => page?.handlers.refresh(),
    update(isOfUse) {
      if (page) page.update();
      else if (!coming && isOfUse()) need().catch(() => undefined); // quiet by default: the popup says what is wrong
    },
  };
}
