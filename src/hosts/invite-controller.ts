import type { Draft, InviteAdvice, Sighting } from '../domain/advice.ts';
import type { Notice, NoticeId } from '../domain/notice.ts';
import { type ReplyTree, toPlainText } from '../domain/reply-tree.ts';
import type { HandbookLink } from '../domain/settings.ts';
import { ContextInvalidatedError, send } from '../platform/messages.ts';
import type { BackgroundProtocol, DismissScope } from '../platform/protocol.ts';
import { type Answering, type DraftMaker, openedNotice } from './answering.ts';
import { copyText } from './copy.ts';
import type { AnyInsertion } from './editor.ts';
import { given } from './given.ts';
import type { SeenInvitation } from './mail-host.ts';
import { noticeFor } from './notice-for.ts';

/** What the invite bar is drawn from. `undefined` advice: nothing stands at the invitation. */
export interface BarView {
  advice: InviteAdvice;
  busy: boolean;
  notice?: Notice;
}

interface Wiring {
  answering: Answering;
  signal: AbortSignal;
  draw: (view: BarView | undefined) => void;
  orphaned: () => void;
}

type DraftWish = Parameters<BackgroundProtocol['draftReply']>[0];

/** One invitation in view: asks for advice, carries out the person's click, says how it went. */
export class InviteController {
  #advice: InviteAdvice | undefined;
  #busy = false;
  #notice: Notice | undefined;
  #calendarFile: string | undefined;
  #lastReply: string | undefined;
  #note: AnyInsertion | undefined;

  constructor(
    private seen: SeenInvitation,
    private readonly wiring: Wiring,
  ) {}

  get advice(): InviteAdvice | undefined {
    return this.#advice;
  }

  /** Whether something that a person asked for is on its way. */
  get busy(): boolean {
    return this.#busy;
  }

  get sighting(): Sighting {
    return this.#calendarFile === undefined
      ? this.seen.sighting
      : { ...this.seen.sighting, calendarFile: this.#calendarFile };
  }

  /** True when `other` is the same invitation in the same place, so that this controller stays. */
  standsFor(other: SeenInvitation): boolean {
    const { message, key } = this.seen;
    return message === other.message && key === other.key;
  }

  /** Takes newer facts of the same invitation; asks again only when they differ. */
  async update(seen: SeenInvitation): Promise<void> {
    const changed = JSON.stringify(seen.sighting) !== JSON.stringify(this.seen.sighting);
    this.seen = seen;
    if (changed) await this.advise();
  }

  async advise(): Promise<void> {
    try {
      this.#advice = await send('adviseInvite', this.sighting);
      this.#draw();
    } catch (error) {
      // Quiet by default: without advice there is no bar, and the popup tells why.
      if (error instanceof ContextInvalidatedError) this.wiring.orphaned();
    }
  }

  /** The main job: a finished draft where the host answers. A second click never writes twice. */
  async suggest(replyId?: string, insist = false): Promise<boolean> {
    if (this.#busy) return false;
    this.#lastReply = replyId;
    if (this.wiring.answering.noteFirst && this.noteOpen) return this.writeNote(replyId);
    return this.#act(async () => {
      const attachmentUnread = await this.#readAttachment();
      const { go, advice } = await send('judgeInvite', { sighting: this.sighting, insist });
      this.#advice = { ...advice, shown: this.#advice?.shown ?? advice.shown };
      if (!go) return this.#say('personal', 'insert-anyway', 'copy');
      const make: DraftMaker = (wish) => this.#draft({ ...wish, attachmentUnread, insist });
      this.#sayOf(await this.wiring.answering.writeReply(this.seen, make, replyId));
    });
  }

