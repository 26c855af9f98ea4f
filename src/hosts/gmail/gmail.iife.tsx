import { makeStage } from '../../ui/inpage/stage.tsx';
import { Calm } from '../calm.ts';
import { guardRoot, installKeyGuard } from '../key-guard.ts';
import { startLife } from '../life.ts';
import { MailPage } from '../mail-page.ts';
import { watchPage } from '../watch.ts';
import { gmailHost, makeGmailEyes } from './gmail-host.ts';
import { lookAtGmail, trackGmail } from './look.ts';

// At document_start only the guard takes its place, first of all listeners; everything else waits for the page.
const life = startLife(document);
if (!life.signal.aborted) {
  installKeyGuard(life.signal);
  const calm = new Calm(window, life.signal);
  const begin = (): void => {
    const stage = makeStage({ document, guard: guardRoot });
    const page = new MailPage({ host: gmailHost, eyes: makeGmailEyes(document), stage, calm, life });
    watchPage({
      document,
      look: () => lookAtGmail(document),
      track: () => trackGmail(document),
      onChange: page.update,
      signal: life.signal,
    });
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin, { once: true, signal: life.signal });
  } else begin();
}
