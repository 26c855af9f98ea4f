import { beforeEach, expect, test } from 'vitest';
import { readAccount } from './read-account.ts';

let page: Document;
beforeEach(() => {
  page = document.implementation.createHTMLDocument();
});

const link = (label: string): void => {
  page.body.innerHTML = `<a href="https://accounts.google.com/SignOutOptions?hl=ja&continue=https://mail.google.com"></a>`;
  page.querySelector('a')?.setAttribute('aria-label', label);
};

test.each([
  ['Google Account: Robin Vale  \n(Robin.Vale@maple.example)', 'robin.vale@maple.example'],
  ['Google アカウント: Robin Vale（robin@maple.example）', 'robin@maple.example'],
  ['حساب Google: a@b \u202arobin@maple.example\u202c', 'robin@maple.example'],
])('the account is in its button, whatever the language: %s', (label, address) => {
  link(label);
  page.title = 'Inbox (3) - someone.else@lumen.example - Maple Mail';
  expect(readAccount(page)).toBe(address);
});

test('else it is the last address in the title, of which a subject may hold another', () => {
  page.title = 'Ask mina@lumen.example - robin@maple.example - Maple Mail';
  expect(readAccount(page)).toBe('robin@maple.example');
});

test('else a composer tells; never just any address in the page', () => {
  page.body.innerHTML = '<span email="mina@lumen.example">mina@lumen.example</span>';
  expect(readAccount(page)).toBeUndefined();
  page.body.innerHTML += '<input name="from" value="Robin &lt;robin@maple.example&gt;">';
  expect(readAccount(page)).toBe('robin@maple.example');
});

test('a sure answer is remembered, a guess from the title is not', () => {
  page.title = 'mina@lumen.example';
  expect(readAccount(page)).toBe('mina@lumen.example');
  link('(robin@maple.example)');
  expect(readAccount(page)).toBe('robin@maple.example');
  page.body.replaceChildren();
  expect(readAccount(page)).toBe('robin@maple.example');
});
