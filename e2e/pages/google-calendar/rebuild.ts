import { adopt, className, config, isOwn } from './dom.ts';
import { records } from './records.ts';

function copyAttributes(from: Element, to: Element): void {
  for (const { name } of [...to.attributes]) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}

const isForeign = (node: Node): node is Element => node instanceof Element && !isOwn(node);

/** Takes away every foreign element, and puts fresh rows into the card's parts, which stay. */
function replaceRows(card: Element, fresh: Element): void {
  for (const element of card.querySelectorAll('*')) {
    if (!isForeign(element) || !card.contains(element)) continue;
    records.stripped++;
    element.remove();
  }
  copyAttributes(fresh, card);
  [...fresh.children].forEach((part, index) => {
    const old = card.children[index];
    if (!old) {
      card.append(part);
      return;
    }
    copyAttributes(part, old);
    old.replaceChildren(...part.childNodes);
  });
}

/** A foreign element that no row can reuse: it stays, without anything of its own. */
function wreck(element: Element): void {
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  element.className = className('nBzcnc');
  element.replaceChildren();
  records.stripped++;
}

/**
 * Brings a list to what it should hold by reusing what stands at each position, whoever put it there: the same kind of
 * element gets other attributes and children, a foreign one of another kind is emptied and pushed behind.
 */
function overwrite(old: Element, fresh: Element): void {
  copyAttributes(fresh, old);
  if (!isOwn(old)) {
    records.stripped++;
    adopt(old);
  }
  const wrecked = new Set<Node>();
  let at = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const here = at;
    if (here && isForeign(here) && here.nodeName !== wanted.nodeName) {
      if (!wrecked.has(here)) wreck(here);
      wrecked.add(here);
      old.insertBefore(wanted, here);
      continue;
    }
    at = here?.nextSibling ?? null;
    if (!here) old.append(wanted);
    else if (here.nodeName !== wanted.nodeName) here.replaceWith(wanted);
    else if (here instanceof Element && wanted instanceof Element) overwrite(here, wanted);
    else if (here.nodeValue !== wanted.nodeValue) here.nodeValue = wanted.nodeValue;
  }
  while (at) {
    const rest: ChildNode = at;
    at = rest.nextSibling;
    if (!isForeign(rest)) rest.remove();
    else if (!wrecked.has(rest)) wreck(rest);
  }
}

/** One burst of Google's rebuild: foreign nodes are removed, or kept and overwritten, as configured. */
export function rebuild(card: Element, fresh: Element): void {
  records.bursts++;
  if (config.rebuild === 'overwrite') overwrite(card, fresh);
  else replaceRows(card, fresh);
}
