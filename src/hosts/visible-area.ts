import type { Area } from './calm.ts';

/** The part of an element that can be seen: within what scrolls around it, and the window. Viewport pixels. */
export function visibleArea(element: Element): Area | undefined {
  const page = element.ownerDocument;
  const { clientWidth: right, clientHeight: bottom } = page.documentElement;
  let seen = overlap(element.getBoundingClientRect(), { left: 0, right, top: 0, bottom });
  for (let at = element.parentElement; at && at !== page.body; at = at.parentElement) {
    if (getComputedStyle(at).overflow !== 'visible') seen = overlap(seen, at.getBoundingClientRect());
  }
  return seen.right > seen.left && seen.bottom > seen.top ? seen : undefined;
}

const overlap = (one: Area, other: Area): Area => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
});
