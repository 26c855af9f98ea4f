/** How long an editor may take, in milliseconds; roosterjs needs a turn of the event loop or two. */
const patience = 1_000;

/** Firefox reads `dataType` and `data`, and ignores `clipboardData`; Chromium the other way round. */
interface PasteInit extends ClipboardEventInit {
  dataType: string;
  data: string;
}

/**
 * Hands something to an editor as if it had been pasted at the caret.
 * @param arrived whether it is there
 * @returns false when the editor does not take it
 */
export async function pasteInto(
  root: HTMLElement,
  html: string,
  text: string,
  arrived: () => boolean,
): Promise<boolean> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  const init: PasteInit = { clipboardData, dataType: 'text/html', data: html, bubbles: true, cancelable: true };
  // The editor keeps its own idea of the selection, and learns of a new one a turn later.
  root.ownerDocument.dispatchEvent(new Event('selectionchange'));
  if (root.dispatchEvent(new ClipboardEvent('paste', init))) return false;
  return untilArrived(root, arrived);
}

function untilArrived(root: HTMLElement, arrived: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(arrived());
    };
    const observer = new MutationObserver(() => arrived() && finish());
    const timer = setTimeout(finish, patience);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
  });
}
