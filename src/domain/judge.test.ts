import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invite } from './invite.ts';
import { type JudgeContext, judge } from './judge.ts';
import { context, invitation, me } from './judge-cases/invitation.ts';
import { type DayKind, defaultSettings, type Settings } from './settings.ts';

// guests and flags | title | description
const expected = {
  quiet: `
    2 | Chat about your future |
    3 | Catch-up re: Thomas | Please keep this between us for now.
    3 | Contract conversation | About your fixed-term contract, which ends in March. HR will join.
    3 | Sync: return from sick leave |
    2 | Mid-year performance conversation |
    4 | Update on the reorganisation | Which roles are affected and how we tell people.
    3 | Disciplinary meeting – follow up |
    2 | Pay review outcome |
    40 | Remembering Paula | We meet in the foyer for a minute of silence.
    5 | Funeral arrangements |
    12 | P1: payments failing | All hands please, bridge below
    6 | Prod outage follow-the-sun handover |
    9 | Major incident bridge |
    8 | URGENT – database down |
    4 | Interview with Jana Kovacs (Product Designer) |
    5 | Hiring debrief: Jana |
    2 | Screening call, candidate for QA role |
    5 | Case study presentation – applicant for sales lead | 25 minutes presentation, 20 minutes questions
    12 | Birthday cake for Ines | In the kitchen at three
    22 | Pia's last day | Snacks on the terrace
    30 | 10 years of Tom! | Let's celebrate Tom's work anniversary
    14 | Baby shower for Lena |
    80O | Summer party |
    15O | After-work drinks |
    12Or | Yoga at noon |
    9Or | Book club: chapter 5 |
    20Or | Friday quiz |
    6 | Lunch with the new interns |
    2 | Out of office – Bernd |
    3 | Status update: Oskar | A word on how we tell the team that he leaves
    6 | Team update | Sad news: we have to reduce the team. Please keep it to yourselves until Monday.
    90 | All-hands: announcement | We inform everybody about the planned job cuts in Leipzig.
    3 | FYI: meeting with our employment lawyer |
    4 | Feedback on trial day (Jana) | Short round: what did you see, would you work with her?
    4 | Weekly report – grievance case |
    3 | Walkthrough of the severance package |
    11c | Daily sync outage EU-West |
    30 | Announcement: we say goodbye to Karl | Cake in the kitchen
    2 | Results of your medical check-up |
    35 | Info round on the site closure | What it means for you and your jobs
    3 | Read-out: reference check for the candidate |
    4 | Update on Ines | She lost her father. How we support her and who takes over.
    25 | Thank you Sam! | Sam moves on after six years, let us give him a proper send-off
    2r | Weekly health & wellbeing check-in (confidential) |
    4 | Review of the complaint against R. | HR and legal will attend
    12 | Incident update call | Checkout still down, next steps every 30 min
    2 | Short info about your probation |
    18 | Promotion party Nina |
    15 | Tom turns 40 |
  `,
  'keep-live': `
    8 | Kickoff: website relaunch | Goals, roles, timeline, risks
    7x | Project kick-off with Lumen | Introductions, scope, ways of working
    5x | Getting to know each other: Brightpath | We would like to introduce our team and learn about yours
    6 | Onboarding session: welcome Tariq | Tour through our tools and people
    18 | Meet & greet with the new Head of Sales |
    3x | Discovery call |
    2x | Intro: Alex / Farah (Delta Analytics) |
    2x | Hello from your new account manager | I'm taking over from Peter and would love to say hi.
    4x | Exploring a partnership | Would be good to see whether there's a fit between our products
    2r | 1-1 Priya |
    2r | One-on-one |
    2c | Coaching session 4 |
    2 | Career conversation |
    2 | Skip level with Birgit |
    6 | Brainstorming: onboarding emails | Bring three ideas each
    9 | Design workshop checkout | Personas, sketching, dot voting
    7 | Design sprint day 1 |
    2 | Pairing on the import bug |
    8r | Sprint 12 retrospective |
    9 | Post-mortem: Tuesday's outage | Timeline, contributing factors, actions
    14 | Hands-on training new CRM | Bring your laptop, we do the exercises together
    6 | Decision: choose the CRM vendor | Comparison and my recommendation: https://docs.northwind.example/d/crm . We decide at the end.
    9 | Go/no-go release 5 | Readiness report attached. Decision needed at the end of the call.
    5x | Final negotiation: framework agreement | Redline attached, two clauses open
    5 | Sign-off of the annual budget | Budget paper with three options attached
    8 | Customer journey mapping with support |
    4 | Whiteboard: how the new pricing engine could work |
    3 | Working session: migrate the last three reports | We sit together until they run.
    4xr | Monthly call with Lumen | As agreed in our working agreement: one call a month, topics in the shared doc
    4x | Weekly sync | First call with our new contact at Orbis
    7x | Update: Kick-off with Lumen | Agenda: introductions, goals, plan
    5x | Demo for Orbis (first meeting) | They have not seen the product yet
    5x | Status & next steps: final contract negotiation | Last open points in the attached redline
    6x | Presentation to the new client | We have never met them before; 30 minutes to introduce both teams
    6 | Welcome Mara | Mara's first day. Coffee and a tour.
    3x | Handshake call: Vireo x Northwind | Getting acquainted, 20 minutes
    7 | Meet our new designer |
    10 | Incident review: checkout outage of 12 November | Blameless. Timeline, what helped, what hurt, actions.
    8 | Interviewing skills training | Role plays in pairs
    6 | Status? No: brainstorming on the new box | Wild ideas welcome
    5 | Daily doodle: sketching together |
    6 | Update our journey map together | At the wall, everyone draws
  `,
  'ask-agenda': `
    2 | Quick call |
    3 | Catch-up |
    4 | Meeting |
    5 | Discussion |
    6 | Project Falcon |
    4 | Budget | Agenda will follow
    7 | Marketing strategy |
    3 | Touch base | Just want to touch base.
    6 | Planning session | Details to follow
    3 | Follow-up | As discussed
    5 | Next steps Q1 |
    5 | Budget discussion |
    2 | Need to talk |
    5 | Decide on the venue |
    6 | Do we move to the new office? | We should decide this soon.
    4x | Pricing discussion with Orbis |
    4x | Contract renewal | Let's find a solution we can all live with.
    8 | Hold for steering |
    3x | Brief meeting |
    2 | Sync? |
    10 | Important!!! | Please be there, I will explain.
    4x | Coffee procurement: contract talks |
    3x | Party room rental negotiation |
    4 | Retroactive billing | tbc
    4 | Lunch supplier decision | We need to choose one
    6 | {{meeting_name}} | {{body}}
    4 | 👀 |
    5 |  |
    3 | ... | ...
    2 | Re: your mail |
    2x | Lets connect |
  `,
  'suggest-async': `
    9r | Weekly status call |
    11r | Project Falcon status | Every workstream gives a two-minute update on progress, risks and next steps.
    8r | Daily standup |
    7r | Team weekly | https://meet.google.com/abc-defg-hij
    35o | Monthly business update | Numbers of the month, slides will be shared afterwards
    120O | Town hall Q4 | Results, outlook. Recording will be available.
    90r | All-hands |
    12 | Roadmap update |
    25 | FYI – changes in the travel tool | I'd like to show what has changed. No action needed.
    4 | Review of the onboarding guide | Draft is here: https://docs.northwind.example/d/guide – please comment until Thursday
    2 | Feedback on my slides | Deck: https://docs.northwind.example/d/deck
    3 | Approve the press release | Text: https://docs.northwind.example/d/press , please read and approve
    18 | Read-out customer survey | Results are in the wiki, I will walk you through them.
    15 | Sprint review recap | Summary of what was shipped
    10r | KPI reporting |
    4 | Prep meeting for the board meeting | Go through the finished slides once
    9 | Vote on the team name | Five options in the form: https://forms.northwind.example/f/name
    20 | Workshop results presentation | Everything is documented on the board, I'll go through it
    8 | Retro action items – status | Each owner says done or open
    12 | Onboarding checklist update | Two items were added, the list is in the wiki
    200O | Webinar: security awareness basics | Recording available on demand
    6xr | Monthly service report | We present the report that you receive by mail. No input needed from your side.
    10r | Biweekly sync Sales/Support |
    30 | Budget planning template walkthrough | The template is on the intranet with a video
    40 | Policy update: expenses | New limits from January. The document is published.
    9r | Round robin: what is everyone working on |
    6 | Lessons learned document review | Doc: https://docs.northwind.example/d/ll, comments in the margin please
    3 | Newsletter proofreading | Text in the doc, typos please: https://docs.northwind.example/d/nl
    22o | Demo of the new dashboard | I'll click through it; a recording goes to the channel
    8r | Weekly numbers |
    13 | Update: data centre migration | We are at 80 %. I'll read out the open items; they're all in the tracker.
    15 | Candidate experience survey: results | Figures of Q3, all in the dashboard
    8r | Lunch menu app: sprint status | Everyone reports on their tickets
    14 | Sick leave statistics dashboard update | Anonymous figures, in the dashboard
    7 | Salary calculator page: test results | All cases are in the sheet
    9r | Party supplies category: weekly figures |
    9r | Termination of the old VPN: status | Open sites per country, list is in the tracker
    10r | Medical devices project: weekly status | Each workstream reports
    50 | Lunch break policy update | The new text is on the intranet.
    8 | Candidate release 7.2 status | Open bugs from the board, read out one by one
    7 | Workshop tools inventory: figures | The list is in the sheet
    20 | Coffee machine maintenance update | Dates are posted in the channel
    22 | Emergency contact form update | One field was added, the form is on the intranet. For information.
    14 | Decision record walkthrough | All decisions were taken in October; I only show where they are written down.
    9r | Onboarding metrics monthly | Same figures as on the dashboard
    4 | Kick-off deck feedback | Please comment in the slides by Tuesday https://docs.northwind.example/d/kick
    8r | Contract database: weekly status |
    9r | Performance report web shop | Load times of the week, taken from the dashboard
    8 | Party balloons launch: campaign numbers | Figures as in the report of Friday
    5 | Postmortem document review | Doc: https://docs.northwind.example/d/pm, please comment until Monday
    6 | Interview transcripts: upload status | How many are done, how many open; see tracker
    9r | Burn-down of the sprint | I show the chart that everybody can open
  `,
};

