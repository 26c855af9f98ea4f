// Invented people, companies and meetings. The shapes of the mails follow what facts and captures tell.
import { type Guest, hexId, type Invitation, type Message, type Scenario } from './invitation.ts';

export const me = { name: 'Robin Vale', address: 'robin.vale@maple.example' };

const mina = { name: 'Mina Sato', address: 'mina.sato@lumen.example' };
const theo = { name: 'Theo Marsh', address: 'theo.marsh@lumen.example' };
const iris = { name: 'Iris Okafor', address: 'iris.okafor@maple.example' };
const zone = 'Europe/Berlin';

/** Time as Google writes it into a subject: `Tue Dec 1, 2026 10:00 - 10:30 (CET)`. */
function slot({ start, end }: Invitation): string {
  const [from, to] = [Temporal.ZonedDateTime.from(start), Temporal.ZonedDateTime.from(end)];
  const date = from.toLocaleString('en-US', { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });
  const [fromTime, toTime] = [from, to].map((time) => time.toPlainTime().toString({ smallestUnit: 'minute' }));
  return `${date.replace(',', '')} ${fromTime} - ${toTime} (CET)`;
}

/** Builds every scenario around `today`, so that the invitations always lie ahead. */
export function makeScenarios(today: string): Scenario[] {
  const day = Temporal.PlainDate.from(today);
  const at = (weeks: number, weekday: number, time: string) =>
    day
      .add({ days: weeks * 7 + weekday - day.dayOfWeek })
      .toZonedDateTime({ timeZone: zone, plainTime: time })
      .toString();
  const arrived = day.subtract({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: '09:12' }).toString();

  const invitation = (name: string, title: string, more: Partial<Invitation> = {}): Invitation => ({
    eventId: `${name.replaceAll('-', '')}0v4k2t8q1m`,
    title,
    organizer: mina,
    guests: [{ ...mina, partstat: 'ACCEPTED' }, { ...me, partstat: 'NEEDS-ACTION' }, theo, iris],
    start: at(1, 2, '10:00'),
    end: at(1, 2, '10:30'),
    description: 'Every team reports its status of the week. The written report goes out the day before.',
    rule: 'FREQ=WEEKLY;BYDAY=TU',
    flavor: 'google',
    ...more,
  });

  const message = (name: string, more: Partial<Message> & { lines: string[] }): Message => ({
    id: hexId(`message ${name}`),
    from: mina,
    to: [me],
    sent: arrived,
    ...more,
  });

  const scenario = (name: string, subject: string, messages: Message[]): Scenario => ({
    name,
    thread: hexId(`thread ${name}`),
    token: `FMfcgz${btoa(hexId(name)).slice(0, 22)}`,
    subject,
    messages,
  });

  /** One conversation with one mail, made by a calendar. */
  const invited = (name: string, event: Invitation, more: Partial<Message> = {}): Scenario => {
    const from = event.organizer ?? theo;
    const subject =
      event.flavor === 'google' ? `Invitation: ${event.title} @ ${slot(event)} (${me.address})` : event.title;
    return scenario(name, subject, [message(name, { from, invitation: event, lines: [], ...more })]);
  };

  const crowd: Guest[] = ['Ada Lind', 'Jonas Berg', 'Lea Roth'].map((name) => ({
    name,
    address: `${name.toLowerCase().replace(' ', '.')}@lumen.example`,
  }));

  return [
    invited(
      'demo',
      invitation('demo', 'Weekly status update', {
        guests: [{ ...mina, partstat: 'ACCEPTED' }, { ...me, partstat: 'NEEDS-ACTION' }, theo, iris, ...crowd],
        location: 'https://meet.google.com/abc-defg-hij',
      }),
    ),
    invited(
      'kick-off',
      invitation('kick-off', 'Kick-off: Lumen and Maple', {
        organizer: theo,
        start: at(1, 4, '14:00'),
        end: at(1, 4, '15:00'),
        rule: '',
        description: 'Our first call. Getting to know each other and the goals of the project.',
      }),
    ),
    invited(
      'german',
      invitation('german', 'Wöchentlicher Statusbericht', {
        description: 'Jedes Team berichtet über seinen Stand. Der schriftliche Bericht geht am Tag davor herum.',
      }),
    ),
    invited('vague', invitation('vague', 'Quick call', { guests: [mina, me], description: '', rule: '' })),
    invited(
      'sensitive-inside',
      invitation('sensitive-inside', 'Quarterly status update', {
        organizer: iris,
        guests: [iris, me],
        class: 'CONFIDENTIAL',
        rule: '',
        onlyInFile: { title: 'Performance improvement plan', description: 'Termination talk with HR.' },
      }),
    ),
    invited(
      'sensitive',
      invitation('sensitive', 'Performance review: Robin', {
        organizer: iris,
        guests: [iris, me],
        description: '',
        rule: '',
      }),
    ),
    invited(
      'group-calendar',
      invitation('group-calendar', 'Monthly status update', {
        organizer: { name: 'Team calendar', address: 'lumen.example_7k2f9q1m4t@group.calendar.google.com' },
        rule: 'FREQ=MONTHLY;BYDAY=2TU',
      }),
      { from: theo },
    ),
    (() => {
      const { organizer: _, ...event } = invitation('no-organizer', 'Status update', { flavor: 'outlook' });
      return invited('no-organizer', event, { from: { address: 'no-reply@rooms.lumen.example' } });
    })(),
    invited('nameless', invitation('nameless', 'Weekly status update', { organizer: { address: mina.address } }), {
      from: { address: mina.address },
    }),
    invited('outlook', invitation('outlook', 'Weekly status update', { flavor: 'outlook' }), {
      lines: ['Hello all, our weekly round. Every team reports its status.', 'Microsoft Teams meeting'],
    }),
    invited('apple', invitation('apple', 'Weekly status update', { flavor: 'apple' }), {
      lines: ['Mina Sato invited you to “Weekly status update”.'],
    }),
    invited('microdata', invitation('microdata', 'Weekly status update'), { microdata: true }),
    scenario('three', 'Invitation: Weekly status update', [
      message('three 1', { invitation: invitation('three', 'Weekly status update'), lines: [] }),
      message('three 2', { from: me, to: [mina], lines: ['Could you share the numbers before?'], collapsed: true }),
      message('three 3', { from: theo, lines: ['They are in the sheet now.', 'See you on Tuesday!'] }),
    ]),
    scenario('plain', 'Numbers for the third quarter', [
      message('plain', { lines: ['Hi Robin,', 'the numbers are in the sheet.', 'Mina'] }),
    ]),
    ...hostile(invited, invitation),
  ];
}

const hostileTitles = {
  html: '<img src=x onerror="document.title=\'owned\'"><b>Status update</b></div><script>print(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
  placeholders: 'Status update {{me.name}} {organizer.firstName} {link} ${0} $1 {',
  link: 'Status update javascript:print(1) https://evil.example/%22onmouseover=print(1)',
  bidi: 'Status update \u202eetadpu\u202c \u2066\u200f\u2069',
  nul: 'Status\u0000 update\u0007 \uffff of the week',
  long: `Status update ${'very '.repeat(20_000)}long`,
};

/** One status update per hostile title; the organizer's name is hostile too, and so is the link. */
function hostile(
  invited: (name: string, event: Invitation) => Scenario,
  invitation: (name: string, title: string, more?: Partial<Invitation>) => Invitation,
): Scenario[] {
  return Object.entries(hostileTitles).map(([kind, title]) => {
    const name = `hostile-${kind}`;
    const organizer = { name: title.slice(0, 2000), address: mina.address };
    return invited(name, invitation(name, title, { organizer, location: 'javascript:print(1)', description: title }));
  });
}
