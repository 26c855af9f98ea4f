import type { CallAsk } from '../domain/call-ask.ts';
import type { Notice } from '../domain/notice.ts';
import { send } from '../platform/messages.ts';
import type { Swap } from './editor/swap.ts';
import { SentenceChangedError } from './host-error.ts';
import { lastWords } from './last-words.ts';
import type { MailHost } from './mail-host.ts';
import { onceTyped } from './once-typed.ts';

/** Milliseconds without a key after which a person is taken to have stopped for a moment. */
export const writingPause = 600;

/** The line's question beside a sentence that asks for a call, and what it says once that was swapped. */
export interface CallNudgeView {
  wording: string;
  swapped: boolean;
}

export type CallNudgeAnswer = 'swap' | 'not-now' | 'never';

/** What one composer lends to its nudge. */
interface Desk {
  root: HTMLElement;
  host: MailHost;
  signal: AbortSignal;
  /** Whether the line has nothing else to say, and nothing in the mail forbids to ask. */
  isFree: () => boolean;
  show: (line: { call?: CallNudgeView }) => void;
  /** The same after a press of one of our buttons, which gives the focus back to the mail. */
  end: (line: { notice?: Notice }) => void;
  act: (work: () => Promise<void>, voice?: 'silently') => Promise<boolean>;
}

/** The sender's nudge of one composer: asked once, answered once, and nothing is written unasked. */
export class CallNudge {
  /** Off until a person chooses it in the options. */
  isOn = false;
  #ask: CallAsk | undefined;
  #isOver = false;
  #swap: Swap | undefined;

  constructor(private readonly desk: Desk) {}

  /** What the line would write now, for Copy. */
  get wording(): string | undefined {
    return this.#ask?.wording;
  }

  /** After a pause in typing. Follows a sentence while it is being written, and is over when that has gone. */
  async consider(): Promise<void> {
    const { desk } = this;
    if (!this.#mayAsk()) return;
    await desk.act(async () => {
      const ask = await this.#look();
      if (!this.#mayAsk()) return;
      this.#isOver = this.#ask !== undefined && ask === undefined;
      if (ask) desk.show({ call: { wording: ask.wording, swapped: false } });
      else if (this.#ask) desk.show({});
      this.#ask = ask;
    }, 'silently');
  }

  /** Swaps exactly the sentence that was asked about; one that was edited since stays as it is, and the line says so. */
  async answer(answer: CallNudgeAnswer): Promise<void> {
    const { desk } = this;
    const ask = this.#ask;
    this.#isOver = true;
    if (answer === 'never') await desk.act(() => send('stopCallNudge'));
    if (answer !== 'swap' || !ask) {
      desk.end({});
      return;
    }
    const done = await desk.act(async () => {
      const now = await this.#look();
      if (now?.sentence !== ask.sentence) throw new SentenceChangedError();
      const swap = await desk.host.swapSentence(desk.root, ask.sentence, ask.wording);
      this.#swap = swap;
      desk.show({ call: { wording: ask.wording, swapped: true } });
      onceTyped(desk.root, swap, desk.signal, (isPresent) => {
        if (!isPresent) swap.leave();
        desk.show({});
      });
    });
    if (!done) desk.host.focusEditable(desk.root);
  }

  undo(): void {
    const undone = this.#swap?.undo() ?? false;
    this.desk.end(undone ? {} : { notice: { id: 'undo_refused', actions: [] } });
  }

  #mayAsk(): boolean {
    return this.isOn && !this.#isOver && this.desk.isFree();
  }

  async #look(): Promise<CallAsk | undefined> {
    const { host, root } = this.desk;
    const text = lastWords(host.readOwnText(root));
    return text.trim() ? (await send('findCallAsk', { text })).ask : undefined;
  }
}
