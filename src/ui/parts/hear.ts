// In host pages a guard stops keys and input before they reach our shadow tree (hosts/key-guard.ts), so listeners
// there stay silent. Elements say here what they want to hear, and the guard's handler is `deliver`.
interface Heard {
  keydown?: (event: KeyboardEvent) => void;
  input?: (event: Event) => void;
}

const heard = new WeakMap<EventTarget, Heard>();

/** Use as `ref`, or in one: the element hears these for itself and everything in it. */
export const hear = (wanted: Heard) => (element: Element | null) => {
  if (element) heard.set(element, wanted);
};

/** Hands a key or input event to the innermost element that wants to hear its type. */
export function deliver(event: Event): void {
  const type = event.type as keyof Heard;
  for (const target of event.composedPath()) {
    const handler = heard.get(target)?.[type] as ((event: Event) => void) | undefined;
    if (handler) {
      handler(event);
      return;
    }
  }
}
