import type en from '../../public/_locales/en/messages.json';
import { browser } from './native.ts';

/** A key of `public/_locales`; a missing one does not compile. */
export type MessageKey = keyof typeof en;

/** The interface's words for `key` in the browser's language, `$1` … replaced by `args`. */
export function t(key: MessageKey, ...args: string[]): string {
  return browser.i18n.getMessage(key, args);
}

/** For keys made from data (`reason_<id>`): the fallback when there is no such message. */
export function tryT(key: string, args: string[], fallback: string): string {
  return browser.i18n.getMessage(key, args) || fallback;
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/**
 * Writing direction of our words. Not `@@bidi_dir`: that is the browser's, and in an Arabic browser without Arabic
 * words of ours it would turn English sentences around.
 */
export function direction(): 'ltr' | 'rtl' {
  return rightToLeft.has(t('interface_language')) ? 'rtl' : 'ltr';
}
