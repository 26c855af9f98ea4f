import { makeCalendarStage } from '../../ui/inpage/calendar-stage.tsx';
import { CalendarPage } from '../calendar-page.ts';
import { handsOf } from '../hands.ts';
import { bringParts } from '../parts.ts';
import { makeCalendarEyes } from './calendar-eyes.ts';
import type { CalendarHands } from './google-calendar.hands.tsx';

bringParts(({ life, calm, guardRoot }) => {
  const hands = handsOf<CalendarHands>('google-calendar', () => life.end());
  return new CalendarPage({
    eyes: makeCalendarEyes(document),
    stage: makeCalendarStage({ document, guard: guardRoot, hands }),
    mirrors: async () => (await hands.come()).MirrorPart,
    write: async (...piece) => (await hands.come()).insertIntoField(...piece),
    calm,
    life,
  });
});
