import type { Page } from 'playwright';

/** A day as a calendar showed it; see `storedReadingSchema`. */
function dayOf(day: Temporal.PlainDate, count: number, random: () => string) {
  const events = Array.from({ length: count }, (_, index) => {
    const start = day.toZonedDateTime({ timeZone: 'UTC', plainTime: '07:00' }).add({ minutes: (index * 25) % 840 });
    const at = (minutes: number) => start.add({ minutes }).toInstant().toString({ smallestUnit: 'second' });
    const people = { guests: 4, domains: ['lumen.example'] };
    return { key: random(), start: at(0), end: at(30), zone: 'UTC', answer: 'accepted', ...people };
  });
  return {
    day: day.toString(),
    source: 'view',
    service: 'google',
    account: 'a'.repeat(64),
    id: '',
    readAt: day.toZonedDateTime('UTC').toInstant().toString({ smallestUnit: 'second' }),
    zone: 'UTC',
    events,
    keys: events.map(({ key }) => key),
    unread: [],
    doubts: [],
  };
}

/** Keeps 12 months of days with so many events in all, as if they had been read one by one. */
export async function fillReadings(own: Page, events: number): Promise<void> {
  const days = 53 * 7;
  const first = Temporal.Now.plainDateISO().subtract({ days: days - 7 });
  let made = 0;
  const random = () => `${(made++).toString(16).padStart(8, '0')}`.repeat(8);
  const records = Array.from({ length: days }, (_, index) =>
    dayOf(first.add({ days: index }), Math.ceil(events / days), random),
  );
  await own.evaluate(async (all) => {
    const opened = indexedDB.open('suggest-async');
    await new Promise((resolve) => {
      opened.onsuccess = resolve;
    });
    const transaction = opened.result.transaction('readings', 'readwrite');
    transaction.objectStore('readings').clear();
    for (const record of all) transaction.objectStore('readings').put(record);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opened.result.close();
  }, records);
}
