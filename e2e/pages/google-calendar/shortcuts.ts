import { records } from './records.ts';

export type Command =
  | 'edit'
  | 'delete'
  | 'today'
  | 'week'
  | 'day'
  | 'month'
  | 'customday'
  | 'agenda'
  | 'create'
  | 'search'
  | 'escape'
  | 'next'
  | 'previous';

const commands: Record<string, Command> = {
  e: 'edit',
  Delete: 'delete',
  Backspace: 'delete',
  t: 'today',
  w: 'week',
  d: 'day',
  m: 'month',
  x: 'customday',
  a: 'agenda',
  c: 'create',
  '/': 'search',
  Escape: 'escape',
  n: 'next',
  j: 'next',
  p: 'previous',
  k: 'previous',
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

/**
 * Google Calendar's single keys work wherever the focus is not in a text field of its own. A field inside a foreign
 * shadow root looks like its host element from here, so a key typed there acts, unless it never arrives. Every event of
 * that kind that comes out of a part of ours is noted as a leak, before anything else.
 */
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
    records.commands.push(command);
    run(command);
  });
}