for (const [verdict, table] of Object.entries(expected)) {
  describe(verdict, () => {
    const rows = table.split('\n').flatMap((line) => {
      const [count = '', title = '', description = ''] = line.split('|').map((cell) => cell.trim());
      return count ? [{ count, title, description }] : [];
    });
    it.each(rows)('“$title” ($count): $description', ({ count, title, description }) => {
      const given = judge(
        invitation(title, description, Number.parseInt(count, 10), count.replace(/\d/g, '')),
        context,
      );
      expect({ verdict: given.verdict, reasons: given.reasons }).toEqual({ verdict, reasons: expect.anything() });
    });
  });
}

describe('facts', () => {
  const status = invitation('Weekly status', '', 9, 'r');
  const verdictOf = (change: Partial<Invite>, more: Partial<JudgeContext> = {}) =>
    judge({ ...status, ...change }, { ...context, ...more });
  const settings = (change: Partial<JudgeContext['settings']>) => ({ settings: { ...defaultSettings, ...change } });

  it('that are unknown fire no rule', () => {
    expect(judge({}, context)).toEqual({
      verdict: 'neutral',
      score: 0,
      reasons: [],
      reply: 'document-with-date',
      sensitive: false,
    });
    expect(judge({ attendees: [{ address: 'bo@lumen.example' }] }, { ...context, internalDomains: [] }).score).toBe(0);
  });

  it('that make it no meeting come before all others', () => {
    expect(verdictOf({ status: 'cancelled' }).gate).toBe('not-a-meeting');
    expect(verdictOf({ title: 'Canceled: Weekly status' }).gate).toBe('not-a-meeting');
    expect(verdictOf({ method: 'reply' }).gate).toBe('not-a-meeting');
    expect(verdictOf({ transparent: true }).gate).toBe('not-a-meeting');
    expect(verdictOf({ attendees: [{ address: me }], organizer: { address: me } }).gate).toBe('not-a-meeting');
    expect(verdictOf({ allDay: true, attendees: [] }).gate).toBe('not-a-meeting');
  });

  it('that are private are quiet, and no reason repeats a word', () => {
    for (const invite of [
      { confidentiality: 'private' as const },
      { title: 'Salary of Bo' },
      { description: 'On his severance.' },
    ]) {
      const { verdict, gate, sensitive, reasons } = verdictOf(invite);
      expect({ verdict, gate, sensitive }).toEqual({ verdict: 'quiet', gate: 'sensitive', sensitive: true });
      expect(reasons.flatMap(({ args }) => args)).toEqual([]);
    }
  });

  it('that are private stay so when the event is cancelled', () => {
    expect(verdictOf({ status: 'cancelled', title: 'Salary of Bo' }).sensitive).toBe(true);
    expect(verdictOf({ status: 'cancelled' }).sensitive).toBe(false);
  });

  it('tell a person’s own choices: never list and switched-off or re-weighted rules', () => {
    const never = { people: ['robin.vale@northwind.example'], domains: [], series: [] };
    expect(verdictOf({}, settings({ never })).gate).toBe('never');
    expect(verdictOf({}, settings({ never: { ...never, people: [], domains: ['northwind.example'] } })).gate).toBe(
      'never',
    );
    expect(verdictOf({}, settings({ never: { people: [], domains: [], series: ['a'] } })).gate).toBe('never');
    const ending = { recurrence: { rule: 'FREQ=WEEKLY;COUNT=5', endless: false } };
    expect(verdictOf(ending, settings({ rules: { information: { on: false } } })).kind).toBe('unknown');
    const round = {
      title: 'Harbor crew',
      description: 'We go along the piers, one after another, and look at the ropes.',
    };
    expect(verdictOf(round)).toMatchObject({ verdict: 'suggest-async', score: 6 });
    expect(verdictOf(round, settings({ rules: { endless: { weight: -1 } } }))).toMatchObject({
      verdict: 'neutral',
      score: 3,
    });
  });

  it('of a short agenda are a purpose', () => {
    const once = { recurrence: { rule: 'FREQ=WEEKLY;COUNT=5', endless: false } };
    expect(verdictOf({ ...once, title: 'Project Harbor', description: 'Agenda: cranes, ropes, dates' }).kind).not.toBe(
      'unknown',
    );
    expect(verdictOf({ ...once, title: 'Project Harbor', description: 'Agenda follows' }).kind).toBe('unknown');
  });

  it('about whom I met count only where they are known', () => {
    const outside = { organizer: { address: 'bo@lumen.example' }, title: 'Webinar: tides' };
    expect(verdictOf(outside).gate).not.toBe('kick-off');
    expect(verdictOf(outside, { metDomains: [] })).toMatchObject({
      gate: 'kick-off',
      reasons: expect.arrayContaining([{ id: 'never-met', args: ['lumen.example'] }]),
    });
    expect(verdictOf(outside, { metDomains: ['lumen.example'] }).gate).not.toBe('kick-off');
  });

  it('about days, notice and length follow what a person chose, and never judge', () => {
    const dayKinds = (kind: DayKind) => ({ dayKinds: defaultSettings.dayKinds.with(1, kind) }); // a Tuesday
    const notesOf = (more: Partial<Invite>, chosen: Partial<Settings>) =>
      verdictOf(more, settings(chosen)).reasons.map(({ id }) => id);
    const soon = { received: '2026-11-30T09:00:00Z' };
    const talk = (chosen: Partial<Settings>) =>
      judge(invitation('Brainstorming', 'Ideas for the pier', 5), { ...context, ...settings(chosen) });

    expect(notesOf({}, dayKinds('no-meetings'))).toContain('no-meeting-day');
    expect(notesOf({}, dayKinds('focus'))).toContain('focus-day');
    expect(notesOf({}, { longest: 29 })).toContain('long');
    expect(notesOf({}, { longest: 30 })).not.toContain('long');
    expect(notesOf(soon, { notice: 25 })).toContain('short-notice');
    expect(notesOf(soon, { notice: 24 })).not.toContain('short-notice');
    expect(notesOf(soon, { notice: 0 })).not.toContain('short-notice');

    for (const chosen of [dayKinds('no-meetings'), dayKinds('focus'), { longest: 5 }, { notice: 720 }]) {
      expect(verdictOf(soon, settings(chosen)).verdict).toBe(verdictOf(soon).verdict);
      expect(talk(chosen).verdict).toBe('keep-live');
    }
    expect(talk(dayKinds('no-meetings')).reply).toBe('outside-hours');
    expect(talk(dayKinds('focus')).reply).toBe('talk-after-all');
    expect(talk({ longest: 15 }).reply).toBe('shorten');
  });

  it('about hours, length and load add reasons and replies, and never judge', () => {
    const late = { start: '2026-12-01T20:00:00+01:00[Europe/Berlin]', end: '2026-12-01T22:00:00+01:00[Europe/Berlin]' };
    const { verdict, reasons } = verdictOf(late, { weekMinutes: 590 });
    expect(verdict).toBe(verdictOf({}).verdict);
    expect(reasons.map(({ id }) => id)).toEqual(expect.arrayContaining(['outside-hours', 'long', 'over-limit']));
    const talk = invitation('Brainstorming', 'Ideas for the pier', 5);
    expect(judge(talk, context).reply).toBe('talk-after-all');
    expect(judge({ ...talk, ...late }, context).reply).toBe('outside-hours');
  });
});

