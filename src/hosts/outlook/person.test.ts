import { expect, test } from 'vitest';
import { showPage } from '../test-dom.ts';
import { personFrom, personIn } from './person.ts';

test.each([
  ['Mina Sato <mina@lumen.example>', { name: 'Mina Sato', address: 'mina@lumen.example' }],
  ['Mina Sato<mina@lumen.example>', { name: 'Mina Sato', address: 'mina@lumen.example' }],
  ["Sato, Mina (Lumen) <O'Neil@lumen.example>", { name: 'Sato, Mina (Lumen)', address: "o'neil@lumen.example" }],
  ['mina@lumen.example', { address: 'mina@lumen.example' }],
  ["'mina@lumen.example'", { address: 'mina@lumen.example' }],
  ['\ue7ee Mina\u00a0 Sato', { name: 'Mina Sato' }],
  ['', {}],
])('%s', (text, person) => {
  expect(personFrom(text)).toEqual(person);
});

const named = (html: string) => personIn(showPage(html).querySelector('#it') as HTMLElement);

test('the person’s own element names them, the label around it adds the address', () => {
  const own = '<span data-lpc-hover-target-id="1">Mina Sato</span>';
  expect(named(`<div id="it" aria-label="From: Mina Sato<mina@lumen.example>">${own}</div>`)).toEqual({
    name: 'Mina Sato',
    address: 'mina@lumen.example',
  });
  expect(named(`<div id="it" aria-label="Von: Mina Sato">${own}</div>`)).toEqual({ name: 'Mina Sato' });
});

test('a label alone is a person without its first word, in any language', () => {
  expect(named('<div id="it" aria-label="差出人：Mina Sato"></div>')).toEqual({ name: 'Mina Sato' });
  expect(named('<div id="it" aria-label=" "></div>')).toBeUndefined();
});
