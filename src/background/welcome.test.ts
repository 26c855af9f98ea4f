import { fake } from './testing/browser.ts';
import { emptyStore } from './testing/store.ts';
import './main.ts';
import { beforeEach, expect, it, vi } from 'vitest';

const create = vi.fn();
const installed = (reason: string) => fake.runtime.onInstalled.trigger({ reason, temporary: false } as never);

beforeEach(async () => {
  await emptyStore();
  Object.assign(fake.tabs, { create });
  create.mockReset();
});

it('opens after the install, once', async () => {
  await installed('install');
  const url = fake.runtime.getURL('src/ui/welcome/index.html');
  await vi.waitFor(() => expect(create).toHaveBeenCalledExactlyOnceWith({ url }));
  await installed('install');
  const { welcome } = await import('./welcome.ts');
  await welcome('install');
  expect(create).toHaveBeenCalledOnce();
});

it.each(['update', 'browser_update'] as const)('stays away after an %s', async (reason) => {
  const { welcome } = await import('./welcome.ts');
  await installed(reason);
  await welcome(reason);
  expect(create).not.toHaveBeenCalled();
});
