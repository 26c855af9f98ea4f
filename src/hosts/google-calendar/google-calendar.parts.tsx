import { makeCalendarStage } from '../../ui/inpage/calendar-stage.tsx';
import { CalendarPage } from '../calendar-page.ts';
import { bringParts } from '../parts.ts';
import { makeCalendarEyes } from './calendar-eyes.ts';

bringParts(
  ({ life, calm, guardRoot }) =>
    new CalendarPage({
      eyes: makeCalendarEyes(document),
      stage: makeCalendarStage({ document, guard: guardRoot }),
      calm,
      life,
    }),
);
