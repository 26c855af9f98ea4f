import type { ReplyFacts } from '../reply-values.ts';
import { defaultSettings } from '../settings.ts';

/** An invented organizer, meeting and sender for each language that replies are built in for. */
const samples: Record<string, { organizer: string; title: string; me: string; handbook: string }> = {
  en: { organizer: 'Mina Okafor', title: 'Weekly status update', me: 'Robin Vale', handbook: 'How we work' },
  de: {
    organizer: 'Dr. Mina Albers',
    title: 'Wöchentlicher Statusbericht',
    me: 'Robin Vogt',
    handbook: 'So arbeiten wir',
  },
  fr: {
    organizer: 'Camille Roux',
    title: 'Point hebdomadaire',
    me: 'Dominique Valois',
    handbook: 'Notre façon de travailler',
  },
  es: { organizer: 'Noa Ibáñez', title: 'Puesta en común semanal', me: 'Ariel Robles', handbook: 'Cómo trabajamos' },
  it: { organizer: 'Andrea Conti', title: 'Aggiornamento settimanale', me: 'Elia Valli', handbook: 'Come lavoriamo' },
  'pt-BR': { organizer: 'Noa Campos', title: 'Atualização semanal', me: 'Ariel Vale', handbook: 'Como trabalhamos' },
  nl: { organizer: 'Noor de Wit', title: 'Wekelijkse stand van zaken', me: 'Robin Vaart', handbook: 'Zo werken wij' },
  ja: { organizer: '佐藤 花子', title: '週次進捗報告', me: '山田 薫', handbook: '私たちの働き方' },
};

/** Sunday's noon in Berlin: the meeting is on the Tuesday of the week after. */
const now = Temporal.Instant.from('2026-11-22T11:00:00Z');
const timeZone = 'Europe/Berlin';

/** Everything that a reply can say, known of an invented invitation. */
export function fullFacts(language: string): ReplyFacts {
  const sample = samples[language] ?? samples.en;
  if (!sample) throw new Error('no sample');
  return {
    invite: {
      title: sample.title,
      description: 'https://docs.lumen.example/plan',
      organizer: { name: sample.organizer, address: 'organizer@lumen.example' },
      start: '2026-12-01T10:00:00+01:00[Europe/Berlin]',
      end: '2026-12-01T11:00:00+01:00[Europe/Berlin]',
    },
    settings: { ...defaultSettings, me: { ...defaultSettings.me, name: sample.me } },
    link: { id: 'handbook', title: sample.handbook, url: 'https://handbook.maple.example/async' },
    slots: ['2026-12-01T14:00:00+01:00[Europe/Berlin]', '2026-12-02T15:00:00+01:00[Europe/Berlin]'].map((slot) =>
      Temporal.ZonedDateTime.from(slot),
    ),
    now,
    timeZone,
    language,
  };
}

/** Nothing known but the day on which it is. */
export const sparseFacts = (language: string): ReplyFacts => ({
  invite: {},
  settings: defaultSettings,
  now,
  timeZone,
  language,
});
