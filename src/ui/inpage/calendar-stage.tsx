import { makeBar } from './bar-drawing.tsx';
import type { InviteBarProps } from './bar-frame.tsx';
import type { CalendarDrawing } from './calendar-drawing.tsx';
import { type Drawn, makeDrawing, type StageOptions } from './make-drawing.ts';
import type { OrganizerMirrorProps } from './organizer-mirror.tsx';

/** What can be drawn in a calendar. */
interface CalendarStage {
  inviteBar(signal: AbortSignal, around: Element): Drawn<InviteBarProps>;
  organizerMirror(signal: AbortSignal): Drawn<OrganizerMirrorProps>;
}

export function makeCalendarStage(options: StageOptions<CalendarDrawing>): CalendarStage {
  return {
    inviteBar: (signal, around) => makeBar(options, signal, around),
    organizerMirror: (signal) =>
      makeDrawing(options, signal, {
        name: 'organizer-mirror',
        view: (drawing, props: OrganizerMirrorProps) => drawing.organizerMirror(props),
      }),
  };
}
