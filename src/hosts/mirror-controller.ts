import type { BriefOpened, DraftAdvice, DraftText } from '../domain/advice.ts';
import type { Notice, NoticeAction, NoticeId } from '../domain/notice.ts';
import { ContextInvalidatedError, send } from '../platform/messages.ts';
import type { SeenDraft } from './calendar-host.ts';
import type { AnyInsertion } from './editor.ts';
import { given } from './given.ts';
import type { FieldWriter } from './insert-into-field.ts';
import { noticeFor } from './notice-for.ts';

export interface MirrorView {
  advice: DraftAdvice;
  notice?: Notice;
}

interface Wiring {
  descriptionField: (form: HTMLElement) => HTMLElement | undefined;
  write: FieldWriter;
  draw: (view: MirrorView | undefined) => void;
  orphaned: () => void;
}

const openedTo: Record<BriefOpened['to'], NoticeId> = {
  everybody: 'opened',
  some: 'opened_some_to',
  nobody: 'opened_without_to',
};

/** A person's own event while it is written: says what its guests would, and offers what would help. */
export class MirrorController {
  #advice: DraftAdvice | undefined;
  #notice: Notice | undefined;
  #insertion: AnyInsertion | undefined;
  /** A text of ours that was not read in the form yet: it is not offered a second time. */
  #added: DraftText | undefined;
  #busy = false;
  #dismissed = false;

  constructor(
    private seen: SeenDraft,
    private readonly wiring: Wiring,
  ) {}

  /** Takes what was written since; asks again only when that differs. What was said goes when a person writes on. */
  async update(seen: SeenDraft): Promise<void> {
    const changed = JSON.stringify(seen.sighting) !== JSON.stringify(this.seen.sighting);
    const takenBack = this.#added !== undefined && !this.#insertion?.isPresent(); // by the editor's own undo
    this.seen = seen;
    if (!changed && !takenBack) return;
    if (this.#added === undefined || takenBack) this.#notice = undefined; // else the change is our text
    this.#added = undefined;
    await this.advise();
  }

  async advise(): Promise<void> {
    try {
      this.#advice = await send('adviseDraft', this.seen.sighting);
      this.#draw();
    } catch (error) {
      if (error instanceof ContextInvalidatedError) this.wiring.orphaned(); // else quiet: the popup tells why
    }
  }

  /** A mail to the guests that asks the same in writing. Nothing is sent, and the event stays as it is. */
  async openBrief(): Promise<void> {
    await this.#act(async () => {
      const { cut, to } = await send('openBrief', this.seen.sighting);
      this.#notice = { id: cut ? 'opened_cut' : openedTo[to], actions: [] };
    });
  }

  /** A text at the end of the description; what a person wrote there is not touched. */
  async add(what: DraftText): Promise<void> {
    await this.#act(async () => {
      const { tree, text } = await send('draftText', { sighting: this.seen.sighting, what });
      const field = this.wiring.descriptionField(this.seen.form);
      if (!field) {
        this.#notice = { id: 'insert_failed', actions: [] };
        return;
      }
      this.#insertion = await this.wiring.write(field, tree, text);
      this.#added = what;
      this.#notice = { id: 'added', actions: ['undo-insert'] };
    });
  }

  async answerNotice(action: NoticeAction): Promise<void> {
    if (action !== 'undo-insert') return;
    await this.#act(async () => {
      if (this.#insertion?.undo()) this.#added = undefined;
      else this.#notice = { id: 'undo_refused', actions: [] };
    });
  }

  /** Gone from this event, for as long as its form is open. */
  dismiss(): void {
    this.#dismissed = true;
    this.#draw();
  }

  /** One at a time: a second click never writes twice. */
  async #act(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#notice = undefined;
    try {
      await work();
    } catch (error) {
      if (error instanceof ContextInvalidatedError) return this.wiring.orphaned();
      this.#notice = { ...noticeFor(error, 'not_answering'), actions: [] };
    } finally {
      this.#busy = false;
    }
    this.#draw();
  }

  #draw(): void {
    const advice = this.#advice;
    const notice = this.#notice;
    if (advice && !this.#dismissed && (advice.shown || notice)) {
      const texts = advice.texts.filter((what) => what !== this.#added);
      this.wiring.draw({ advice: { ...advice, texts }, ...given({ notice }) });
    } else this.wiring.draw(undefined);
  }
}
