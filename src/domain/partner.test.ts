import { expect, test } from 'vitest';
import { partnerKeyOf } from './partner.ts';

test.each([
  ['noor@harbor.example', 'harbor.example'],
  ['Noor@Mail.EU.Harbor.example', 'harbor.example'],
  ['ada@eng.quay.co.uk', 'quay.co.uk'],
  ['eva@quay.com.br', 'quay.com.br'],
  ['ken@dept.quay.co.jp', 'quay.co.jp'],
  ['eng.quay.co.uk', 'quay.co.uk'],
  [' harbor.example ', 'harbor.example'],
  // Everybody can have these: the person is the partner.
  ['Noor.Haddad@gmail.com', 'noor.haddad@gmail.com'],
  ['noor@yahoo.co.jp', 'noor@yahoo.co.jp'],
  // A company that has no domain of its own yet.
  ['noor@harbor.onmicrosoft.com', 'harbor.onmicrosoft.com'],
  ['noor@localhost', 'localhost'],
  ['gmail.com', undefined],
  ['', undefined],
  [undefined, undefined],
  ['noor@', undefined],
])('%s is known by %s', (address, key) => {
  expect(partnerKeyOf(address)).toBe(key);
});
