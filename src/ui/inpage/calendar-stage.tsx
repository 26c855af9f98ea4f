import { InviteBar, type InviteBarProps } from './invite-bar.tsx';
import { OrganizerMirror, type OrganizerMirrorProps } from './organizer-mirror.tsx';
import type { RootOptions } from './root.ts';
import { type Drawn, makeDrawing } from './stage.tsx';

/** What can be drawn in a calendar. */
export interface CalendarStage {
  inviteBar(signal: AbortSignal): Drawn<InviteBarProps>;
  organizerMirror(signal: AbortSignal): Drawn<OrganizerMirrorProps>;
}

export function makeCalendarStage(options: Pick<RootOptions, 'document' | 'guard'>): CalendarStage {
  return {
    inviteBar: (signal) => makeDrawing(options, 'invite-bar', signal, (props) => <InviteBar {...props} />),
    organizerMirror: (signal) =>
      makeDrawing(options, 'organizer-mirror', signal, (props) => <OrganizerMirror {...props} />),
  };
}
