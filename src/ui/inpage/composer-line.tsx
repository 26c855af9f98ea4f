import { Component } from 'preact';
import type { DraftNote, InsertChoice, ReplyChoice } from '../../domain/advice.ts';
import type { Notice, NoticeAction } from '../../domain/notice.ts';
import { t } from '../../platform/i18n.ts';
import { QuietButton } from '../parts/buttons.tsx';
import { ChevronIcon } from '../parts/icons.tsx';
import { Mark } from '../parts/mark.tsx';
import { Menu } from '../parts/menu.tsx';
import { Flyout } from '../parts/popover.tsx';
import { noteText, otherLanguage, replyTitle } from '../parts/words.ts';
import { NoticeButtons, noticeText } from './notice.tsx';

/** What was inserted. */
export interface InsertedStrip {
  kind: InsertChoice['kind'];
  id: string;
  title?: string;
  /** BCP 47; of a reply. */
  language?: string;
  notes: DraftNote[];
  /** Whether another reply can take its place. */
  changeable: boolean;
}

export interface ComposerLineProps {
  strip?: InsertedStrip | undefined;
  /** What *Change* offers. */
  replies: ReplyChoice[];
  /** The boundary line that a rule proposes. */
  nudge?: string | undefined;
  /** What could stand in the place of a sentence that asks for a call, or does by now. */
  call?: { wording: string; swapped: boolean } | undefined;
  notice?: Notice | undefined;
  onChange(replyId: string): void;
  onUndo(): void;
  onAnswerNudge(add: boolean): void;
  onAnswerCall(answer: 'swap' | 'not-now' | 'never'): void;
  onUndoCall(): void;
  onAction(action: NoticeAction): void;
}

/**
 * The one line at a composer's edge, outside the editable: how something went, else what was just inserted, else a
 * nudge, else nothing. To be kept in the page while the composer is there, since it holds the live region.
 */
export function ComposerLine({ strip, replies, nudge, call, notice, onAnswerNudge, ...on }: ComposerLineProps) {
  const said = saidText({ strip, nudge, call, notice });
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form; and the bar beside the invitation is the landmark
    <div class="bar" role="group" aria-label={t('extension_name')} hidden={!said}>
      <div class="row">
        <Mark />
        <span class="said" role="status">
          {said}
        </span>
        {notice ? (
          <NoticeButtons notice={notice} onAction={on.onAction} />
        ) : strip ? (
          <StripButtons {...{ strip, replies, ...on }} />
        ) : nudge ? (
          <NudgeButtons line={nudge} onAnswer={onAnswerNudge} />
        ) : call ? (
          <CallButtons call={call} {...on} />
        ) : null}
      </div>
    </div>
  );
}

function saidText({
  strip,
  nudge,
  call,
  notice,
}: Pick<ComposerLineProps, 'strip' | 'nudge' | 'call' | 'notice'>): string {
  if (notice) return noticeText(notice);
  if (strip) return stripText(strip);
  if (nudge) return t('nudge_ask');
  if (call) return t(call.swapped ? 'call_swapped' : 'call_ask');
  return '';
}

function insertedText(strip: InsertedStrip): string {
  const title = replyTitle(strip);
  if (strip.kind !== 'reply') return t('strip_added', title);
  const language = otherLanguage(strip.language);
  return language ? t('strip_drafted_in', language, title) : t('strip_drafted', title);
}

const stripText = (strip: InsertedStrip): string => [insertedText(strip), ...strip.notes.map(noteText)].join(' · ');

type StripButtonsProps = { strip: InsertedStrip } & Pick<ComposerLineProps, 'replies' | 'onChange' | 'onUndo'>;

class StripButtons extends Component<StripButtonsProps> {
  #change = new Flyout(this, 'change', 'menu');

  override render({ strip, replies, onChange, onUndo }: StripButtonsProps) {
    const entries = replies.map((reply) => ({
      label: replyTitle(reply),
      checked: reply.id === strip.id,
      run: () => onChange(reply.id),
    }));
    return (
      <>
        {strip.changeable && entries.length > 1 && (
          <QuietButton label={t('strip_change')} {...this.#change.opener}>
            {' '}
            <ChevronIcon />
          </QuietButton>
        )}
        <QuietButton label={t('strip_undo')} onClick={onUndo} />
        <Menu of={this.#change} label={t('strip_change')} groups={[{ entries }]} />
      </>
    );
  }
}

/** Words that could be written, shortened to what there is room for. */
const Proposal = ({ text }: { text: string }) => (
  <span class="because">
    <q class="reasons" title={text} dir="auto">
      {text}
    </q>
  </span>
);

const NudgeButtons = ({ line, onAnswer }: { line: string; onAnswer(add: boolean): void }) => (
  <>
    <Proposal text={line} />
    <QuietButton label={t('nudge_add')} onClick={() => onAnswer(true)} />
    <QuietButton label={t('nudge_not_now')} onClick={() => onAnswer(false)} />
  </>
);

type CallButtonsProps = Required<Pick<ComposerLineProps, 'call' | 'onAnswerCall' | 'onUndoCall'>>;

const CallButtons = ({ call, onAnswerCall, onUndoCall }: CallButtonsProps) =>
  call?.swapped ? (
    <QuietButton label={t('strip_undo')} onClick={onUndoCall} />
  ) : (
    <>
      <Proposal text={call?.wording ?? ''} />
      <QuietButton label={t('call_swap')} onClick={() => onAnswerCall('swap')} />
      <QuietButton label={t('nudge_not_now')} onClick={() => onAnswerCall('not-now')} />
      <QuietButton label={t('call_never')} title={t('call_never_hint')} onClick={() => onAnswerCall('never')} />
    </>
  );
