import type { ReplyChoice, Sighting } from '../domain/advice.ts';
import { ComposerController, type ComposerView } from './composer-controller.ts';
import type { Life } from './life.ts';
import type { MailHost } from './mail-host.ts';
import type { ComposeButtonProps, ComposerLineProps, Drawn, MailEyes, MailStage } from './mail-stage.ts';
import { type Place, Standing } from './stand.ts';

interface Surroundings {
  host: MailHost;
  eyes: MailEyes;
  stage: MailStage;
  life: Life;
  sighting: () => Sighting | undefined;
  isDrafting: () => boolean;
  /** What *Change* offers. */
  replies: () => ReplyChoice[];
  /** Settles when what stands here can be drawn for use. */
  ready: () => Promise<unknown>;
  /** Runs what may find an element missing. */
  carefully: (work: () => void) => void;
}

/** One composer with our button in it and our line at its edge. */
export class ComposerPart {
  readonly controller: ComposerController;
  readonly #end = new AbortController();
  readonly #signal: AbortSignal;
  #button: Drawn<ComposeButtonProps> | undefined;
  #line: Drawn<ComposerLineProps> | undefined;
  #standings: Standing[] = [];
  #said: ComposerView | undefined;
  #strip: ComposerView['strip'];
  /** How often a key called for the menu. */
  #calls = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly around: Surroundings,
  ) {
    this.#signal = AbortSignal.any([this.#end.signal, around.life.signal]);
    this.controller = new ComposerController(root, {
      host: around.host,
      signal: this.#signal,
      draw: (view) => around.carefully(() => this.#show(view)),
      sighting: around.sighting,
      isDrafting: around.isDrafting,
      orphaned: () => around.life.end(),
    });
    void this.controller.meet();
  }

  end(): void {
    this.#end.abort();
  }

  /** The page has changed: stands where it should. */
  update(): void {
    this.around.carefully(() => {
      for (const standing of this.#standings) standing.check();
    });
  }

  /** Opens the menu as a press of the button does; false when there is none. */
  async openMenu(): Promise<boolean> {
    if (!this.#button) return false;
    await this.around.ready();
    if (!this.#button || !this.#said) return false;
    this.#calls++;
    this.#show(this.#said);
    return true;
  }

  #show(view: ComposerView): void {
    if (!view.shown) {
      this.#hide();
      return;
    }
    const { eyes, stage } = this.around;
    this.#button ??= this.#stand(stage.composeButton(this.#signal), () => eyes.placeForComposeButton(this.root));
    const { controller } = this;
    this.#button.draw({
      choices: view.choices,
      shortcut: view.shortcut,
      calls: this.#calls,
      onOpen: () => void controller.openMenu(),
      onInsert: (choice) => void controller.insert(choice),
    });
    this.#say(view);
  }

  /**
   * The line comes with the first thing that it has to say. It says it a frame after it has come, because a live region
   * is not read out for what it held from the start.
   */
  #say(view: ComposerView): void {
    this.#said = view;
    if (this.#line) this.#drawLine(view, this.#line);
    else if (view.strip || view.nudge || view.call || view.notice) void this.#bringLine();
  }

  async #bringLine(): Promise<void> {
    const { eyes, stage, ready } = this.around;
    const line = this.#stand(stage.composerLine(this.#signal), () => eyes.placeForStrip(this.root));
    this.#line = line;
    this.#drawLine({ shown: true }, line);
    await ready();
    // Of the composer's own window: a page behind a popped-out one has no frames.
    this.root.ownerDocument.defaultView?.requestAnimationFrame(() => {
      if (this.#said && this.#line === line) this.#drawLine(this.#said, line);
    });
  }

  #stand<Props>(drawn: Drawn<Props>, find: () => Place | undefined): Drawn<Props> {
    const standing = new Standing(drawn.host, find, this.#signal);
    this.#standings.push(standing);
    standing.check();
    return drawn;
  }

  #hide(): void {
    for (const standing of this.#standings.splice(0)) standing.remove();
    this.#button = undefined;
    this.#line = undefined;
  }

  #drawLine(view: ComposerView, line: Drawn<ComposerLineProps>): void {
    const { controller } = this;
    line.draw({
      strip: view.strip,
      nudge: view.nudge,
      call: view.call,
      notice: view.notice,
      replies: this.around.replies(),
      onChange: (replyId) => void controller.change(replyId),
      onUndo: () => void controller.undo(),
      onAnswerNudge: (add) => void controller.answerNudge(add),
      onAnswerCall: (answer) => void controller.answerCall(answer),
      onUndoCall: () => controller.callNudge.undo(),
      onAction: (action) => void controller.answerNotice(action),
    });
    // What was just drafted, and Undo, may lie below the fold: a long reply has pushed them there.
    const seen = line.host.checkVisibility() ? line.host : this.root;
    if (view.strip && view.strip !== this.#strip) seen.scrollIntoView({ block: 'nearest' });
    this.#strip = view.strip;
  }
}
