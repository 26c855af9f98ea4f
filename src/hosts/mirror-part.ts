import type { CalendarEyes, SeenDraft } from './calendar-host.ts';
import type { Calm } from './calm.ts';
import type { FieldWriter } from './insert-into-field.ts';
import type { Life } from './life.ts';
import type { CalendarStage, Drawn, MirrorProps } from './mail-stage.ts';
import { MirrorController, type MirrorView } from './mirror-controller.ts';
import { type Place, Standing } from './stand.ts';

interface Surroundings {
  eyes: CalendarEyes;
  stage: CalendarStage;
  write: FieldWriter;
  calm: Calm;
  life: Life;
  /** Runs what may find an element missing. */
  carefully: (work: () => void) => void;
}

/** Milliseconds after the last key: what is written is not judged word by word. */
const typingPause = 600;

/** A person's own event in its form, and the mirror beside what it holds up to. */
export class MirrorPart {
  readonly controller: MirrorController;
  readonly #end = new AbortController();
  readonly #signal: AbortSignal;
  readonly #form: HTMLElement;
  readonly #uid: string | undefined;
  #mirror: Drawn<MirrorProps> | undefined;
  #standing: Standing | undefined;
  #wanted: MirrorView | undefined;
  #appearing = false;

  constructor(
    seen: SeenDraft,
    private readonly around: Surroundings,
  ) {
    this.#form = seen.form;
    this.#uid = seen.sighting.invite.uid;
    this.#signal = AbortSignal.any([this.#end.signal, around.life.signal]);
    this.controller = new MirrorController(seen, {
      descriptionField: (form) => around.eyes.descriptionField(form),
      write: around.write,
      draw: (view) => this.#show(view),
      orphaned: () => around.life.end(),
    });
    let timer = 0;
    const reread = (): void => around.carefully(() => this.#update(around.eyes.findDraft()));
    const wait = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(reread, typingPause);
    };
    for (const type of ['input', 'change']) {
      this.#form.addEventListener(type, wait, { capture: true, passive: true, signal: this.#signal });
    }
    this.#signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  }

  /** True when `other` is the same event in the same form. */
  standsFor({ form, sighting }: SeenDraft): boolean {
    return this.#form === form && this.#uid === sighting.invite.uid;
  }

  end(): void {
    this.#end.abort();
  }

  #update(seen: SeenDraft | undefined): void {
    if (seen && this.standsFor(seen)) this.update(seen);
  }

  update(seen: SeenDraft): void {
    void this.controller.update(seen);
    if (!this.#wanted) return;
    if (this.#standing) this.#standing.check();
    else if (!this.#appearing) void this.#appear(); // there was no place before
  }

  #show(view: MirrorView | undefined): void {
    if (this.#signal.aborted) return;
    this.#wanted = view;
    if (this.#mirror) this.#draw(this.#mirror);
    else if (view && !this.#appearing) void this.#appear();
  }

  /** The row appears once, never under the pointer and never while somebody types. */
  async #appear(): Promise<void> {
    const { eyes, stage, calm, carefully } = this.around;
    const findPlace = () => eyes.placeForMirror(this.#form);
    let place: Place | undefined;
    carefully(() => {
      place = findPlace();
    });
    if (!place) return;
    this.#appearing = true;
    await calm.whenFree(() => eyes.areaOfRow(place as Place));
    this.#appearing = false;
    if (this.#signal.aborted || !this.#wanted) return;
    this.#mirror = stage.organizerMirror(this.#signal);
    this.#standing = new Standing(this.#mirror.host, findPlace, this.#signal);
    this.#draw(this.#mirror);
  }

  #draw(mirror: Drawn<MirrorProps>): void {
    const { controller } = this;
    const view = this.#wanted;
    if (!view) {
      this.#standing?.remove();
      return;
    }
    this.around.carefully(() => {
      if (!this.#standing?.check()) return;
      mirror.draw({
        ...view,
        onBrief: () => void controller.openBrief(),
        onAdd: (what) => void controller.add(what),
        onDismiss: () => controller.dismiss(),
        onAction: (action) => void controller.answerNotice(action),
      });
    });
  }
}
