import type { ComponentChild } from 'preact';
import { mountRoot, type Pen, type PlaceName, type RootOptions } from './root.ts';
import { readScheme } from './scheme.ts';

/** Something of ours that can stand in a host page. It is in no document until the host's room puts it somewhere. */
export interface Drawn<Props> {
  host: HTMLElement;
  draw(props: Props): void;
}

/** Preact, and who hears the keys of what it draws. */
export interface Pens {
  render: Pen;
  hydrate: Pen;
  deliver: (event: Event) => void;
}

/** What comes into the page later, when a person first touches something of ours. */
export interface Later<T> {
  readonly here: T | undefined;
  come(): Promise<T>;
  /** Calls once when it has come; never when it is here already, or after `signal`. */
  whenHere(act: () => void, signal: AbortSignal): void;
}

export interface StageOptions<D extends Pens> extends Pick<RootOptions, 'document' | 'guard'> {
  hands: Later<{ drawing: D }>;
}

interface Views<Props, D> {
  name: PlaceName;
  view: (drawing: D, props: Props) => ComponentChild;
  /** What stands there until it is touched; without it nothing does, and the hands are called at once. */
  first?: (props: Props) => ComponentChild;
  /** What it will stand in: its colors are read before we have changed anything, since then they cost nothing. */
  around?: Element;
}

/** A drawing in the colors of the place where it stands at that moment; it goes with its signal. */
export function makeDrawing<Props, D extends Pens>(
  { document, guard, hands }: StageOptions<D>,
  signal: AbortSignal,
  { name, view, first, around }: Views<Props, D>,
): Drawn<Props> {
  let latest: Props | undefined;
  let sketched: Props | undefined;
  let touched = false;
  let isDressed = around !== undefined;
  const scheme = around ? readScheme(around) : 'light';
  const call = (): void => {
    touched = true;
    hands.come().catch(() => undefined); // the next touch calls again
  };
  const deliver = (event: Event): void => hands.here?.drawing.deliver(event);
  const root = mountRoot({ document, guard, name, scheme, signal, deliver, onTouch: call, attach: () => {} });
  const takeOver = (): void => {
    const drawing = hands.here?.drawing;
    if (!drawing || !latest) return;
    if (sketched && sketched !== latest) root.update(view(drawing, sketched), drawing.hydrate);
    root.update(view(drawing, latest), sketched === latest ? drawing.hydrate : drawing.render);
  };
  hands.whenHere(takeOver, signal);
  return {
    host: root.host,
    draw(props) {
      latest = props;
      if (root.host.parentElement && !isDressed) root.setScheme(readScheme(root.host.parentElement));
      isDressed = false;
      const drawing = hands.here?.drawing;
      if (drawing) root.update(view(drawing, props), drawing.render);
      else if (!first) call();
      else if (!touched) {
        // Not under a finger: a button that is drawn anew between down and up is never clicked.
        sketched = props;
        root.sketch(first(props));
      }
    },
  };
}
