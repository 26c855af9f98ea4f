/** The clipboard refused; nothing was copied. */
export class CopyError extends Error {}

/**
 * Copies plain text after a person's click. Browsers allow this for about 5 s after the click.
 * @throws CopyError
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new CopyError('The clipboard refused', { cause });
  }
}
