import { makeBar } from './bar-drawing.tsx';
import type { InviteBarProps } from './bar-frame.tsx';
import type { ComposerLineProps } from './composer-line.tsx';
import type { Drawing } from './drawing.tsx';
import { type ComposeButtonProps, FirstButton } from './insert-button.tsx';
import { type Drawn, makeDrawing, type StageOptions } from './make-drawing.ts';

/** What a host's room can draw, without knowing how. */
interface Stage {
  inviteBar(signal: AbortSignal, around: Element): Drawn<InviteBarProps>;
  composeButton(signal: AbortSignal): Drawn<ComposeButtonProps>;
  composerLine(signal: AbortSignal): Drawn<ComposerLineProps>;
}

export function makeStage(options: StageOptions<Drawing>): Stage {
  return {
    inviteBar: (signal, around) => makeBar(options, signal, around),
    composeButton: (signal) =>
      makeDrawing(options, signal, {
        name: 'compose-button',
        view: (drawing, props: ComposeButtonProps) => drawing.composeButton(props),
        first: ({ shortcut }) => <FirstButton shortcut={shortcut} />,
      }),
    composerLine: (signal) =>
      makeDrawing(options, signal, {
        name: 'composer-line',
        view: (drawing, props: ComposerLineProps) => drawing.composerLine(props),
      }),
  };
}
