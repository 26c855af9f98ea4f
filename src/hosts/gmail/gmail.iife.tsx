import { Calm } from '../calm.ts';
import { guardRoot, installKeyGuard } from '../key-guard.ts';
import { startLife } from '../life.ts';
import { partsOf } from '../parts.ts';
import { watchPage } from '../watch.ts';
import { lookAtGmail, trackGmail } from './look.ts';
import { seemsOfUse } from './seems-of-use.ts';

// What runs in every Gmail page is little: at document_start the guard takes its place, first of all listeners, then
// one observer watches. What stands in the page, reads it closely and writes into it (`gmail.parts.tsx`) is put in
// once there is an invitation or a composer.
const life = startLife(document);
if (!life.signal.aborted) {
  installKeyGuard(life.signal);
  const page = partsOf('gmail', { life, calm: new Calm(window, life.signal), guardRoot });
  const begin = (): void => {
    watchPage({
      document,
      look: () => lookAtGmail(document),
      track: () => trackGmail(document),
      onChange: () => page.update(() => seemsOfUse(document)),
      signal: life.signal,
    });
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin, { once: true, signal: life.signal });
  } else begin();
}
