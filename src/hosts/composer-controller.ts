import type { ComposerAdvice, ComposerSighting, Draft, DraftNote, InsertChoice, Sighting } from '../domain/advice.ts';
import type { Notice, NoticeAction } from '../domain/notice.ts';
import { ContextInvalidatedError, send } from '../platform/messages.ts';
import { CallNudge, type CallNudgeAnswer, type CallNudgeView } from './call-nudge.ts';
import { copyText } from './copy.ts';
import type { AnyInsertion } from './editor.ts';
import { given } from './given.ts';
import type { MailHost } from './mail-host.ts';
import { noticeFor } from './notice-for.ts';
import { onceTyped } from './once-typed.ts';

/** What the strip at the composer's edge says after an insert. */
export interface Strip {
  kind: InsertChoice['kind'];
  id: string;
  title?: string;
  /** BCP 47; of a reply that was drafted. */
  language?: string;
  notes: DraftNote[];
  /** Whether *Change* can offer another reply. */
  changeable: boolean;
}

export interface ComposerView extends Line {
  /** False while paused: nothing of ours stands at the composer. */
  shown: boolean;
  /** What the menu lists; missing while it is being asked for. */
  choices?: InsertChoice[];
  /** The keys that open the menu. */
  shortcut?: string;
}

/** The one line at the composer's edge. Of the two that ask something, the one that stands there waits for its answer. */
interface Line {
  strip?: Strip;
  /** The line that a rule proposes. */
  nudge?: string;
  /** Other words for a sentence that asks for a call. */
  call?: CallNudgeView;
  notice?: Notice;
}

interface Wiring {
  host: MailHost;
  signal: AbortSignal;
  draw: (view: ComposerView) => void;
  /** The invitation open beside this composer, if any. */
  sighting: () => Sighting | undefined;
  /** Whether a draft for that invitation is on its way. */
  isDrafting: () => boolean;
  orphaned: () => void;
}

/** Makes the draft for this composer. `keepLine`: the boundary line that an earlier draft brought, and this one keeps. */
export type MakeDraft = (wish: { replyId?: string; keepLine?: string }) => Promise<Draft>;

/** One composer: what can be inserted, what was, and how to take it back. */
export class ComposerController {
  #line: Line = {};
  #shown = false;
  #byRule = false;
  #shortcut: string | undefined;
  #choices: InsertChoice[] | undefined;
  #lastText = '';
  #insertion: { piece: AnyInsertion; id: string; kind: Strip['kind']; lineId?: string } | undefined;
  #makeDraft: MakeDraft | undefined;
  #nudgeAnswered = false;
  #caret: Range | null = null;
  readonly callNudge: CallNudge;

  constructor(
    readonly root: HTMLElement,
    private readonly wiring: Wiring,
  ) {
    this.callNudge = new CallNudge({
      root,
      host: wiring.host,
      signal: wiring.signal,
      isFree: () => this.#isFreeForCall(),
      show: (line) => this.#show(line),
      end: (line) => this.#end(line),
      act: (work, voice) => this.#act(work, voice),
    });
  }

