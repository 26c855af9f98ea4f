import type { Health, TabState } from '../domain/advice.ts';
import type { TabHandlers } from '../platform/messages.ts';
import { answerByComposeTab, withNote } from './answering.ts';
import type { CalendarEyes, SeenDraft } from './calendar-host.ts';
import type { Calm } from './calm.ts';
import { InvitePart } from './invite-part.ts';
import type { Life } from './life.ts';
import type { SeenInvitation } from './mail-host.ts';
import type { CalendarStage } from './mail-stage.ts';
import { MirrorPart } from './mirror-part.ts';
import type { HostPage } from './parts.ts';
import { MissingElementError } from './select.ts';

interface CalendarPageParts {
  eyes: CalendarEyes;
  stage: CalendarStage;
  calm: Calm;
  life: Life;
}

/** What of ours stands in a calendar, and what the popup can ask of it. Reads when the page has changed, never else. */
export class CalendarPage implements HostPage {
  #invite: InvitePart | undefined;
  #mirror: MirrorPart | undefined;
  #missing: string | undefined;

  constructor(private readonly parts: CalendarPageParts) {}

  readonly handlers: TabHandlers = {
    describeTab: () => this.#describe(),
    suggest: async ({ replyId }) => ({ done: (await this.#invite?.controller.suggest(replyId)) ?? false }),
    listChoices: () => ({ shown: false, choices: [] }),
    insertChoice: () => ({ done: false }),
    refresh: () => {
      void this.#invite?.controller.advise();
      void this.#mirror?.controller.advise();
    },
  };

  readonly update = (): void => {
    this.#missing = undefined;
    this.#carefully(() => this.#updateInvite(this.parts.eyes.findInvitation()));
    this.#carefully(() => this.#updateMirror(this.parts.eyes.findDraft()));
  };

  /** A missing element ends one reading, never the others: the popup names it. */
  readonly #carefully = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof MissingElementError)) throw error;
      this.#missing = error.element;
    }
  };

  #updateInvite(seen: SeenInvitation | undefined): void {
    if (seen && this.#invite?.controller.standsFor(seen)) {
      this.#invite.update(seen);
      return;
    }
    this.#invite?.end();
    this.#invite = undefined;
    if (!seen) return;
    const { eyes } = this.parts;
    const answering = () => withNote(answerByComposeTab, (event) => eyes.noteField(event));
    this.#invite = new InvitePart(seen, { ...this.parts, answering, carefully: this.#carefully });
    void this.#invite.controller.advise();
  }

  #updateMirror(seen: SeenDraft | undefined): void {
    if (seen && this.#mirror?.standsFor(seen)) {
      this.#mirror.update(seen);
      return;
    }
    this.#mirror?.end();
    this.#mirror = undefined;
    if (!seen) return;
    this.#mirror = new MirrorPart(seen, { ...this.parts, carefully: this.#carefully });
    void this.#mirror.controller.advise();
  }

  #describe(): TabState {
    const { eyes } = this.parts;
    const missing = this.#missing ?? eyes.missingMark();
    const health: Health = missing === undefined ? { state: 'ok' } : { state: 'stepped-back', missing };
    const invite = this.#invite?.controller.advice;
    return { host: eyes.name, health, composer: false, view: eyes.viewKind(), ...(invite ? { invite } : {}) };
  }
}
