import { hydrate, render } from 'preact';
import { deliver } from '../parts/hear.ts';
import type { InviteBarProps } from './bar-frame.tsx';
import { ComposeButton } from './compose-button.tsx';
import { ComposerLine, type ComposerLineProps } from './composer-line.tsx';
import type { ComposeButtonProps } from './insert-button.tsx';
import { InviteBar } from './invite-bar.tsx';

/** What can be used, not only looked at, beside mails: it comes with the first touch. */
export const drawing = {
  render,
  hydrate,
  deliver,
  inviteBar: (props: InviteBarProps) => <InviteBar {...props} />,
  composeButton: (props: ComposeButtonProps) => <ComposeButton {...props} />,
  composerLine: (props: ComposerLineProps) => <ComposerLine {...props} />,
};

export type Drawing = typeof drawing;
