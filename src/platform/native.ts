import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own `browser` object, native in Firefox and in Chrome from 148 on, where the polyfill is a no-op.
 * Content scripts use this one: the polyfill would cost each of them 10 kB for nothing.
 */
export const browser: Browser = (globalThis as unknown as { browser: Browser }).browser;
