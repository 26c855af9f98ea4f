/**
 * Calls once when a person types after something was written, or when the editor's own undo has taken it back.
 * @param written what was written, and whether it stands there still
 */
export function onceTyped(
  root: HTMLElement,
  written: { isPresent(): boolean },
  signal: AbortSignal,
  act: (isPresent: boolean) => void,
): void {
  const stop = new AbortController();
  const look = ({ type }: Event): void => {
    const isPresent = written.isPresent();
    if (type === 'keyup' && isPresent) return; // a key that wrote nothing
    stop.abort();
    act(isPresent);
  };
  // Outlook's editor keeps `input` from bubbling, and says nothing at all of its own undo: the key tells.
  const options = { capture: true, passive: true, signal: AbortSignal.any([stop.signal, signal]) };
  for (const type of ['input', 'keyup']) root.addEventListener(type, look, options);
}
