import type { Area } from '../calm.ts';
import { find, MissingElementError, requireElement } from '../select.ts';
import type { FloatBox, Place } from '../stand.ts';
import { isComposer } from './find-composers.ts';
import { bodyOfMessage, senderElementOf } from './read-message.ts';
import { attachmentCard, attachmentLink, eventLink, toolbar } from './selectors.ts';

/** Pixels: the compose button's square, and what it keeps away from Gmail's own buttons. */
const buttonSize = 28;
const gap = 4;
/** Pixels: the invite bar's row with the space around it. */
const rowHeight = 40;

/**
 * The invite bar: a row of its own between a message's header and its body. The body lies deeper than the header's
 * neighbor, so we climb from it to the last element that does not hold the sender too; never into a table's rows.
 * @throws {MissingElementError} when the message has nothing to stand above
 */
export function placeForBar(message: HTMLElement): Place {
  const content =
    bodyOfMessage(message) ??
    [attachmentCard, attachmentLink, eventLink].map((one) => find(message, one)).find(Boolean);
  if (!content) throw new MissingElementError('message body');
  const sender = senderElementOf(message);
  let before = content;
  for (let up = parentIn(message, before); up; up = parentIn(message, before)) {
    const isRoomy = sender ? !up.contains(sender) : before === content;
    if (!isRoomy && !isTablePart(up)) break;
    before = up;
  }
  return { parent: before.parentElement ?? message, before };
}

const parentIn = (message: Element, element: Element): HTMLElement | null =>
  element.parentElement === message ? null : element.parentElement;

const isTablePart = (element: Element): boolean => /^(table|tbody|thead|tfoot|tr)$/.test(element.localName);

/** The viewport area that the bar's row will take, from the end of what is above to its height below. */
export function areaOfRow({ before, parent }: Place): Area {
  const { left, right, top } = (before ?? parent).getBoundingClientRect();
  const above = before?.previousElementSibling?.getBoundingClientRect().bottom ?? top;
  return { left, right, top: Math.min(above, top), bottom: top + rowHeight };
}

/**
 * The compose button: floating over the free part of Gmail's bottom bar, outside of its table, so that Send and its
 * neighbors stay where they are. It is put beside the bar, since long inline replies detach that from the composer.
 * Without room in the bar it stands above the bar's far end.
 * @returns nothing once the composer is closed
 * @throws {MissingElementError}
 */
export function placeForComposeButton(root: HTMLElement): Place | undefined {
  if (!isComposer(root)) return undefined;
  const bar = requireElement(root, toolbar, 'composer toolbar');
  const box = (): FloatBox | undefined => {
    const outer = bar.getBoundingClientRect();
    if (!outer.width || !root.checkVisibility()) return undefined;
    const rtl = getComputedStyle(bar).direction === 'rtl';
    const room = widestGap(bar, outer);
    if (!room)
      return { left: rtl ? outer.left + gap : outer.right - buttonSize - gap, edge: { bottom: outer.top - gap } };
    const top = outer.top + (outer.height - buttonSize) / 2;
    return { left: rtl ? room.right - buttonSize - gap : room.left + gap, edge: { top } };
  };
  return { parent: bar.parentElement ?? root, before: null, float: { box, follow: [root, bar, ...controlsOf(bar)] } };
}

const controlsOf = (bar: Element): Element[] => [
  ...bar.querySelectorAll('[role="button"], button, [role="link"], input'),
];

/** The widest stretch of the bar without a control, if the button fits in. */
function widestGap(bar: Element, { left, right }: DOMRect): { left: number; right: number } | undefined {
  const taken = controlsOf(bar)
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .sort((one, other) => one.left - other.left);
  let widest = { left, right: left };
  let end = left;
  for (const next of [...taken, { left: right, right }]) {
    if (next.left - end > widest.right - widest.left) widest = { left: end, right: next.left };
    end = Math.max(end, next.right);
  }
  return widest.right - widest.left >= buttonSize + 2 * gap ? widest : undefined;
}

/**
 * The strip: floating over the lower edge of what is written in, above Gmail's bottom bar, outside the editable.
 * @returns nothing once the composer is closed
 * @throws {MissingElementError}
 */
export function placeForStrip(root: HTMLElement): Place | undefined {
  if (!isComposer(root)) return undefined;
  const bar = requireElement(root, toolbar, 'composer toolbar');
  const box = (): FloatBox | undefined => {
    const { left, width, top } = bar.getBoundingClientRect();
    return width && root.checkVisibility() ? { left, width, edge: { bottom: top - gap } } : undefined;
  };
  return { parent: root, before: null, float: { box, follow: [root, bar] } };
}
