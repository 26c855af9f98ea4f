import { expect, it } from 'vitest';
import { normalizeText } from './normalize.ts';
import { titlePhrase } from './title.ts';

const find = (title: string) =>
  titlePhrase(normalizeText(title), 'creative', {
    not: 'creativeNot',
    defused: ['papers'],
    governed: ['papers'],
    under: ['incidentDefused'],
  });

it.each([
  ['Workshop checkout', 'workshop'],
  ['Brain-storming', 'brain storming'],
  ['Status? No: workshop', 'workshop'],
  ['Notes, then a workshop', 'workshop'],
  ['Workshop with the reports team', 'workshop'],
  ['Workshop notes', undefined],
  ['Workshop day two notes', undefined],
  ['Notes of the workshop', undefined],
  ['Report: workshop', undefined],
  ['Workshopping', undefined],
  ['Best practice', undefined],
])('finds in “%s”: %s', (title, phrase) => {
  expect(find(title)).toBe(phrase);
});

it('knows what a harmless object is', () => {
  const topic = (title: string) =>
    titlePhrase(normalizeText(title), 'sensitive', { defused: ['things'], objects: ['things'] });
  expect(topic('Dismissal of the sales lead')).toBe('dismissal');
  expect(topic('Termination of the old VPN')).toBeUndefined();
  expect(topic('Salary import test')).toBeUndefined();
});
