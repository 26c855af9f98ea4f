import type { MessageKey } from '../../platform/i18n.ts';

/** Puts text on the clipboard. @returns whether the browser allowed it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What is said of it. */
export const copyNotice = (copied: boolean): MessageKey => (copied ? 'notice_copied' : 'notice_copy_failed');
