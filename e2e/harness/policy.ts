import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionId } from './certificate.ts';
import { chromeBuild } from './chromium.ts';

/** Where Debian's Chromium looks for what an administrator sets. For the whole machine: it names one extension alone. */
const folder = '/etc/chromium/policies/managed';

export interface ManagedBuild {
  /** A copy of the build in a place of its own, and so with an id that no other browser on this machine runs. */
  extension: string;
  set(policy: unknown): void;
  remove(): void;
}

/** A build for which a policy can be set, as an administrator does: in a file for the whole machine. */
export function manageBuild(): ManagedBuild {
  const extension = mkdtempSync(join(tmpdir(), 'suggest-async-managed-'));
  cpSync(chromeBuild, extension, { recursive: true });
  const id = extensionId(extension);
  const file = join(folder, `suggest-async-test-${id}.json`);
  return {
    extension,
    set(policy) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
    },
    remove() {
      rmSync(file, { force: true });
      rmSync(extension, { recursive: true });
    },
  };
}
