import { records } from './records.ts';

export type Command =
  | 'reply'
  | 'replyAll'
  | 'archive'
  | 'delete'
  | 'newMail'
  | 'calendar'
  | 'mail'
  | 'today'
  | 'escape';

/** Outlook's own keys, as its settings list them for "Outlook" [general knowledge]. */
const commands: Record<string, Command> = {
  r: 'reply',
  a: 'replyAll',
  e: 'archive',
  Backspace: 'archive',
  Delete: 'delete',
  n: 'newMail',
  t: 'today',
  Escape: 'escape',
};

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isForeign = (target: EventTarget | null): boolean =>
  target instanceof Element && target.tagName === 'SUGGEST-ASYNC';

const watched = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'paste',
  'copy',
  'cut',
  'compositionstart',
  'compositionend',
];

/** Outlook's keys act wherever no text field has the focus. What comes out of a part of ours is noted as a leak. */
export function listenForShortcuts(run: (command: Command) => void): void {
  const places: [string, EventTarget][] = [
    ['window', window],
    ['document', document],
  ];
  for (const [seenBy, place] of places) {
    for (const type of watched) {
      for (const capture of [true, false]) {
        place.addEventListener(
          type,
          (event) => {
            if (!isForeign(event.target)) return;
            const key = event instanceof KeyboardEvent ? ` ${event.key}` : '';
            records.leaks.push(`${type}${key} on ${seenBy}${capture ? ' capture' : ''}`);
          },
          capture,
        );
      }
    }
  }
  window.addEventListener('keydown', (event) => {
    const command = commands[event.key];
    if (!command || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTextField(event.target) && command !== 'escape') return;
    if (command !== 'escape') event.preventDefault();
    run(command);
  });
}
