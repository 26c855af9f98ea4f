import { records } from './records.ts';

export type Command = 'archive' | 'delete' | 'reply' | 'replyAll' | 'compose' | 'back' | 'search';

const commands: Record<string, Command> = {
  e: 'archive',
  '#': 'delete',
  r: 'reply',
  a: 'replyAll',
  c: 'compose',
  u: 'back',
  '/': 'search',
};

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const nameOf = (target: EventTarget | null): string =>
  target instanceof Element ? target.tagName.toLowerCase() : 'window';

const otherEvents = ['beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'compositionstart', 'compositionend'];

/**
 * Gmail's shortcuts work wherever the focus is not in a text field of its own. A field inside a foreign shadow root
 * looks like its host element from here, so a key typed there archives or deletes, unless it never arrives.
 */
export function listenForShortcuts(window: Window, run: (command: Command) => void): void {
  const places: [string, EventTarget][] = [
    ['window', window],
    ['document', window.document],
  ];
  for (const [seenBy, place] of places) {
    for (const type of ['keydown', 'keypress', 'keyup']) {
      for (const capture of [true, false]) {
        place.addEventListener(
          type,
          (event) => {
            if (!isTextField(event.target)) {
              const { key } = event as KeyboardEvent;
              records.keys.push({
                type,
                key,
                seenBy: `${seenBy}${capture ? ' capture' : ''}`,
                target: nameOf(event.target),
              });
            }
          },
          capture,
        );
      }
    }
    for (const type of otherEvents) {
      place.addEventListener(type, (event) => {
        if (nameOf(event.target) === 'suggest-async') records.leaks.push(`${type} on ${seenBy}`);
      });
    }
  }
  window.document.addEventListener('keydown', (event) => {
    const command = commands[event.key];
    if (!command || isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    records.commands.push(command);
    run(command);
  });
}
