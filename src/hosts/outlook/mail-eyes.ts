import type { MailEyes } from '../mail-stage.ts';
import { find } from '../select.ts';
import { composerAround, findComposers } from './find-composers.ts';
import { areaOfRow, placeForBar } from './place.ts';
import { placeForComposeButton, placeForStrip } from './place-composer.ts';
import { readRequest } from './read-request.ts';
import { editor, pane } from './selectors.ts';

/** Outlook's eyes where mails are. */
export function makeMailEyes(document: Document, account: () => string | undefined): MailEyes {
  return {
    findInvitation: () => readRequest(document, account()),
    findComposers: () => findComposers(document),
    composerAround,
    placeForBar,
    areaOfRow,
    placeForComposeButton,
    placeForStrip,
    missingMark: () => (find(document, pane) || find(document, editor) ? undefined : 'reading pane'),
  };
}
