/** What a button that opens something says of it. */
export interface Opener {
  popovertarget: string;
  'aria-haspopup': 'menu' | 'dialog';
  'aria-expanded': boolean;
  onClick?: (event: MouseEvent) => void;
}

/** Names the popover, so that the browser doesn't take a click on its button for a click outside of it. */
export const opener = (id: string, kind: Opener['aria-haspopup'], open = false): Opener => ({
  popovertarget: id,
  'aria-haspopup': kind,
  'aria-expanded': open,
});
