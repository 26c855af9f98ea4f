import { lockedBy, noPolicy, type Policy } from '../domain/policy.ts';
import { browser } from '../platform/browser.ts';
import { RefusedError } from '../platform/messages.ts';
import { readPolicy } from './schemas/policy.ts';

/** A cache: asked for once in a worker's life. */
let asked: Promise<Policy> | undefined;

async function ask(): Promise<Policy> {
  try {
    return readPolicy(await browser.storage.managed.get());
  } catch {
    return noPolicy; // Firefox throws where there is none
  }
}

/** What the organization has set; nothing where there is none. */
export function getPolicy(): Promise<Policy> {
  asked ??= ask();
  return asked;
}

/** To be called when the browser has been given another one. */
export function forgetPolicy(): void {
  asked = undefined;
}

/** @throws {RefusedError} when the organization set that */
export function refuseIfSet(isSet: boolean): void {
  if (isSet) throw new RefusedError('problem_locked');
}

/** Those of `rules` that the organization has set. */
export async function setRules(rules: string[]): Promise<string[]> {
  const locked = lockedBy(await getPolicy());
  return rules.filter((rule) => locked.includes(`rules.${rule}`));
}
