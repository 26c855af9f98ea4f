import type { Runtime } from 'webextension-polyfill';
import { browser } from './native.ts';

/** Match patterns of the manifest's hosts. */
export const hostPatterns = (): string[] =>
  (browser.runtime.getManifest() as { host_permissions?: string[] }).host_permissions ?? [];

/** Whether a script of ours is at home on pages of an origin. */
export const isHostOrigin = (origin: string | undefined): boolean => hostPatterns().includes(`${origin}/*`);

/**
 * Who sent a message: one of our own pages, the content script in a page of the manifest's hosts, or nobody that may.
 * By `origin`, never by `url`: a popped-out composer's url is `about:blank`, its origin is its opener's
 * (seen in Chromium 156 and Firefox 153, which set it for our pages too).
 */
export function whoSent(sender: Runtime.MessageSender): 'page' | 'host' | undefined {
  // The polyfill's types do not know `origin` yet.
  const { id, origin } = sender as Runtime.MessageSender & { origin?: string };
  if (id !== browser.runtime.id || !origin) return undefined;
  if (`${origin}/` === browser.runtime.getURL('')) return 'page';
  return isHostOrigin(origin) ? 'host' : undefined;
}
