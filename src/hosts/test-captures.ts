import { test } from 'vitest';

const files = import.meta.glob<string>('../../../shared/captures/gmail/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Captured pages by their path below the captures' folder (`gmail/…`). They stay outside of this repository. */
export const captures = new Map(
  Object.entries(files).map(([path, html]) => [path.replace(/^.*\/captures\//, ''), html]),
);

/** Tests that read captures: skipped with one line where the folder is missing, failing there in CI. */
export function withCaptures(define: () => void): void {
  if (captures.size) define();
  else if (import.meta.env.CI) {
    test('captures', () => {
      throw new Error('../shared/captures is missing, and CI must not go without');
    });
  } else test.skip('captures: ../shared/captures is missing', () => undefined);
}
