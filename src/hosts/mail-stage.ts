import type { DraftText, InsertChoice, ReplyChoice } from '../domain/advice.ts';
import type { NoticeAction } from '../domain/notice.ts';
import type { HandbookLink } from '../domain/settings.ts';
import type { DismissScope } from '../platform/protocol.ts';
import type { CallNudgeAnswer } from './call-nudge.ts';
import type { Area } from './calm.ts';
import type { ComposerView } from './composer-controller.ts';
import type { BarView } from './invite-controller.ts';
import type { SeenInvitation } from './mail-host.ts';
import type { MirrorView } from './mirror-controller.ts';
import type { Place } from './stand.ts';

/** Where the bar stands beside an invitation. */
export interface InviteEyes {
  /** @throws MissingElementError */
  findInvitation(): SeenInvitation | undefined;
  placeForBar(message: HTMLElement): Place;
  areaOfRow(place: Place): Area;
  /** Settles once the host has done with building what the bar stands in; also when `signal` aborts. */
  settled?(message: HTMLElement, signal: AbortSignal): Promise<void>;
}

/** What one mail service shows, and where there is room for us. */
export interface MailEyes extends InviteEyes {
  findComposers(): HTMLElement[];
  composerAround(element: Element): HTMLElement | undefined;
  placeForComposeButton(root: HTMLElement): Place | undefined;
  placeForStrip(root: HTMLElement): Place | undefined;
  /** The name of something without which this host can't be understood at all, if it is missing now. */
  missingMark(): string | undefined;
}

/** Something of ours, in no document until it is put somewhere. */
export interface Drawn<Props> {
  host: HTMLElement;
  draw(props: Props): void;
}

export interface BarProps extends BarView {
  onSuggest(replyId?: string): void;
  onCopy(): void;
  onInsertLink(link: HandbookLink): void;
  onPartner(): void;
  onDismiss(scope: DismissScope): void;
  onSwitchRule(rule: string, on: boolean): void;
  /** Missing while no field for a note is open. */
  onNote: (() => void) | undefined;
  onAction(action: NoticeAction): void;
}

export interface ComposeButtonProps {
  choices: InsertChoice[] | undefined;
  /** The keys that open the menu, as the browser names them. */
  shortcut: string | undefined;
  /** Counts those: one more opens the menu. */
  calls: number;
  onOpen(): void;
  onInsert(choice: InsertChoice): void;
}

export interface ComposerLineProps {
  strip: ComposerView['strip'] | undefined;
  nudge: string | undefined;
  call: ComposerView['call'] | undefined;
  notice: ComposerView['notice'] | undefined;
  replies: ReplyChoice[];
  onChange(replyId: string): void;
  onUndo(): void;
  onAnswerNudge(add: boolean): void;
  onAnswerCall(answer: CallNudgeAnswer): void;
  onUndoCall(): void;
  onAction(action: NoticeAction): void;
}

/** How our parts are drawn; the entry brings it, since only an entry may use ui. Drawings go with their signal. */
export interface MailStage {
  /** @param around what it will stand in */
  inviteBar(signal: AbortSignal, around: Element): Drawn<BarProps>;
  composeButton(signal: AbortSignal): Drawn<ComposeButtonProps>;
  composerLine(signal: AbortSignal): Drawn<ComposerLineProps>;
}

export interface MirrorProps extends MirrorView {
  onBrief(): void;
  onAdd(what: DraftText): void;
  onDismiss(): void;
  onAction(action: NoticeAction): void;
}

/** What is drawn in a calendar. */
export interface CalendarStage extends Pick<MailStage, 'inviteBar'> {
  organizerMirror(signal: AbortSignal): Drawn<MirrorProps>;
}
