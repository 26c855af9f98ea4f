import { h, isOwn } from './dom.ts';
import { records } from './records.ts';

interface Mounted {
  /** Held weakly: what is not shown any more must not be kept by who could build it anew. */
  place: WeakRef<HTMLElement>;
  build: () => (Node | string)[];
}

const mounted = new Set<Mounted>();

/** A subtree that can be built anew at any time, as React does; what it did not build goes with the old one. */
export function mount(
  spec: string,
  attributes: Record<string, string | undefined>,
  build: Mounted['build'],
): HTMLElement {
  const place = h(spec, attributes, ...build());
  mounted.add({ place: new WeakRef(place), build });
  return place;
}

/** Builds every subtree on the page anew, or those that a selector names. */
export function remount(which = '*'): void {
  for (const entry of mounted) {
    const { build } = entry;
    const place = entry.place.deref();
    if (!place) mounted.delete(entry);
    if (!place?.isConnected || !place.matches(which)) continue;
    records.mounted++;
    for (const element of place.querySelectorAll('*')) if (!isOwn(element)) records.stripped++;
    place.replaceChildren(...build());
  }
}

/** Outlook takes unknown children of the body away. */
export function keepBodyClean(): void {
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLElement) || isOwn(node) || node.parentNode !== document.body) continue;
      records.stripped++;
      node.remove();
    }
  }).observe(document.body, { childList: true });
}