it('never suggests async where the words of the language are not known', () => {
  const foreign = [
    'Отчёт о статусе проекта',
    '프로젝트 상태 공유',
    'Κατάσταση του έργου',
    'Proje durumu için kısa özet',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...foreign),
      fc.constantFrom('', 'Status update', 'FYI: newsletter'),
      fc.integer({ min: 2, max: 60 }),
      fc.constantFrom('', 'o', 'O', 'r', 'Or', 'xr'),
      (title, english, guests, flags) => {
        const given = judge(invitation(title, `${title}. ${english}`, guests, flags), context);
        expect(given.verdict).not.toBe('suggest-async');
      },
    ),
  );
});

it('takes an agenda in a script without spaces for one', () => {
  const agenda = '議題：新しい予算の配分と来月の予定について意見を集めます。';
  expect(judge(invitation('予算の相談', agenda, 5), context).verdict).not.toBe('ask-agenda');
  expect(judge(invitation('予算の相談', '', 5), context).verdict).toBe('ask-agenda');
});

it('judges whatever a title and a text hold', () => {
  const words = fc.constantFrom(
    'status',
    'salary',
    '|',
    '{{x}}',
    '\u202E',
    '\u0000',
    '<b>',
    'workshop',
    ' of the ',
    '...',
    'くん',
    '\n> ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(text, text, (title, description) => {
      const { verdict, reasons } = judge(invitation(title, description, 5), context);
      expect(verdict).toMatch(/^(suggest-async|ask-agenda|keep-live|neutral|quiet)$/);
      expect(reasons.every(({ args }) => args.every((each) => each.length < 200))).toBe(true);
    }),
  );
  expect(judge(invitation('{x} '.repeat(25_000), 'word '.repeat(25_000), 5), context).verdict).toBeDefined();
}, 60_000);
