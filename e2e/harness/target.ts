import type { CDPSession } from 'playwright';
import type { Driven } from './chromium.ts';

// What Playwright knows nothing of, or not for certain: the toolbar's popup, and a worker that ends and comes again.

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** A session with the browser itself; to be detached. */
export async function browserSession({ context }: Driven): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  return browser.newBrowserCDPSession();
}

export async function targetsOf(cdp: CDPSession, type: string): Promise<Target[]> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type }] });
  return targetInfos;
}

/** Calls a method of the protocol in there. */
export type Talk = (method: string, params: object) => Promise<{ result?: { value?: unknown } }>;

/** Attaches to it, for as long as `cdp` is attached. */
export async function talkTo(cdp: CDPSession, { targetId }: Pick<Target, 'targetId'>): Promise<Talk> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return (method, params) =>
    new Promise((resolve) => {
      const id = ++last;
      const hear = ({ message }: { message: string }) => {
        const answer = JSON.parse(message);
        if (answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result ?? {});
      };
      cdp.on('Target.receivedMessageFromTarget', hear);
      void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    });
}
