// Runs in the page, as Outlook's own scripts do: an editor for each `make-rooster` that the content script sends.
import * as current from 'roosterjs';
import { makeRooster, type Rooster } from '../../src/hosts/editor/test-rooster.ts';

/** `roosterjs`: the bundle of the pinned version, where the page has it. */
const page = window as {
  roosterjs?: Rooster;
  trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): unknown };
};

page.trustedTypes?.createPolicy('default', { createHTML: (html) => html });
const rooster = page.roosterjs ?? current;
document.addEventListener('make-rooster', () => makeRooster(rooster, document.documentElement.dataset.html ?? ''));
