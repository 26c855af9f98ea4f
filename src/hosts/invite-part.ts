import type { Answering } from './answering.ts';
import type { Calm } from './calm.ts';
import { type BarView, InviteController } from './invite-controller.ts';
import type { Life } from './life.ts';
import type { SeenInvitation } from './mail-host.ts';
import type { BarProps, Drawn, InviteEyes, MailStage } from './mail-stage.ts';
import { type Place, Standing } from './stand.ts';

export interface InviteSurroundings {
  /** `signal`: as long as this invitation is in view. */
  answering: (signal: AbortSignal) => Answering;
  eyes: InviteEyes;
  stage: Pick<MailStage, 'inviteBar'>;
  calm: Calm;
  life: Life;
  /** Runs what may find an element missing. */
  carefully: (work: () => void) => void;
}

/** One invitation in view, and the bar beside it. */
export class InvitePart {
  readonly controller: InviteController;
  readonly #end = new AbortController();
  readonly #signal: AbortSignal;
  readonly #message: HTMLElement;
  #bar: Drawn<BarProps> | undefined;
  #standing: Standing | undefined;
  #wanted: BarView | undefined;
  #appearing = false;
  #noteOffered = false;
  readonly #atRest: Promise<void>;
  #fresh: Promise<void> | undefined;

  constructor(
    seen: SeenInvitation,
    private readonly around: InviteSurroundings,
    /** Called once what holds the invitation has come to rest. */
    onRest: () => void,
  ) {
    this.#message = seen.message;
    this.#signal = AbortSignal.any([this.#end.signal, around.life.signal]);
    this.controller = new InviteController(seen, {
      answering: around.answering(this.#signal),
      signal: this.#signal,
      draw: (view) => this.#show(view),
      orphaned: () => around.life.end(),
    });
    this.#atRest = this.#settle(onRest);
  }

  /** What was read while the host was still building is read again at rest; it may be no invitation after all. */
  async #settle(onRest: () => void): Promise<void> {
    const { eyes } = this.around;
    if (!eyes.settled) return;
    await eyes.settled(this.#message, this.#signal);
    if (!this.#signal.aborted) onRest();
    await this.#fresh;
  }

  end(): void {
    this.#end.abort();
  }

  /** The page has changed: takes newer facts, and stands where it should. */
  update(seen: SeenInvitation): void {
    this.#fresh = this.controller.update(seen);
    if (!this.#wanted) return;
    if (!this.#bar || this.controller.noteOpen !== this.#noteOffered) this.#show(this.#wanted);
    else this.#standing?.check();
  }

  #show(view: BarView | undefined): void {
    this.#wanted = view;
    if (this.#bar) this.#draw(this.#bar);
    else if (view && !this.#appearing) void this.#appear();
  }

  /** The row appears once, never under the pointer and never while somebody types. */
  async #appear(): Promise<void> {
    const { eyes, calm, stage, carefully } = this.around;
    this.#appearing = true;
    await this.#atRest;
    let place: Place | undefined;
    carefully(() => {
      place = eyes.placeForBar(this.#message);
    });
    if (place) await calm.whenFree(() => eyes.areaOfRow(place as Place));
    this.#appearing = false;
    if (!place || this.#signal.aborted || !this.#wanted) return;
    this.#bar = stage.inviteBar(this.#signal, place.parent);
    this.#standing = new Standing(this.#bar.host, () => this.#findPlace(), this.#signal);
    this.#draw(this.#bar);
  }

  #findPlace(): Place | undefined {
    return this.#message.isConnected ? this.around.eyes.placeForBar(this.#message) : undefined;
  }

  #draw(bar: Drawn<BarProps>): void {
    const { controller } = this;
    if (!this.#wanted) {
      this.#standing?.remove();
      return;
    }
    const view = this.#wanted;
    this.#noteOffered = controller.noteOpen;
    this.around.carefully(() => {
      if (!this.#standing?.check()) return;
      bar.draw({
        ...view,
        onSuggest: (replyId) => void controller.suggest(replyId),
        onCopy: () => void controller.copy(),
        onInsertLink: (link) => void controller.insertLink(link),
        onPartner: () => void controller.openPartner(),
        onDismiss: (scope) => void controller.dismiss(scope),
        onSwitchRule: (rule, on) => void controller.switchRule(rule, on),
        onNote: this.#noteOffered ? () => void controller.writeNote() : undefined,
        onAction: (action) => void controller.answerNotice(action),
      });
    });
  }
}
