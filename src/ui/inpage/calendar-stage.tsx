import { hydrate, render } from 'preact';
import { deliver } from '../parts/hear.ts';
import type { InviteBarProps } from './bar-frame.tsx';
import { InviteBar } from './invite-bar.tsx';
import { type Drawn, type Later, makeDrawing, type Pens, type StageOptions } from './make-drawing.ts';
import { OrganizerMirror, type OrganizerMirrorProps } from './organizer-mirror.tsx';

/** What can be drawn in a calendar. */
interface CalendarStage {
  inviteBar(signal: AbortSignal): Drawn<InviteBarProps>;
  organizerMirror(signal: AbortSignal): Drawn<OrganizerMirrorProps>;
}

const here = { drawing: { render, hydrate, deliver } };
/** A calendar's parts stand in a card that a person has just opened, so everything comes at once. */
const hands: Later<{ drawing: Pens }> = { here, come: async () => here, whenHere: () => {} };

export function makeCalendarStage(given: Omit<StageOptions<Pens>, 'hands'>): CalendarStage {
  const options = { ...given, hands };
  return {
    inviteBar: (signal) =>
      makeDrawing(options, signal, {
        name: 'invite-bar',
        view: (_, props: InviteBarProps) => <InviteBar {...props} />,
      }),
    organizerMirror: (signal) =>
      makeDrawing(options, signal, {
        name: 'organizer-mirror',
        view: (_, props: OrganizerMirrorProps) => <OrganizerMirror {...props} />,
      }),
  };
}
