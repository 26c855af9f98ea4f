const gap = 4;
const margin = 8;
/** px; with less room a menu is of no use, so it rather covers its button. */
const leastHeight = 96;

/**
 * Puts an open popover below `anchor`, or above it when only there is room, starting where the anchor starts and
 * never outside the viewport. It grows away from the anchor; what doesn't fit scrolls.
 */
export function placeBeside(panel: HTMLElement, anchor: Element): void {
  const { style } = panel;
  const { clientWidth, clientHeight } = panel.ownerDocument.documentElement;
  const box = anchor.getBoundingClientRect();
  const below = clientHeight - box.bottom - gap - margin;
  const above = box.top - gap - margin;
  style.maxHeight = '';
  const flip = panel.offsetHeight > below && above > below;
  const start = getComputedStyle(panel).direction === 'rtl' ? box.right - panel.offsetWidth : box.left;
  const clamp = (value: number, most: number): string => `${Math.max(margin, Math.min(value, most))}px`;
  const latest = clientHeight - leastHeight - margin;
  style.left = clamp(start, clientWidth - panel.offsetWidth - margin);
  style.top = flip ? 'auto' : clamp(box.bottom + gap, latest);
  style.bottom = flip ? clamp(clientHeight - box.top + gap, latest) : 'auto';
  style.maxHeight = `${Math.max(flip ? above : below, leastHeight)}px`;
}
