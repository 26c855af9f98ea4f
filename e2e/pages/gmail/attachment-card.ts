import { config, h, nextId } from './dom.ts';
import type { Invitation, Message } from './invitation.ts';
import { labels } from './labels.ts';

const root = 'https://mail.google.com/mail/u/0';

/** Where the attachment lies on the server: same origin, by legacy message id [captured]. */
const attachmentAddress = (message: Message, disposition: string): string =>
  `${root}?ui=2&ik=4d3f9a01c2&attid=0.1&permmsgid=msg-f:${BigInt(`0x${message.id}`)}&th=${message.id}&view=att&disp=${disposition}`;

const files = {
  google: { type: 'application/ics', name: 'invite.ics' },
  outlook: { type: 'text/calendar', name: 'meeting.ics' },
  apple: { type: 'text/calendar', name: 'iCal-20261123-091200.ics' },
};

/** An attachment's card as it stands once loaded; the address in `download_url` has its prefix twice [captured 2023]. */
export function attachmentCard(message: Message, invitation: Invitation): HTMLElement {
  const { type, name } = files[invitation.flavor];
  const download = `${type}:${name}:${root}/${attachmentAddress(message, 'safe')}`;
  return h(
    'span.aZo.N5jrZb',
    { draggable: 'true', download_url: config.downloadUrl ? download : undefined },
    h(
      'a.aQy.aZr.e',
      {
        id: nextId(),
        href: attachmentAddress(message, 'inline'),
        target: '_blank',
        role: 'link',
        jslog: '119523; u014N:xr6bB,cOuCgd,Kr2w4b',
        tabindex: '0',
      },
      h('span.a3I', {}, ''),
      h('div', { 'aria-hidden': 'true' }, h('div.aSG'), h('div.aVY.aZn', {}, h('div.aZm'))),
      h(
        'div.aYv',
        {},
        h(
          'div.aYy',
          {},
          h('div.aYA', {}, h('span.aV3', { id: nextId() }, name)),
          h('div.aYp', {}, h('span.SaH2Ve', {}, '3 KB')),
        ),
      ),
    ),
    h(
      'div.aQw',
      {},
      h('div.T-I.J-J5-Ji.aQv.T-I-ax7.L3', {
        role: 'button',
        'aria-label': `${labels.download} ${name}`,
        jslog: '91252; u014N:cOuCgd,Kr2w4b,xr6bB',
        tabindex: '0',
      }),
    ),
  );
}

/** A card that has not loaded yet: an empty `aQy` without any address [captured 2015]. */
export const unloadedCard = (): HTMLElement => h('div.aQy');
