import { hydrate, render } from 'preact';
import { deliver } from '../parts/hear.ts';
import type { InviteBarProps } from './bar-frame.tsx';
import { InviteBar } from './invite-bar.tsx';
import { OrganizerMirror, type OrganizerMirrorProps } from './organizer-mirror.tsx';

/** What can be used, not only looked at, in a calendar: it comes with the first touch, or with the mirror. */
export const calendarDrawing = {
  render,
  hydrate,
  deliver,
  inviteBar: (props: InviteBarProps) => <InviteBar {...props} />,
  organizerMirror: (props: OrganizerMirrorProps) => <OrganizerMirror {...props} />,
};

export type CalendarDrawing = typeof calendarDrawing;
