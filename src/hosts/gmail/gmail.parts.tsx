import { makeStage } from '../../ui/inpage/stage.tsx';
import { MailPage } from '../mail-page.ts';
import { bringParts } from '../parts.ts';
import { gmailHost, makeGmailEyes } from './gmail-host.ts';

bringParts(
  ({ life, calm, guardRoot }) =>
    new MailPage({
      host: gmailHost,
      eyes: makeGmailEyes(document),
      stage: makeStage({ document, guard: guardRoot }),
      calm,
      life,
    }),
);
