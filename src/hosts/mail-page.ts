import type { ComposerAdvice, Health, InsertChoice, ReplyChoice, TabState } from '../domain/advice.ts';
import { onTabMessage } from '../platform/messages.ts';
import type { Area, Calm } from './calm.ts';
import { ComposerController, type ComposerView } from './composer-controller.ts';
import { type BarView, InviteController } from './invite-controller.ts';
import type { Life } from './life.ts';
import type { MailHost, SeenInvitation } from './mail-host.ts';
import { MissingElementError } from './select.ts';
import { type Place, Standing } from './stand.ts';

/** What one mail service shows, and where there is room for us. */
export interface MailEyes {
  /** @throws MissingElementError */
  findInvitation(): SeenInvitation | undefined;
  findComposers(): HTMLElement[];
  composerAround(element: Element): HTMLElement | undefined;
  placeForBar(message: HTMLElement): Place;
  areaOfRow(place: Place): Area;
  placeForComposeButton(root: HTMLElement): Place | undefined;
  placeForStrip(root: HTMLElement): Place | undefined;
  /** The name of something without which this host can't be understood at all, if it is missing now. */
  missingMark(): string | undefined;
}

interface Drawn<Props> {
  host: HTMLElement;
  draw(props: Props): void;
}

interface BarProps extends BarView {
  onSuggest(replyId?: string): void;
  onCopy(): void;
  onInsertLink(link: Parameters<InviteController['insertLink']>[0]): void;
  onDismiss(scope: Parameters<InviteController['dismiss']>[0]): void;
  onAction(action: Parameters<InviteController['answerNotice']>[0]): void;
}

interface ComposeButtonProps {
  choices: InsertChoice[] | undefined;
  onOpen(): void;
  onInsert(choice: InsertChoice): void;
}

interface ComposerLineProps {
  strip: ComposerView['strip'] | undefined;
  nudge: string | undefined;
  notice: ComposerView['notice'] | undefined;
  replies: ReplyChoice[];
  onChange(replyId: string): void;
  onUndo(): void;
  onAnswerNudge(add: boolean): void;
  onAction(action: Parameters<ComposerController['answerNotice']>[0]): void;
}

/** How our parts are drawn; the entry brings it, since only an entry may use ui. */
export interface MailStage {
  inviteBar(signal: AbortSignal): Drawn<BarProps>;
  composeButton(signal: AbortSignal): Drawn<ComposeButtonProps>;
  composerLine(signal: AbortSignal): Drawn<ComposerLineProps>;
}

interface InvitePart {
  controller: InviteController;
  end: AbortController;
  standing?: Standing;
}

interface ComposerPart {
  controller: ComposerController;
  end: AbortController;
  standings: Standing[];
}

/** What of ours stands in a mail page, and what the popup can ask of it. Reads when the page has changed, never else. */
export class MailPage {
  #invite: InvitePart | undefined;
  readonly #composers = new Map<HTMLElement, ComposerPart>();
  #lastFocused: HTMLElement | undefined;
  #missing: string | undefined;

  constructor(
    private readonly host: MailHost,
    private readonly eyes: MailEyes,
    private readonly stage: MailStage,
    private readonly calm: Calm,
    private readonly life: Life,
  ) {
    const stop = onTabMessage({
      describeTab: () => this.#describe(),
      suggest: async ({ replyId }) => ({ done: (await this.#invite?.controller.suggest(replyId)) ?? false }),
      listChoices: () => this.#listChoices(),
      insertChoice: async (choice) => ({ done: (await this.#composerInUse()?.controller.insert(choice)) ?? false }),
      refresh: () => this.#refresh(),
    });
    life.signal.addEventListener('abort', stop, { once: true });
    document.addEventListener('focusin', (event) => this.#noteFocus(event), {
      capture: true,
      passive: true,
      signal: life.signal,
    });
  }

  /** Brings our parts in line with the page as it is now. */
  readonly update = (): void => {
    this.#missing = undefined;
    this.#carefully(() => this.#updateInvite(this.eyes.findInvitation()));
    this.#carefully(() => this.#updateComposers(this.eyes.findComposers()));
  };

  /** A missing element ends one reading, never the others: the popup names it. */
  #carefully(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof MissingElementError)) throw error;
      this.#missing = error.element;
    }
  }

  #updateInvite(seen: SeenInvitation | undefined): void {
    const part = this.#invite;
    if (part && (!seen || !part.controller.standsFor(seen))) {
      part.end.abort();
      this.#invite = undefined;
    }
    if (!seen) return;
    if (this.#invite) {
      void this.#invite.controller.update(seen);
      this.#invite.standing?.check();
    } else {
      this.#invite = this.#meetInvite(seen);
      void this.#invite.controller.advise();
    }
  }

  #meetInvite(seen: SeenInvitation): InvitePart {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.life.signal]);
    const part: InvitePart = {
      end,
      controller: new InviteController(seen, {
        host: this.host,
        signal,
        draw: (view) => show(view),
        composerAt: (root) => this.#partAt(root).controller,
        orphaned: () => this.life.end(),
      }),
    };
    const { controller } = part;
    let bar: Drawn<BarProps> | undefined;
    let wanted: BarView | undefined;
    const show = (view: BarView | undefined): void => {
      const first = wanted === undefined && view !== undefined && !bar;
      wanted = view;
      if (first) void appear();
      else if (bar && part.standing) drawBar(bar, part.standing);
    };
    const appear = async (): Promise<void> => {
      await this.calm.whenFree(() => this.eyes.areaOfRow(this.eyes.placeForBar(seen.message)));
      if (signal.aborted || !wanted) return;
      this.#carefully(() => {
        bar = this.stage.inviteBar(signal);
        part.standing = new Standing(bar.host, () => this.#barPlace(seen.message), signal);
        drawBar(bar, part.standing);
      });
    };
    const drawBar = (drawn: Drawn<BarProps>, standing: Standing): void => {
      if (!wanted) return drawn.host.remove();
      if (!standing.check()) return;
      drawn.draw({
        ...wanted,
        onSuggest: (replyId) => void controller.suggest(replyId),
        onCopy: () => void controller.copy(),
        onInsertLink: (link) => void controller.insertLink(link),
        onDismiss: (scope) => void controller.dismiss(scope),
        onAction: (action) => void controller.answerNotice(action),
      });
    };
    return part;
  }

