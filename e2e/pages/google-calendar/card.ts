import { listenForClosing, makeBubble, placeBeside } from './card-bubble.ts';
import { type FooterState, footerRows, noteOf, openNote, togglePanel } from './card-footer.ts';
import { cardRows, type Stage } from './card-rows.ts';
import { toolbar } from './card-toolbar.ts';
import { config, h, isOwn } from './dom.ts';
import { type Answer, type CalendarEvent, keyOf } from './event.ts';
import { me } from './people.ts';
import { rebuild } from './rebuild.ts';
import { records } from './records.ts';

/** What the card's buttons do outside of it. */
export interface CardActions {
  edit(event: CalendarEvent): void;
  remove(event: CalendarEvent): void;
  answer(event: CalendarEvent, answer: Answer): CalendarEvent;
}

export interface Card {
  readonly event: CalendarEvent | undefined;
  open(event: CalendarEvent, chip: HTMLElement): void;
  close(why: string): void;
}

/** Shares of the settling time at which the bursts come, each with more rows. */
const bursts = [0.15, 0.35, 0.6, 1];
function content(event: CalendarEvent, stage: Stage, state: FooterState): HTMLElement {
  return h(
    'div.jefcFd.Fqhyrf',
    {
      id: 'xDetDlg',
      'data-keyboardactiontype': '0;1',
      jslog: `35389; 2:${JSON.stringify([event.id, event.calendar.address, 0])};1:${JSON.stringify([me.address, 1])}`,
      'data-origin': '2',
      'data-eventid': keyOf(event),
      'data-actions-expanded': String(state.expanded),
      'data-open-edit-note': String(state.note),
    },
    h('div.pdqVLc', {}, toolbar(event)),
    h('div.pj10z'),
    h('div.hMdQi', { jsname: 'sV9x3c' }, ...cardRows(event, stage)),
    h('div.QhxxQc'),
    h('div.FKqJcf', {}, ...footerRows(event, state)),
  );
}

/** The one card of the page. */
export function makeCard(actions: CardActions): Card {
  const { dialog, slot } = makeBubble();
  const known = new Set<string>();
  let state: FooterState = { expanded: false, note: config.note };
  let shown: CalendarEvent | undefined;
  let held: CalendarEvent | undefined;
  let opener: HTMLElement | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const draw = (event: CalendarEvent, stage: Stage) => {
    held = event;
    const fresh = content(event, stage, state);
    const old = slot.firstElementChild;
    if (old) rebuild(old, fresh);
    else slot.append(fresh);
  };

  const settle = (event: CalendarEvent) => {
    known.add(keyOf(event));
    records.settled.push(keyOf(event));
  };

  const drawFirstTime = (event: CalendarEvent) => {
    draw(event, 0);
    timers = bursts.map((share, index) =>
      setTimeout(() => {
        const stage = (index + 1) as Stage;
        draw(event, stage);
        if (stage === 4) settle(event);
      }, share * config.settle),
    );
  };

  const card: Card = {
    get event() {
      return shown;
    },
    open: (event, chip) => {
      if (shown) card.close('another');
      if (!dialog.isConnected) document.body.append(dialog);
      const isSame = held && keyOf(held) === keyOf(event) && known.has(keyOf(event));
      opener = chip;
      shown = event;
      if (!isSame) state = { expanded: false, note: config.note };
      if (config.rebuild === 'off' && !known.has(keyOf(event))) settle(event);
      if (!isSame && known.has(keyOf(event))) draw(event, 4);
      else if (!isSame) drawFirstTime(event);
      placeBeside(dialog, chip);
      dialog.dataset.lastOpenedHeight = String(dialog.offsetHeight);
      dialog.focus({ preventScroll: true });
      records.opened.push(keyOf(event));
    },
    close: (why) => {
      if (!shown) return;
      for (const timer of timers) clearTimeout(timer);
      timers = [];
      shown = undefined;
      dialog.style.cssText = 'opacity: 0; display: none;';
      records.closed.push(why);
      if (opener?.isConnected && why !== 'outside') opener.focus({ preventScroll: true });
    },
  };

  const answers: Record<string, Answer> = { lezaG: 'ACCEPTED', TtJ8Me: 'DECLINED', EVpSp: 'TENTATIVE' };
  const press = (button: Element, event: CalendarEvent) => {
    const jsname = button.getAttribute('jsname') ?? '';
    const root = slot.firstElementChild as HTMLElement;
    const note = noteOf(root)?.value;
    const answer = answers[jsname];
    if (answer) {
      records.answered.push({ key: keyOf(event), answer, ...(note ? { note } : {}) });
      shown = actions.answer(event, answer);
      draw(shown, 4);
    }
    if (jsname === 'LgbsSe') card.close('button');
    if (jsname === 'DyVDA') actions.edit(event);
    if (jsname === 'VkLyEc') actions.remove(event);
    if (button.getAttribute('aria-controls') === 'Q2Tw1b') {
      state = { ...state, expanded: !state.expanded };
      togglePanel(root, state.expanded);
    }
    if (jsname === 'nOt3b') {
      state = { ...state, note: true };
      openNote(root);
    }
    if (jsname === 'nOt3s') records.notes.push({ key: keyOf(event), text: note ?? '' });
  };

  dialog.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button && isOwn(button) && shown) press(button, shown);
  });
  listenForClosing(dialog, (why) => card.close(why));
  return card;
}
