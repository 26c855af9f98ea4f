import type { Health, TabState } from '../domain/advice.ts';
import { send, type TabHandlers } from '../platform/messages.ts';
import { answerByComposeTab, withNote } from './answering.ts';
import type { CalendarEyes, SeenDraft } from './calendar-host.ts';
import type { Calm } from './calm.ts';
import { given } from './given.ts';
import type { FieldWriter } from './insert-into-field.ts';
import { CarefulReadings, InviteSlot } from './invite-slot.ts';
import type { Life } from './life.ts';
import type { SeenInvitation } from './mail-host.ts';
import type { CalendarStage } from './mail-stage.ts';
import type { MirrorPart } from './mirror-part.ts';
import type { HostPage } from './parts.ts';

/** Milliseconds. */
const noteDelay = 500;

interface CalendarPageParts {
  eyes: CalendarEyes;
  stage: CalendarStage;
  write: FieldWriter;
  /** What stands at an own event comes with the hands: few calendars ever show the form of one. */
  mirrors: () => Promise<typeof MirrorPart>;
  calm: Calm;
  life: Life;
}

/** What of ours stands in a calendar, and what the popup can ask of it. Reads when the page has changed, never else. */
export class CalendarPage implements HostPage {
  readonly #careful = new CarefulReadings();
  readonly #invite: InviteSlot;
  #mirror: MirrorPart | undefined;
  #draft: SeenDraft | undefined;
  #mirrorComes = false;
  #told: string | undefined;

  constructor(private readonly parts: CalendarPageParts) {
    const answering = () => ({
      ...withNote(answerByComposeTab, (event) => parts.eyes.noteField(event), parts.write),
      ...given({ noteFirst: parts.eyes.noteFirst }),
    });
    this.#invite = new InviteSlot({ ...parts, answering, carefully: this.#careful.run });
  }

  readonly handlers: TabHandlers = {
    describeTab: () => this.#describe(),
    suggest: async ({ replyId }) => ({ done: (await this.#invite.controller?.suggest(replyId)) ?? false }),
    listChoices: () => ({ choices: [] }),
    insertChoice: () => ({ done: false }),
    openMenu: () => ({ done: false }),
    refresh: () => {
      void this.#invite.controller?.advise();
      void this.#mirror?.controller.advise();
    },
  };

  readonly update = (): void => {
    const { eyes } = this.parts;
    this.#careful.missing = undefined;
    let seen: SeenInvitation | undefined;
    this.#careful.run(() => {
      seen = eyes.findInvitation();
      this.#invite.update(seen);
    });
    this.#careful.run(() => this.#updateMirror(eyes.findDraft()));
    let own: SeenInvitation | undefined;
    this.#careful.run(() => {
      own = eyes.findOwn();
    });
    this.#note(seen ?? own);
  };

  /**
   * Whom an event is with, a chip does not show, so what is opened is told, a person's own too, beside which nothing
   * stands. In no hurry: the bar comes first.
   */
  #note(seen: SeenInvitation | undefined): void {
    const told = seen && JSON.stringify(seen.sighting);
    const isNew = told !== this.#told;
    this.#told = told;
    if (!seen || !isNew) return;
    const tell = () => send('noteEvent', seen.sighting).catch(() => undefined); // it will be opened again
    window.setTimeout(tell, noteDelay);
  }

  #updateMirror(seen: SeenDraft | undefined): void {
    this.#draft = seen;
    if (seen && this.#mirror?.standsFor(seen)) {
      this.#mirror.update(seen);
      return;
    }
    this.#mirror?.end();
    this.#mirror = undefined;
    if (seen && !this.#mirrorComes) void this.#bringMirror();
  }

  /** For the draft that is seen once it is here. What did not come is called again by the next change of the page. */
  async #bringMirror(): Promise<void> {
    const { mirrors, life } = this.parts;
    this.#mirrorComes = true;
    const Mirror = await mirrors().catch(() => undefined);
    this.#mirrorComes = false;
    if (!Mirror || !this.#draft || life.signal.aborted) return;
    this.#mirror = new Mirror(this.#draft, { ...this.parts, carefully: this.#careful.run });
    void this.#mirror.controller.advise();
  }

  #describe(): TabState {
    const { eyes } = this.parts;
    const missing = this.#careful.missing ?? eyes.missingMark();
    const health: Health = missing === undefined ? { state: 'ok' } : { state: 'stepped-back', missing };
    const { advice } = this.#invite;
    return {
      host: eyes.name,
      health,
      composer: false,
      view: eyes.viewKind(),
      ...(advice ? { invite: advice } : {}),
    };
  }
}