  #barPlace(message: HTMLElement): Place | undefined {
    return message.isConnected ? this.eyes.placeForBar(message) : undefined;
  }

  #updateComposers(roots: HTMLElement[]): void {
    for (const [root, part] of this.#composers) {
      if (roots.includes(root)) continue;
      part.end.abort();
      this.#composers.delete(root);
    }
    for (const root of roots) {
      const part = this.#partAt(root);
      this.#carefully(() => {
        for (const standing of part.standings) standing.check();
      });
    }
  }

  #partAt(root: HTMLElement): ComposerPart {
    const known = this.#composers.get(root);
    if (known) return known;
    const part = this.#meetComposer(root);
    this.#composers.set(root, part);
    void part.controller.meet();
    return part;
  }

  #meetComposer(root: HTMLElement): ComposerPart {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.life.signal]);
    const standings: Standing[] = [];
    const controller = new ComposerController(root, {
      host: this.host,
      signal,
      draw: (view) => this.#carefully(() => show(view)),
      sighting: () => this.#invite?.controller.sighting,
      orphaned: () => this.life.end(),
    });
    let button: Drawn<ComposeButtonProps> | undefined;
    let line: Drawn<ComposerLineProps> | undefined;
    const stand = <Props>(drawn: Drawn<Props>, find: () => Place | undefined): Drawn<Props> => {
      standings.push(new Standing(drawn.host, find, signal));
      standings.at(-1)?.check();
      return drawn;
    };
    const show = (view: ComposerView): void => {
      if (!view.shown) {
        for (const standing of standings.splice(0)) standing.remove();
        button = undefined;
        line = undefined;
        return;
      }
      button ??= stand(this.stage.composeButton(signal), () => this.eyes.placeForComposeButton(root));
      line ??= stand(this.stage.composerLine(signal), () => this.eyes.placeForStrip(root));
      button.draw({
        choices: view.choices,
        onOpen: () => void controller.openMenu(),
        onInsert: (choice) => void controller.insert(choice),
      });
      line.draw({
        strip: view.strip,
        nudge: view.nudge,
        notice: view.notice,
        replies: this.#invite?.controller.advice?.replies ?? [],
        onChange: (replyId) => void controller.change(replyId),
        onUndo: () => void controller.undo(),
        onAnswerNudge: (add) => void controller.answerNudge(add),
        onAction: (action) => void controller.answerNotice(action),
      });
    };
    return { controller, end, standings };
  }

  #noteFocus({ target }: FocusEvent): void {
    const root = target instanceof Element ? this.eyes.composerAround(target) : undefined;
    if (!root) return;
    this.#lastFocused = root;
    void this.#composers.get(root)?.controller.considerNudge();
  }

  /** The composer that had the focus last, else the only one. */
  #composerInUse(): ComposerPart | undefined {
    const focused = this.#lastFocused && this.#composers.get(this.#lastFocused);
    return focused ?? (this.#composers.size === 1 ? [...this.#composers.values()][0] : undefined);
  }

  async #listChoices(): Promise<ComposerAdvice> {
    const advice = await this.#composerInUse()?.controller.openMenu();
    return advice ?? { shown: false, choices: [] };
  }

  #describe(): TabState {
    const missing = this.#missing ?? this.eyes.missingMark();
    const health: Health = missing === undefined ? { state: 'ok' } : { state: 'stepped-back', missing };
    const invite = this.#invite?.controller.advice;
    return {
      host: this.host.name,
      health,
      composer: this.#composerInUse() !== undefined,
      ...(invite ? { invite } : {}),
    };
  }

  #refresh(): void {
    void this.#invite?.controller.advise();
    for (const { controller } of this.#composers.values()) void controller.meet();
  }
}
