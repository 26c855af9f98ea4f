import { config, h } from './dom.ts';
import { eidOf, type Invitation } from './invitation.ts';
import { labels } from './labels.ts';

const when = (invitation: Invitation): string => {
  const start = Temporal.ZonedDateTime.from(invitation.start);
  const end = Temporal.ZonedDateTime.from(invitation.end);
  const date = start.toLocaleString(config.language, { dateStyle: 'full', timeStyle: 'short' });
  return `${date} – ${end.toLocaleString(config.language, { timeStyle: 'short' })} (${start.timeZoneId})`;
};

const eventLink = (invitation: Invitation, me: string, action: string, answer?: string): string => {
  const query = new URLSearchParams({ action, eid: eidOf(invitation, me) });
  if (answer) query.set('rst', answer);
  query.set('tok', 'MjMjbWluYS5zYXRvQGx1bWVuLmV4YW1wbGU');
  query.set('ctz', 'Europe/Berlin');
  query.set('hl', config.language);
  query.set('es', '0');
  return `https://calendar.google.com/calendar/event?${query}`;
};

const linkTo = (href: string, text: string, style = 'text-decoration:none') =>
  h(
    'a',
    {
      href,
      target: '_blank',
      style,
      'data-saferedirecturl': `https://www.google.com/url?q=${encodeURIComponent(href)}`,
    },
    text,
  );

/** Only these hrefs become links in Google's mail; anything else stays text. */
const linkable = (location: string): boolean => /^https:\/\//.test(location);

const row = (title: string, ...content: (Node | string)[]) =>
  h('div', { style: 'padding-bottom:20px' }, h('h2', { style: 'font-size:14px;margin:0 0 4px' }, title), ...content);

/** Microdata as in the mail's source. Whether Gmail lets any of it through is not known. */
function microdata(invitation: Invitation): Node[] {
  const start = Temporal.ZonedDateTime.from(invitation.start).toInstant().toString().replace(/[-:]/g, '');
  const end = Temporal.ZonedDateTime.from(invitation.end).toInstant().toString().replace(/[-:]/g, '');
  return [
    h('meta', { itemprop: 'eventId/googleCalendar', content: invitation.eventId }),
    h('span', { itemprop: 'name', style: 'display:none' }, invitation.title),
    h('time', { itemprop: 'startDate', datetime: start }),
    h('time', { itemprop: 'endDate', datetime: end }),
    ...(invitation.description ? [h('meta', { itemprop: 'description', content: invitation.description })] : []),
  ];
}

/**
 * The mail that Google Calendar sends, as far as its source was captured: a box with time, place and guests beside the
 * three answer links. Gmail's own card above it was never captured, so this page has none.
 */
export function invitationBody(invitation: Invitation, me: string, withMicrodata: boolean): HTMLElement {
  const { organizer, guests, location, description } = invitation;
  const person = (address: string, name: string | undefined, role = '') =>
    h('div', {}, linkTo(`mailto:${address}`, name ?? address, 'color:inherit;text-decoration:none'), role);
  const answers = [
    ['1', labels.yes],
    ['2', labels.no],
    ['3', labels.maybe],
  ] as const;
  const event = h(
    'div',
    withMicrodata ? { itemscope: '', itemtype: 'http://schema.org/Event' } : {},
    ...(withMicrodata ? microdata(invitation) : []),
    h('p', { style: 'font-weight:700;margin:0 0 16px' }, labels.invited),
    h(
      'div',
      { style: 'border:1px solid #dadce0;border-radius:8px;padding:24px 32px;max-width:640px;overflow-wrap:anywhere' },
      description ? h('div', { style: 'padding-bottom:20px' }, description) : '',
      row(labels.when, when(invitation)),
      location ? row(labels.where, linkable(location) ? linkTo(location, location) : location) : '',
      row(
        labels.who,
        ...(organizer ? [person(organizer.address, organizer.name, ` - ${labels.organizer}`)] : []),
        ...guests
          .filter(({ address }) => address !== organizer?.address)
          .map((guest) => person(guest.address, guest.name)),
      ),
      h('div', { style: 'padding-bottom:8px' }, `${labels.answer} `, linkTo(`mailto:${me}`, me)),
      h(
        'div',
        {},
        ...answers.map(([answer, label]) =>
          linkTo(
            eventLink(invitation, me, 'RESPOND', answer),
            label,
            'display:inline-block;border:1px solid #dadce0;border-radius:4px;padding:6px 20px;margin-inline-end:8px;text-decoration:none',
          ),
        ),
        linkTo(eventLink(invitation, me, 'VIEW'), labels.moreOptions),
      ),
    ),
  );
  return event;
}
