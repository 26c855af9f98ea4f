const pointer = ['pointerdown', 'pointerup'];

/** Presses a control of the host's as a person would: some act on mouse down or up, and not on a bare `click()`. */
export function press(control: HTMLElement): void {
  const { left, top, width, height } = control.getBoundingClientRect();
  const where = { clientX: left + width / 2, clientY: top + height / 2 };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const held = { buttons: type.endsWith('down') ? 1 : 0, detail: 1 };
    const init = { bubbles: true, cancelable: true, composed: true, button: 0, ...where, ...held };
    control.dispatchEvent(
      pointer.includes(type)
        ? new PointerEvent(type, { ...init, pointerType: 'mouse', isPrimary: true })
        : new MouseEvent(type, init),
    );
  }
}
