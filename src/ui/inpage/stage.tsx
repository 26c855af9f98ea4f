import type { ComponentChild } from 'preact';
import { ComposeButton, type ComposeButtonProps } from './compose-button.tsx';
import { ComposerLine, type ComposerLineProps } from './composer-line.tsx';
import { InviteBar, type InviteBarProps } from './invite-bar.tsx';
import { mountRoot, type PlaceName, type RootOptions } from './root.ts';
import { readScheme } from './scheme.ts';

/** Something of ours that can stand in a host page. It is in no document until the host's room puts it somewhere. */
export interface Drawn<Props> {
  host: HTMLElement;
  draw(props: Props): void;
}

/** What a host's room can draw, without knowing how. */
export interface Stage {
  inviteBar(signal: AbortSignal): Drawn<InviteBarProps>;
  composeButton(signal: AbortSignal): Drawn<ComposeButtonProps>;
  composerLine(signal: AbortSignal): Drawn<ComposerLineProps>;
}

/** Each drawing is in the colors of the place where it stands at that moment, and goes with its signal. */
export function makeDrawing<Props>(
  { document, guard }: Pick<RootOptions, 'document' | 'guard'>,
  name: PlaceName,
  signal: AbortSignal,
  view: (props: Props) => ComponentChild,
): Drawn<Props> {
  const root = mountRoot({ document, guard, name, scheme: 'light', signal, attach: () => {} });
  return {
    host: root.host,
    draw(props) {
      if (root.host.parentElement) root.setScheme(readScheme(root.host.parentElement));
      root.update(view(props));
    },
  };
}

export function makeStage(options: Pick<RootOptions, 'document' | 'guard'>): Stage {
  return {
    inviteBar: (signal) => makeDrawing(options, 'invite-bar', signal, (props) => <InviteBar {...props} />),
    composeButton: (signal) => makeDrawing(options, 'compose-button', signal, (props) => <ComposeButton {...props} />),
    composerLine: (signal) => makeDrawing(options, 'composer-line', signal, (props) => <ComposerLine {...props} />),
  };
}
