import type { ComponentChild } from 'preact';
import { FirstBar, type InviteBarProps } from './bar-frame.tsx';
import { type Drawn, makeDrawing, type Pens, type StageOptions } from './make-drawing.ts';

interface BarPens extends Pens {
  inviteBar(props: InviteBarProps): ComponentChild;
}

/** The invite bar, beside mails and in calendars alike. */
export const makeBar = <D extends BarPens>(
  options: StageOptions<D>,
  signal: AbortSignal,
  around: Element,
): Drawn<InviteBarProps> =>
  makeDrawing(options, signal, {
    name: 'invite-bar',
    view: (drawing, props: InviteBarProps) => drawing.inviteBar(props),
    first: (props) => <FirstBar {...props} />,
    around,
  });
