// Runs in the page, as Outlook's own scripts do: an editor for each `make-rooster` that the content script sends.
import * as current from 'roosterjs';
import { makeRooster, type Rooster } from '../../src/hosts/editor/test-rooster.ts';

declare global {
  interface Window {
    /** The bundle of an older version, when the page has it. */
    roosterjs?: Rooster;
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): unknown };
  }
}

window.trustedTypes?.createPolicy('default', { createHTML: (html) => html });
const rooster = window.roosterjs ?? current;
document.addEventListener('make-rooster', () => makeRooster(rooster, document.documentElement.dataset.html ?? ''));
