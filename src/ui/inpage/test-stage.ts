// For tests: our roots in a page that listens as a host page does.
import '../parts/test-i18n.ts';
import { type ComponentChild, render } from 'preact';
import { guardRoot, installKeyGuard } from '../../hosts/key-guard.ts';
import { deliver } from '../parts/hear.ts';
import { mountRoot, type PlaceName, type Root } from './root.ts';
import type { Scheme } from './scheme.ts';

installKeyGuard(new AbortController().signal);

let life = new AbortController();

interface Stage extends Omit<Root, 'update'> {
  shadow: ShadowRoot;
  update(content: ComponentChild): void;
}

/** A root in a page of its own color; what an earlier test left is gone. */
export function stage(name: PlaceName, scheme: Scheme = 'light', style = 'width: 640px'): Stage {
  clearStage();
  life = new AbortController();
  document.body.style.cssText = scheme === 'dark' ? 'background: #111; color: #eee' : 'background: #fff; color: #222';
  document.body.style.font = '14px Roboto, Arial, sans-serif';
  const main = document.createElement('main');
  main.style.cssText = style;
  document.body.replaceChildren(main);
  const root = mountRoot({
    document,
    attach: (host) => main.append(host),
    name,
    scheme,
    guard: guardRoot,
    deliver,
    signal: life.signal,
  });
  return { ...root, update: (content) => root.update(content, render), shadow: root.host.shadowRoot as ShadowRoot };
}

export function clearStage(): void {
  life.abort();
  document.body.replaceChildren();
}