  /** A handbook link in the reply that is open here, or in a new one. */
  async insertLink({ id, title, url }: HandbookLink): Promise<void> {
    await this.#act(async () => {
      const tree: ReplyTree = [{ type: 'paragraph', children: [{ type: 'link', text: title, href: url }] }];
      const link = { kind: 'link' as const, id, title, tree, preview: toPlainText(tree) };
      this.#sayOf(await this.wiring.answering.insertLink(this.seen, link));
    });
  }

  async copy(replyId?: string): Promise<void> {
    await this.#act(async () => {
      const attachmentUnread = await this.#readAttachment();
      const draft = await this.#draft({ ...given({ replyId }), attachmentUnread, insist: true });
      await copyText(draft.text);
      this.#say('copied');
    }, 'copy_failed');
  }

  async openComposeTab(replyId = this.#lastReply): Promise<void> {
    await this.#act(async () => {
      this.#sayOf(openedNotice(await send('openComposeTab', { sighting: this.sighting, ...given({ replyId }) })));
    });
  }

  /** The options, at who asks: how far one is with them, and what is agreed. */
  async openPartner(): Promise<void> {
    await this.#act(() => send('openPartner', this.sighting));
  }

  async dismiss(scope: DismissScope): Promise<void> {
    await this.#act(async () => {
      await send('dismissInvite', { sighting: this.sighting, scope });
      this.#dismissed.push(scope);
      if (this.#advice) this.#advice = { ...this.#advice, shown: false, hidden: 'dismissed' };
      this.#say('dismissed', 'undo-dismiss');
    });
  }

  /** Whether the rule behind a reason counts, here and wherever else it would. */
  async switchRule(rule: string, on: boolean): Promise<void> {
    try {
      await send('switchRule', { rule, on });
    } catch (error) {
      if (error instanceof ContextInvalidatedError) this.wiring.orphaned();
      else this.#notice = noticeFor(error, 'not_answering');
    }
    await this.advise();
  }

  /** Whether the host shows a field for a note to the organizer. */
  get noteOpen(): boolean {
    return this.wiring.answering.isNoteOpen?.(this.seen) ?? false;
  }

  /** The draft in the note that goes with an answer; the answer itself is the person's. */
  async writeNote(replyId?: string): Promise<boolean> {
    return this.#act(async () => {
      const make: DraftMaker = (wish) => this.#draft({ ...wish, attachmentUnread: false, insist: true });
      this.#note = await this.wiring.answering.writeNote?.(this.seen, make, replyId);
      this.#say('noted', 'undo-insert');
    });
  }

  /** Carries out a button of the notice line. */
  async answerNotice(action: Notice['actions'][number]): Promise<void> {
    if (action === 'insert-anyway') await this.suggest(this.#lastReply, true);
    if (action === 'copy') await this.copy(this.#lastReply);
    if (action === 'open-compose-tab') await this.openComposeTab();
    if (action === 'undo-dismiss') await this.#restore();
    if (action === 'undo-insert') await this.#act(() => (this.#note?.undo() ? undefined : this.#say('undo_refused')));
  }

  /** A dismissal may be widened (invitation, then series); Undo takes all of it back. */
  #dismissed: DismissScope[] = [];

  async #restore(): Promise<void> {
    await this.#act(async () => {
      for (const scope of this.#dismissed.splice(0)) await send('restoreInvite', { sighting: this.sighting, scope });
      this.#advice = await send('adviseInvite', this.sighting);
    });
  }

  async #draft(wish: Omit<DraftWish, 'sighting'>): Promise<Draft> {
    const result = await send('draftReply', { ...wish, sighting: this.sighting });
    if (result.kind === 'stopped') throw new StoppedError();
    return result.draft;
  }

  /** @returns whether there is a calendar file that could not be read. */
  async #readAttachment(): Promise<boolean> {
    const { attachmentUrl } = this.seen;
    const { answering } = this.wiring;
    if (this.#calendarFile !== undefined || !attachmentUrl || !answering.fetchCalendarFile) return false;
    try {
      this.#calendarFile = await answering.fetchCalendarFile(attachmentUrl);
      return false;
    } catch {
      return true; // the draft uses what the page shows, and its note says so
    }
  }

  async #act(work: () => Promise<void> | void, fallback: NoticeId = 'not_answering'): Promise<boolean> {
    this.#busy = true;
    this.#notice = undefined;
    this.#draw();
    try {
      await work();
      const said = this.#notice as Notice | undefined; // `work` may have set it
      return said === undefined || done.includes(said.id);
    } catch (error) {
      if (error instanceof ContextInvalidatedError) this.wiring.orphaned();
      else this.#notice = error instanceof StoppedError ? personal : noticeFor(error, fallback);
      return false;
    } finally {
      this.#busy = false;
      this.#draw();
    }
  }

  #sayOf(id: NoticeId | undefined): void {
    if (id) this.#say(id, ...(id === 'opened_cut' ? (['copy'] as const) : []));
  }

  #say(id: NoticeId, ...actions: Notice['actions']): void {
    this.#notice = { id, actions };
  }

  #draw(): void {
    if (this.wiring.signal.aborted) return;
    const advice = this.#advice;
    const visible = advice && (advice.shown || this.#notice !== undefined);
    this.wiring.draw(
      visible ? { advice, busy: this.#busy, ...(this.#notice ? { notice: this.#notice } : {}) } : undefined,
    );
  }
}

/** The calendar file showed, between two messages, that this invitation is not for us. */
class StoppedError extends Error {}

/** Notices that tell of success. */
const done: NoticeId[] = ['noted', 'opened', 'opened_cut', 'opened_without_to'];

const personal: Notice = { id: 'personal', actions: ['insert-anyway', 'copy'] };
