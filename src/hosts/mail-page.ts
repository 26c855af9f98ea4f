import type { ComposerAdvice, Health, InsertChoice, TabState } from '../domain/advice.ts';
import type { TabHandlers } from '../platform/messages.ts';
import { answerByReply } from './answering.ts';
import { writingPause } from './call-nudge.ts';
import type { Calm } from './calm.ts';
import { ComposerPart } from './composer-part.ts';
import { CarefulReadings, InviteSlot } from './invite-slot.ts';
import type { Life } from './life.ts';
import type { MailHost } from './mail-host.ts';
import type { MailEyes, MailStage } from './mail-stage.ts';
import { isElement } from './node-kinds.ts';
import type { HostPage } from './parts.ts';

interface MailPageParts {
  host: MailHost;
  eyes: MailEyes;
  stage: MailStage;
  calm: Calm;
  life: Life;
  /** Settles when there is somebody who can write. */
  ready: () => Promise<unknown>;
}

/** What of ours stands in a mail page, and what the popup can ask of it. Reads when the page has changed, never else. */
export class MailPage implements HostPage {
  readonly #careful = new CarefulReadings();
  readonly #invite: InviteSlot;
  readonly #composers = new Map<HTMLElement, ComposerPart>();
  #lastFocused: HTMLElement | undefined;

  constructor(private readonly parts: MailPageParts) {
    const { host, life } = parts;
    const composerAt = (root: HTMLElement) => this.#composerAt(root).controller;
    const answering = (signal: AbortSignal) => answerByReply({ host, signal, composerAt });
    this.#invite = new InviteSlot({ ...parts, answering, carefully: this.#careful.run });
    const { signal } = life;
    document.addEventListener('focusin', (event) => this.#noteFocus(event), {
      capture: true,
      passive: true,
      signal,
    });
    void this.#followWriting();
  }

  /** What the popup and the background may ask of a tab. */
  readonly handlers: TabHandlers = {
    describeTab: () => this.#describe(),
    suggest: async ({ replyId }) => ({ done: (await this.#invite.controller?.suggest(replyId)) ?? false }),
    listChoices: () => this.#listChoices(),
    insertChoice: (choice) => this.#insertChoice(choice),
    openMenu: async () => ({ done: (await this.#composerInUse()?.openMenu()) ?? false }),
    refresh: () => this.#refresh(),
  };

  readonly update = (): void => {
    this.#careful.missing = undefined;
    this.#careful.run(() => this.#invite.update(this.parts.eyes.findInvitation()));
    this.#careful.run(() => this.#updateComposers(this.parts.eyes.findComposers()));
  };

  #updateComposers(roots: HTMLElement[]): void {
    for (const [root, part] of this.#composers) {
      if (roots.includes(root)) continue;
      part.end();
      this.#composers.delete(root);
    }
    for (const root of roots) this.#composerAt(root).update();
  }

  #composerAt(root: HTMLElement): ComposerPart {
    const known = this.#composers.get(root);
    if (known) return known;
    const part = new ComposerPart(root, {
      ...this.parts,
      sighting: () => this.#invite.controller?.sighting,
      isDrafting: () => this.#invite.controller?.busy ?? false,
      replies: () => this.#invite.advice?.replies ?? [],
      carefully: this.#careful.run,
    });
    this.#composers.set(root, part);
    return part;
  }

  #noteFocus({ target }: FocusEvent): void {
    const root = isElement(target) ? this.parts.eyes.composerAround(target) : undefined;
    if (!root) return;
    this.#lastFocused = root;
    void this.#composers.get(root)?.controller.considerNudge();
  }

  async #followWriting(): Promise<never> {
    for (;;) {
      await this.parts.calm.afterTyping(writingPause);
      void this.#composerInUse()?.controller.callNudge.consider();
    }
  }

  /** The composer that had the focus last, else the only one. */
  #composerInUse(): ComposerPart | undefined {
    const focused = this.#lastFocused && this.#composers.get(this.#lastFocused);
    return focused ?? (this.#composers.size === 1 ? [...this.#composers.values()][0] : undefined);
  }

  async #listChoices(): Promise<ComposerAdvice> {
    const advice = await this.#composerInUse()?.controller.openMenu();
    return advice ?? { choices: [] };
  }

  async #insertChoice(choice: InsertChoice): Promise<{ done: boolean }> {
    await this.parts.ready();
    return { done: (await this.#composerInUse()?.controller.insert(choice)) ?? false };
  }

  #describe(): TabState {
    const missing = this.#careful.missing ?? this.parts.eyes.missingMark();
    const health: Health = missing === undefined ? { state: 'ok' } : { state: 'stepped-back', missing };
    const invite = this.#invite.advice;
    const composer = this.#composerInUse() !== undefined;
    return { host: this.parts.host.name, health, composer, ...(invite ? { invite } : {}) };
  }

  #refresh(): void {
    void this.#invite.controller?.advise();
    for (const { controller } of this.#composers.values()) void controller.meet();
  }
}