  /** Writes a reply to an invitation, once; an unchanged earlier one is swapped, a changed one is left alone. */
  async writeReply(makeDraft: MakeDraft, replyId?: string): Promise<void> {
    this.#makeDraft = makeDraft;
    const draft = await makeDraft({ ...given({ replyId }), ...this.#keptLine() });
    this.#lastText = draft.text;
    const earlier = this.#insertion;
    if (earlier?.piece.isPresent()) {
      if (earlier.piece.isIntact() && this.#line.strip?.id !== draft.replyId) await this.#swap(draft);
      this.wiring.host.focusEditable(this.root);
      return;
    }
    const piece = await this.wiring.host.writeDraft(this.root, draft.tree, draft.text);
    await this.#inserted(piece, stripFor(draft), draft);
  }

  /** Another reply in the place of the one just drafted. */
  async change(replyId: string): Promise<void> {
    await this.#act(async () => {
      const draft = await this.#makeDraft?.({ replyId, ...this.#keptLine() });
      if (draft) await this.#swap(draft);
    });
  }

  /** Exactly what was there before; refuses rather than lose what was written since. */
  async undo(): Promise<void> {
    await this.#act(async () => {
      const insertion = this.#insertion;
      if (!insertion) return;
      if (!insertion.piece.undo()) {
        this.#end({ notice: { id: 'undo_refused', actions: [] } });
        return;
      }
      await this.#takeBack();
    });
  }

  /** Asks whether anything of ours is to stand here, when the composer is first seen and after settings changed. */
  async meet(): Promise<void> {
    await this.#act(async () => {
      const { shown, byRule, callNudge, shortcut } = await send('standsAtComposers');
      this.#shortcut = shortcut;
      this.#shown = shown;
      this.#byRule = byRule;
      this.callNudge.isOn = callNudge;
      this.#show(this.#line);
    }, 'silently');
    if (this.#hasFocus()) await this.considerNudge(); // a reply has it from the start
  }

  /**
   * What the insert menu lists, asked anew each time it opens, since the mail has changed meanwhile. The caret is
   * remembered: the menu takes the focus.
   */
  async openMenu(): Promise<ComposerAdvice | undefined> {
    let advice: ComposerAdvice | undefined;
    this.#caret = this.wiring.host.caretOf(this.root);
    this.#choices = undefined;
    this.#show(this.#line);
    await this.#act(async () => {
      advice = await send('adviseComposer', this.#question());
      this.#choices = advice.choices;
      this.#show(this.#line);
    });
    return advice;
  }

  /** Inserts what was chosen: replies and links at the caret, boundary lines after the text. */
  async insert(choice: InsertChoice): Promise<boolean> {
    this.#lastText = choice.preview;
    return this.#act(async () => {
      const { host } = this.wiring;
      const piece = await (choice.kind === 'line'
        ? host.appendToOwnText(this.root, choice.tree, choice.preview)
        : host.insertAtCaret(this.root, choice.tree, choice.preview, this.#caret));
      const { kind, id, title } = choice;
      const strip = { kind, id, notes: [], changeable: false, ...given({ title }) };
      const lineId = kind === 'line' ? id : undefined;
      await this.#inserted(piece, strip, given({ lineId, promise: choice.promise }));
    });
  }

  /** Asks whether a rule proposes the boundary line here. Called when the composer has the focus. */
  async considerNudge(): Promise<void> {
    // A draft that is on its way brings the line along.
    if (!this.#byRule || this.#nudgeAnswered || this.#isTaken() || this.wiring.isDrafting()) return;
    await this.#act(async () => {
      const { nudge } = await send('adviseComposer', this.#question());
      // Meanwhile it was answered (whose press moved the focus here), or an insert that was under way has come.
      if (this.#nudgeAnswered || this.#isTaken() || this.#line.notice) return;
      this.#nudge = nudge;
      this.#show(nudge ? { nudge: nudge.text } : {});
    }, 'silently');
  }

  async answerCall(answer: CallNudgeAnswer): Promise<void> {
    this.#lastText = this.callNudge.wording ?? '';
    await this.callNudge.answer(answer);
  }

  /** The one way out that a composer's notice offers: what could not be inserted, on the clipboard. */
  async answerNotice(action: NoticeAction): Promise<void> {
    if (action !== 'copy') return;
    await this.#act(async () => {
      await copyText(this.#lastText);
      this.#end({ notice: { id: 'copied', actions: [] } });
    });
  }

  #nudge: ComposerAdvice['nudge'];

  async answerNudge(add: boolean): Promise<void> {
    const nudge = this.#nudge;
    this.#nudgeAnswered = true;
    this.#end({});
    if (!add || !nudge) return;
    await this.insert({ kind: 'line', id: nudge.lineId, tree: nudge.tree, preview: nudge.text });
  }

  #hasFocus(): boolean {
    return this.root.contains(this.root.ownerDocument.activeElement);
  }

  /** Whether the line says something that a rule's proposal may not push away. */
  #isTaken(): boolean {
    return this.#line.strip !== undefined || this.#line.call !== undefined;
  }

  /** A reply of ours may offer a call, and means it. */
  #isFreeForCall(): boolean {
    const { strip, nudge, notice } = this.#line;
    const { piece, kind } = this.#insertion ?? {};
    const hasReply = kind === 'reply' && piece?.isPresent();
    return this.#hasFocus() && !strip && !nudge && !notice && !hasReply && !this.wiring.isDrafting();
  }

  #question(): { composer: ComposerSighting; sighting?: Sighting } {
    const sighting = this.wiring.sighting();
    return { composer: this.wiring.host.readComposer(this.root), ...(sighting ? { sighting } : {}) };
  }

  /** While the last draft stands, so does its line, and the next draft may not take it for the user's own. */
  #keptLine(): { keepLine?: string } {
    const { piece, lineId } = this.#insertion ?? {};
    return piece?.isPresent() ? given({ keepLine: lineId }) : {};
  }

  async #swap(draft: Draft): Promise<void> {
    if (!this.#insertion) return;
    const piece = await this.#insertion.piece.replace(draft.tree, draft.text);
    await this.#forget();
    await this.#inserted(piece, stripFor(draft), draft);
  }

  async #inserted(piece: AnyInsertion, strip: Strip, brought: Pick<Draft, 'lineId' | 'promise'>): Promise<void> {
    const { lineId, promise } = brought;
    const id = crypto.randomUUID();
    const line = given({ lineId });
    this.#insertion = { piece, id, kind: strip.kind, ...line };
    this.#nudgeAnswered ||= lineId !== undefined;
    this.#show({ strip });
    this.#watchTyping(piece);
    await send('recordInsertion', {
      id,
      kind: strip.kind,
      choiceId: strip.id,
      ...this.#question(),
      ...line,
      ...given({ promise }),
    });
  }

  /** The strip goes when the user types; the browser's own undo counts as taking back. */
  #watchTyping(piece: AnyInsertion): void {
    onceTyped(this.root, piece, this.wiring.signal, (isPresent) => {
      if (this.#insertion?.piece !== piece) return;
      this.#show({});
      if (!isPresent) void this.#act(() => this.#takeBack(), 'silently');
    });
  }

  async #takeBack(): Promise<void> {
    this.#show({});
    await this.#forget();
  }

  async #forget(): Promise<void> {
    const insertion = this.#insertion;
    this.#insertion = undefined;
    if (insertion) await send('takeBackInsertion', { id: insertion.id });
  }

  async #act(work: () => Promise<void>, voice: 'aloud' | 'silently' = 'aloud'): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof ContextInvalidatedError) this.wiring.orphaned();
      else if (voice === 'aloud') this.#show({ notice: { ...noticeFor(error, 'insert_failed'), actions: ['copy'] } });
      return false;
    }
  }

  /** The pressed button goes: without another place for the focus, the next key would be one of the host's shortcuts. */
  #end(line: Line): void {
    this.#show(line);
    this.wiring.host.focusEditable(this.root);
  }

  #show(line: Line): void {
    this.#line = line;
    if (this.wiring.signal.aborted) return;
    this.wiring.draw({ ...line, shown: this.#shown, ...given({ choices: this.#choices, shortcut: this.#shortcut }) });
  }
}

const stripFor = (draft: Draft): Strip => ({
  kind: 'reply',
  id: draft.replyId,
  language: draft.language,
  notes: draft.notes,
  changeable: true,
  ...given({ title: draft.title }),
});
