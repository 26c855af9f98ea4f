import type { Runtime } from 'webextension-polyfill';
import { browser } from './native.ts';
import type { BackgroundProtocol, TabProtocol } from './protocol.ts';

/** This content script outlived its extension (update, reload, removal); a reload of the tab is the only way back. */
export class ContextInvalidatedError extends Error {
  override name = 'ContextInvalidatedError';
}

/** Nobody received the message, so nothing happened: the background did not start, or a tab holds no script of ours. */
export class NobodyListensError extends Error {
  override name = 'NobodyListensError';
}

/** The other side said no and nothing changed. `problem` is a `_locales` key of a sentence, with substitutions. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly problem: string;
  readonly args: string[];
  constructor(problem: string, args: string[] = []) {
    super(problem);
    this.problem = problem;
    this.args = args;
  }
}

/** Only JSON travels: Chrome serializes messages so, and errors would arrive as `{}`. */
type Answer = { value?: unknown } | { refused: string; args: string[] } | { failed: string };

type Handlers<Protocol> = {
  [K in keyof Protocol]: Protocol[K] extends (data: never) => infer R
    ? (data: unknown, sender: Runtime.MessageSender) => R | Promise<R>
    : never;
};
export type BackgroundHandlers = Handlers<BackgroundProtocol>;
export type TabHandlers = {
  [K in keyof TabProtocol]: (
    ...data: Parameters<TabProtocol[K]>
  ) => ReturnType<TabProtocol[K]> | Promise<ReturnType<TabProtocol[K]>>;
};

const firstDelay = 100;
const delayGrowth = 1.3;
const patience = 4000;

const isOrphaned = (error?: unknown): boolean =>
  !browser?.runtime?.id || /context invalidated|dead object/i.test(String(error));
const nobodyReceived = (error: unknown): boolean =>
  /receiving end does not exist|could not establish connection/i.test(String(error));

async function post(deliver: () => Promise<unknown>): Promise<Answer | undefined> {
  if (isOrphaned()) throw new ContextInvalidatedError('the extension is gone');
  try {
    return (await deliver()) as Answer | undefined;
  } catch (error) {
    if (isOrphaned(error)) throw new ContextInvalidatedError(String(error));
    if (nobodyReceived(error)) throw new NobodyListensError(String(error));
    throw error;
  }
}

function read(answer: Answer | undefined): unknown {
  if (!answer) throw new NobodyListensError('listeners there were, but none that knows this command');
  if ('refused' in answer) throw new RefusedError(answer.refused, answer.args);
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.value;
}

async function postUntilReceived(message: object): Promise<Answer | undefined> {
  for (let delay = firstDelay, waited = 0; ; waited += delay, delay *= delayGrowth) {
    try {
      return await post(() => browser.runtime.sendMessage(message));
    } catch (error) {
      if (!(error instanceof NobodyListensError) || waited + delay > patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/**
 * Sends a command to the background. Retried only when nobody received it (worker or event page not up yet),
 * 100 ms × 1.3 apart, for 4 s; a command that may have run is never sent twice.
 * @throws {RefusedError} when the background says no
 * @throws {NobodyListensError} when no background came up within 4 s
 * @throws {ContextInvalidatedError} in a content script whose extension is gone
 */
export async function send<K extends keyof BackgroundProtocol>(
  type: K,
  ...[data]: Parameters<BackgroundProtocol[K]>
): Promise<ReturnType<BackgroundProtocol[K]>> {
  return read(await postUntilReceived({ type, data })) as ReturnType<BackgroundProtocol[K]>;
}

/**
 * Sends a command to the content script in the top frame of a tab; never retried.
 * @throws {NobodyListensError} when the tab is older than the install or not a page of ours
 */
export async function sendToTab<K extends keyof TabProtocol>(
  tabId: number,
  type: K,
  ...[data]: Parameters<TabProtocol[K]>
): Promise<ReturnType<TabProtocol[K]>> {
  const answer = await post(() => browser.tabs.sendMessage(tabId, { type, data }, { frameId: 0 }));
  return read(answer) as ReturnType<TabProtocol[K]>;
}

async function answer(work: () => unknown): Promise<Answer> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.problem, args: error.args };
    return { failed: String(error) };
  }
}

type Handler = (data: unknown, sender: Runtime.MessageSender) => unknown;

function listen(handlers: object): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: Answer) => void) => {
    const { type, data } = (message ?? {}) as { type?: unknown; data?: unknown };
    if (sender.id !== browser.runtime.id || typeof type !== 'string' || !Object.hasOwn(handlers, type)) return false;
    const handler = (handlers as Record<string, Handler>)[type] as Handler;
    answer(() => handler(data, sender)).then(respond);
    return true;
  };
  // `respond` and `true` is the one form that Chrome, Firefox and fakes understand alike.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  // A content script that outlived its extension has no `runtime` left to take the listener from (Chromium).
  return () => browser.runtime?.onMessage.removeListener(listener as Runtime.OnMessageListener);
}

/**
 * Answers commands in the background; to be called once, synchronously, when the worker starts.
 * Data arrive unchecked: each handler parses its own and checks who may ask (`sender.ts`).
 */
export function onMessage(handlers: BackgroundHandlers): void {
  listen(handlers);
}

/**
 * Answers commands in a content script. Only pages and background of this extension can reach a tab.
 * @returns stops listening
 */
export function onTabMessage(handlers: TabHandlers): () => void {
  return listen(handlers);
}
