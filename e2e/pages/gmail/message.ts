import { attachmentCard, unloadedCard } from './attachment-card.ts';
import { config, h, nextId } from './dom.ts';
import type { Message } from './invitation.ts';
import { invitationBody } from './invitation-body.ts';
import { labels } from './labels.ts';
import { me } from './scenarios.ts';

/** Gmail fills attachment cards in after the message itself [captured: unloaded, partial and loaded cards]. */
const cardDelay = 60;

export const sentAt = (message: Message): string =>
  Temporal.ZonedDateTime.from(message.sent).toLocaleString(config.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });

const shownName = ({ name, address }: Message['from']): string =>
  address === me.address ? labels.me : (name ?? address);

/** jslog numbers are the same in every language and release seen [captured 2020 to 2025]. */
const jslog = (number: number): string => `${number}; u014N:cOuCgd,Kr2w4b; 1:WyIjdGhyZWFkLWY6MSJd`;

const sender = ({ name, address }: Message['from']) =>
  h(
    'h3.iw.gFxsud',
    {},
    h(
      'span.qu',
      { translate: 'no', role: 'gridcell', tabindex: '-1' },
      h(
        'span.gD',
        { email: address, name: name ?? address, 'data-hovercard-id': address },
        h('span', {}, name ?? address),
      ),
      ' ',
      h('span.go', {}, h('span', { 'aria-hidden': 'true' }, '<'), address, h('span', { 'aria-hidden': 'true' }, '>')),
    ),
  );

function header(message: Message): HTMLElement {
  const recipients = message.to.flatMap((person, index) => [
    index ? ', ' : '',
    h(
      'span.g2',
      { email: person.address, name: shownName(person), 'data-hovercard-id': person.address },
      shownName(person),
    ),
  ]);
  const replyButton = h(
    'div.T-I.J-J5-Ji.T-I-Js-IF.aaq.T-I-ax7.L3',
    { role: 'button', tabindex: '0', jslog: jslog(21576), 'data-tooltip': labels.reply, 'aria-label': labels.reply },
    h('img.hB.T-I-J3', { role: 'button', alt: '' }),
  );
  return h(
    'div.gE.iv.gt',
    {},
    h(
      'table.cf.gJ',
      { cellpadding: '0' },
      h(
        'tbody',
        {},
        h(
          'tr.acZ',
          {},
          h('td.gF.gK', {}, sender(message.from)),
          h(
            'td.gH.bAk',
            {},
            h('span.g3', { title: sentAt(message), role: 'gridcell', tabindex: '-1' }, sentAt(message)),
          ),
          h('td.gH.acX.bAm', { rowspan: '2' }, replyButton),
        ),
        h(
          'tr.acZ.xD',
          {},
          h(
            'td',
            { colspan: '3' },
            h('div.iw.ajw', {}, h('span.hb', { translate: 'no' }, `${labels.to} `, ...recipients)),
          ),
        ),
      ),
    ),
  );
}

const textBody = (message: Message) => h('div', { dir: 'auto' }, ...message.lines.map((line) => h('div', {}, line)));

function attachments(message: Message): HTMLElement | undefined {
  const { invitation } = message;
  if (!invitation) return undefined;
  const card = unloadedCard();
  setTimeout(() => card.replaceWith(attachmentCard(message, invitation)), cardDelay);
  return h('div.hq.gt', { id: nextId() }, h('div.hp'), h('div.aQH', { id: nextId() }, card, h('div.aZK')));
}

/** The mail's body, an empty hidden twin of it [captured], and the attachments. */
function body(message: Message): HTMLElement {
  const { invitation } = message;
  const google = invitation?.flavor === 'google' && invitationBody(invitation, me.address, message.microdata ?? false);
  return h(
    'div',
    { class: '' },
    h('div.aHl'),
    h('div', { id: nextId(), tabindex: '-1' }),
    h(
      'div.ii.gt',
      { id: nextId(), jslog: jslog(20277) },
      h('div.a3s.aiL', { id: nextId() }, google || textBody(message), h('div.yj6qo'), h('div.adL')),
    ),
    h('div.ii.gt', { id: nextId(), style: 'display:none' }, h('div.a3s.aiL', { id: nextId() })),
    attachments(message),
    h('div.hi'),
  );
}

/** One opened message; a collapsed one has its header and no body. */
export function messageView(message: Message): HTMLElement {
  const slots = ['KKSLrd', 'qQVYZb', 'utdU2e', 'lQs8Hd', 'wl4W9b'].map((slot) => h(`div.${slot}`));
  const content = message.collapsed
    ? [h('div.iA.g6', {}, message.lines[0] ?? '')]
    : [h('div', { id: nextId() }, ...slots), body(message)];
  return h(
    'div.adn.ads',
    { 'data-message-id': `#msg-f:${BigInt(`0x${message.id}`)}`, 'data-legacy-message-id': message.id },
    h(
      'div.aju',
      {},
      h(
        'div.aCi',
        {},
        h(
          'div.ajn',
          { 'data-hovercard-id': message.from.address, 'aria-hidden': 'true' },
          shownName(message.from).slice(0, 1),
        ),
      ),
    ),
    h('div.gs', {}, header(message), ...content),
    h('div.ajx'),
  );
}

/**
 * Where a message's inline composer stands: `.ip.iq` [captured 2023]. The row of links is under the last message alone;
 * that the other messages have an empty slot is a guess.
 */
export function replyArea(isLast: boolean, replyAll: boolean): HTMLElement {
  const link = (kind: string, number: number, text: string) =>
    h(`span.ams.${kind}`, { id: nextId(), role: 'link', tabindex: '0', jslog: jslog(number) }, text);
  const oldTable = h(
    'table.cf.gz.ac0',
    { cellpadding: '0', role: 'presentation', style: 'display:none' },
    h(
      'tbody',
      {},
      h(
        'tr',
        {},
        h(
          'td',
          {},
          h(
            'div.cKWzSc.mD',
            { idlink: '', tabindex: '0', role: 'button', jslog: jslog(21576) },
            h('span.mG', {}, labels.reply),
          ),
        ),
      ),
    ),
  );
  const row = h(
    'div.amn',
    {},
    link('bkH', 21576, labels.reply),
    replyAll && link('bkI', 21577, labels.replyAll), // the number is a guess between its neighbors'
    link('bkG', 21578, labels.forward),
  );
  return h(
    'div.gA.gt.acV',
    {},
    h('div.gB.xu', { jslog: '184332; u014N:xr6bB;' }, isLast && oldTable, h('div.ip.iq', {}, isLast && row)),
  );
}
