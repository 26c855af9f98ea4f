import type { InviteAdvice } from '../domain/advice.ts';
import type { InviteController } from './invite-controller.ts';
import { InvitePart, type InviteSurroundings } from './invite-part.ts';
import type { SeenInvitation } from './mail-host.ts';
import { MissingElementError } from './select.ts';

/** The one invitation that a page shows: another one takes its place, and none ends it. */
export class InviteSlot {
  #part: InvitePart | undefined;

  constructor(private readonly around: InviteSurroundings) {}

  get controller(): InviteController | undefined {
    return this.#part?.controller;
  }

  get advice(): InviteAdvice | undefined {
    return this.controller?.advice;
  }

  update(seen: SeenInvitation | undefined): void {
    if (seen && this.#part?.controller.standsFor(seen)) {
      this.#part.update(seen);
      return;
    }
    this.#part?.end();
    this.#part = undefined;
    if (!seen) return;
    const { eyes, carefully } = this.around;
    const readAgain = () => carefully(() => this.update(eyes.findInvitation()));
    this.#part = new InvitePart(seen, this.around, readAgain);
    void this.#part.controller.advise();
  }
}

/** Readings of which each may find an element missing: that ends this one, never the others, and the popup names it. */
export class CarefulReadings {
  missing: string | undefined;

  readonly run = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof MissingElementError)) throw error;
      this.missing = error.element;
    }
  };
}
