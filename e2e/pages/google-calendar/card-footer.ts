import { h, iconButton } from './dom.ts';
import { type Answer, answerOf, type CalendarEvent } from './event.ts';
import { me } from './people.ts';
import { words } from './words.ts';

/** What has been opened in the card's footer. */
export interface FooterState {
  expanded: boolean;
  note: boolean;
}

const selected = (label: string, isChosen: boolean) => (isChosen ? `${label}, ${words.selected}` : label);

function yes(isChosen: boolean): HTMLElement {
  const label = selected(words.respond(words.yes), isChosen);
  const extra = isChosen ? '.KKjvXb' : '';
  return h(
    `div.XsYse${extra}`,
    {},
    h(
      'button.nUt0vb.d5fqKb',
      { type: 'button', jsname: 'lezaG', id: 'xRsvpYesBu', jslog: '122571; track:JIbuQc', 'aria-label': label },
      words.yes,
    ),
    h(
      'button.nUt0vb.NoS2Ne',
      { type: 'button', 'aria-label': label, 'aria-expanded': 'false', 'aria-haspopup': 'menu' },
      '▾',
    ),
  );
}

/** No and Maybe. How they look once chosen was not captured: one class more on the wrapper, as with Yes, is a guess. */
function other(id: string, jsname: string, jslog: number, word: string, isChosen: boolean): HTMLElement {
  return h(
    `div.VfPpkd-dgl2Hf${isChosen ? '.KKjvXb' : ''}`,
    { 'data-is-touch-wrapper': 'true' },
    h(
      'button.AeBiU-LgbsSe',
      {
        type: 'button',
        jsname,
        id,
        jslog: `${jslog}; track:click`,
        'aria-label': selected(words.respond(word), isChosen),
      },
      h('span.AeBiU-vQzf8d', { jsname: 'V67aGc', 'aria-hidden': 'true' }, word),
    ),
  );
}

/** Invented: nobody has captured what is behind "more actions", nor the note's field. */
const actions = (): HTMLElement[] => [
  h('button.nOt3b', { type: 'button', jsname: 'nOt3b' }, words.addNote),
  h('button.pRp7t', { type: 'button', jsname: 'pRp7t' }, words.proposeTime),
];

const noteField = (): HTMLElement =>
  h(
    'div.nOt3f',
    {},
    h('textarea.nOt3t', { jsname: 'nOt3t', rows: '2', 'aria-label': words.note, placeholder: words.note }),
    h('button.nOt3s', { type: 'button', jsname: 'nOt3s' }, words.sendNote),
  );

function answerRow(answer: Answer, expanded: boolean): HTMLElement {
  return h(
    'div.YWILgc.ldpAcc',
    { jsname: 'lHDFj' },
    h('span.sgEL6b', { 'aria-hidden': 'true' }, words.going),
    h(
      'div.Ovgvvb',
      {},
      h(
        'div.JT0oKf',
        {},
        yes(answer === 'ACCEPTED'),
        other('xRsvpNoBu', 'TtJ8Me', 71781, words.no, answer === 'DECLINED'),
        other('xRsvpMaybeBu', 'EVpSp', 71782, words.maybe, answer === 'TENTATIVE'),
      ),
    ),
    h(
      'div.OOUfZb',
      {},
      h(
        'div.D79EQe',
        {},
        iconButton(words.moreActions, 'expand_less', {
          'aria-expanded': String(expanded),
          'aria-controls': 'Q2Tw1b',
          jslog: '53783; mutable:true; track:JIbuQc,impression;',
        }),
      ),
    ),
  );
}

/** Opens or closes the panel in place. */
export function togglePanel(card: HTMLElement, expanded: boolean): void {
  card.dataset.actionsExpanded = String(expanded);
  card.querySelector('[aria-controls="Q2Tw1b"]')?.setAttribute('aria-expanded', String(expanded));
  card.querySelector('#Q2Tw1b')?.replaceChildren(...(expanded ? actions() : []));
}

/** Puts the note's field above the panel, once. */
export function openNote(card: HTMLElement): void {
  card.dataset.openEditNote = 'true';
  if (!noteOf(card)) card.querySelector('#Q2Tw1b')?.before(noteField());
  noteOf(card)?.focus();
}

export const noteOf = (card: HTMLElement): HTMLTextAreaElement | null => card.querySelector('textarea[jsname="nOt3t"]');

/** Whether the card asks for an answer: I'm on its guest list, as a guest or as the organizer. */
const asksForAnswer = (event: CalendarEvent): boolean =>
  event.calendar.address === me.address && answerOf(event) !== undefined;

/** The footer's rows: the answer's buttons and the panel behind "more actions", empty until it was opened. */
export function footerRows(event: CalendarEvent, { expanded, note }: FooterState): HTMLElement[] {
  const answer = answerOf(event);
  if (!answer || !asksForAnswer(event)) return [];
  const panel = h('div.YWILgc.UcbTuf', { id: 'Q2Tw1b' }, ...(expanded ? actions() : []));
  return [answerRow(answer, expanded), ...(note ? [noteField()] : []), panel];
}
