import { makeStage } from '../../ui/inpage/stage.tsx';
import { handsOf } from '../hands.ts';
import { MailPage } from '../mail-page.ts';
import { bringParts } from '../parts.ts';
import type { GmailHands } from './gmail.hands.tsx';
import { makeGmailEyes, makeGmailHost } from './gmail-host.ts';

bringParts(({ life, calm, guardRoot }) => {
  const hands = handsOf<GmailHands>('gmail', () => life.end());
  return new MailPage({
    host: makeGmailHost(hands),
    eyes: makeGmailEyes(document),
    stage: makeStage({ document, guard: guardRoot, hands }),
    calm,
    life,
    ready: () => hands.come(),
  });
});
