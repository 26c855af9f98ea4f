import { makeCalendarStage } from '../../ui/inpage/calendar-stage.tsx';
import { makeStage } from '../../ui/inpage/stage.tsx';
import { CalendarPage } from '../calendar-page.ts';
import { handsOf } from '../hands.ts';
import { MailPage } from '../mail-page.ts';
import { bringParts } from '../parts.ts';
import { rememberedAccount } from './account.ts';
import { makeCalendarEyes } from './calendar-eyes.ts';
import { makeMailEyes } from './mail-eyes.ts';
import type { OutlookHands } from './outlook.hands.tsx';
import { makeOutlookHost } from './outlook-host.ts';
import { OutlookPage } from './outlook-page.ts';

bringParts(({ life, calm, guardRoot }) => {
  const hands = handsOf<OutlookHands>('outlook', () => life.end());
  const account = rememberedAccount(document);
  const drawn = { document, guard: guardRoot, hands };
  const shared = { calm, life };
  return new OutlookPage(
    new MailPage({
      ...shared,
      host: makeOutlookHost(hands, account),
      eyes: makeMailEyes(document, account),
      stage: makeStage(drawn),
      ready: () => hands.come(),
    }),
    new CalendarPage({
      ...shared,
      eyes: makeCalendarEyes(document, account),
      stage: makeCalendarStage(drawn),
      mirrors: async () => (await hands.come()).MirrorPart,
      write: async (...piece) => (await hands.come()).writing.writeField(...piece),
    }),
  );
});
