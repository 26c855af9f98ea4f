import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../domain/read-view.ts';
import { withCaptures } from '../test-captures.ts';
import { renameClasses, showPage } from '../test-dom.ts';
import { readCard } from './read-card.ts';
import { readEventPage } from './read-event-page.ts';
import { readCalendarView, viewSignature } from './read-view.ts';
import { captures } from './test-captures.ts';
import { describePage, showCapture } from './test-page.ts';

// From the page to the load: what the host reads and the domain makes of it, on the captured week, in which nobody but
// its owner takes part. So answers are put into its texts where Google puts them.

const me = ['alex.sample.account@gmail.com'];
const readAt = '2025-12-03T12:00:00Z';
const timedChips = () => [...document.querySelectorAll<HTMLElement>('[data-column-index] [data-eventchip]')];
const isTask = (chip: HTMLElement) => chip.dataset.eventid?.startsWith('ttb_');
const labelOf = (chip: HTMLElement) => chip.firstElementChild as HTMLElement;
const loadOf = (timeZone = 'Europe/Berlin') => readView(readCalendarView(document), { timeZone, me, readAt });

/** Instants of the English texts, told apart from the code that reads them; the page is an hour ahead of UTC. */
function expectedOf(label: string): string {
  const [, from = '', to = '', month = '', day = ''] = /^(\S+) to (\S+), .* (\w+) (\d+), 2025$/.exec(label) ?? [];
  const hours = (text: string) => {
    const [, hour = '', minute = '00', half] = /^(\d+)(?::(\d\d))?([ap])m$/.exec(text) ?? [];
    return `${String((Number(hour) % 12) + (half === 'p' ? 12 : 0) - 1).padStart(2, '0')}:${minute}`;
  };
  const date = `2025-${month === 'November' ? '11' : '12'}-${day.padStart(2, '0')}`;
  return `${date}T${hours(from)}:00Z/${date}T${hours(to)}:00Z`;
}

beforeEach(() => describePage({}));

withCaptures(() => {
  test('the captured week holds no meeting, and says why', () => {
    showCapture('week-2025-12-grid.html');
    const { events, skipped, doubts, zone, days } = loadOf();
    expect({ events, doubts, zone }).toEqual({ events: [], doubts: [], zone: 'Europe/Berlin' });
    expect(skipped.map(({ why }) => why)).toEqual(Array(13).fill('nobody-else'));
    expect(days).toHaveLength(7);
  });

  /** What a text says in other words: day of the month, title, and an answer or nothing. */
  type Translate = (day: number, title: string, answer: string) => string;
  const languages: [string, Translate | undefined][] = [
    ['its own language', undefined],
    ['German', (day, title, answer) => `20:00 Uhr, ${title}, Ich, ${answer}Kein Ort, ${day}. Dezember 2025`],
    [
      'Japanese',
      (day, title, answer) => `午後8時、「${title}」、私、${answer}場所なし、2025年 12月 ${day}日`.replace(/, /g, '、'),
    ],
    [
      'made-up words',
      (day, title, answer) => `ⵣⵣ، ${title}، ⴰⴰ، ${answer}ⴱⴱ، ⵜ${'ⵜ'.repeat(day)}`.replace(/, /g, '، '),
    ],
  ];

  describe.each(languages)('the captured week with answers, in %s', (_, translate) => {
    const show = () => {
      const root = showCapture('week-2025-12-grid.html');
      renameClasses(root);
      const events = timedChips().filter((chip) => !isTask(chip));
      const expected = events.map((chip) => expectedOf(labelOf(chip).textContent ?? ''));
      const isMeeting = (index: number) => index % 3 !== 0;
      for (const [index, chip] of events.entries()) {
        const title = chip.querySelector('[aria-hidden] span span')?.textContent ?? '';
        const label = labelOf(chip);
        const day = Number(chip.closest<HTMLElement>('[data-datekey]')?.dataset.datekey) & 31;
        label.textContent = translate
          ? translate(day, title, isMeeting(index) ? 'Xyzzy, ' : '')
          : (label.textContent ?? '').replace('No location', `${isMeeting(index) ? 'Accepted, ' : ''}No location`);
      }
      return expected.filter((_, index) => isMeeting(index));
    };

    test('gives the meetings, right to the minute', () => {
      const expected = show();
      const { events, skipped } = loadOf();
      expect(events.map(({ start, end }) => `${start}/${end}`)).toEqual(expected);
      expect(events.every(({ answer }) => answer === 'accepted')).toBe(true);
      expect(skipped.every(({ why }) => why === 'nobody-else')).toBe(true);
    });

    test('gives them by the page’s own zone, when ours is another', () => {
      const expected = show();
      const { events, zone, doubts } = loadOf('America/New_York');
      expect(zone).toBe('+01:00');
      expect(doubts).toContain('zone');
      expect(events.map(({ start, end }) => `${start}/${end}`)).toEqual(expected);
    });

    test('tells unfilled ones as unanswered, with a doubt where the word is strange', () => {
      show();
      for (const chip of timedChips()) chip.style.removeProperty('background-color');
      const { events, doubts } = loadOf();
      const isOwn = translate === undefined;
      expect(new Set(events.map(({ answer }) => answer))).toEqual(new Set([isOwn ? 'accepted' : 'needs-action']));
      expect(doubts.includes('answers')).toBe(!isOwn);
    });
  });

  test('no reader throws on any captured page, and the classic one of 2015 yields nothing', () => {
    for (const [name, html] of captures) {
      showPage(html);
      for (const dataset of [{}, { viewfamily: 'EVENT', viewkey: 'WEEK' }, { viewfamily: 'EVENT_EDIT' }]) {
        describePage(dataset as Record<string, string>);
        const seen = [readCard(document), readEventPage(document)];
        const view = readCalendarView(document);
        viewSignature(document);
        if (name.startsWith('classic')) expect([...seen, ...view.chips, ...view.days]).toEqual([undefined, undefined]);
      }
    }
  });
});
