// For tests: a component of one of our own pages in a window of its own size, light or dark.
import './test-i18n.ts';
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterAll, expect } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { direction } from '../../platform/i18n.ts';
import { enlargeText } from './test-enlarge.ts';

interface Emulation {
  send(method: string, params: object): Promise<unknown>;
}

// The next test file gets the same browser page.
afterAll(() => (cdp() as Emulation).send('Emulation.setEmulatedMedia', { features: [] }));

/** Shows `content` as the whole page, anew. */
export async function show(content: ComponentChild, width = 1000, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.viewport(width, 900);
  await (cdp() as Emulation).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  leave();
  document.documentElement.dir = direction();
  render(content, document.body);
}

export function leave(): void {
  render(null, document.body);
  document.body.replaceChildren();
}

/** Fails with what axe finds wrong, WCAG 2.2 AA and best practices. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** Fails when something is wider than the window. */
export function expectNoOverflow(): void {
  const { clientWidth, scrollWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

/** Fails when something sticks out as it is, with text twice as large, and in a window so wide. In the language that is spoken. */
export async function expectFits(language: string, wide: number): Promise<void> {
  expect(document.documentElement.dir).toBe(language === 'ar' ? 'rtl' : 'ltr');
  expectNoOverflow();
  enlargeText();
  expectNoOverflow();
  await page.viewport(wide, 900);
  expectNoOverflow();
}
