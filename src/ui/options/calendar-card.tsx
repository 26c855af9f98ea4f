import type { FeedView } from '../../domain/feed-view.ts';
import { formatLocale, t, tryT } from '../../platform/i18n.ts';
import { someText } from './checks.ts';
import { KeptField } from './field.tsx';

interface CalendarCardProps {
  feed: FeedView;
  /** IANA id. */
  zone: string;
  isBusy: boolean;
  onRead: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
}

const timeText = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toLocaleString(t('interface_language'), {
      ...{ weekday: 'short', day: 'numeric', month: 'short' },
      ...{ hour: 'numeric', minute: '2-digit' },
    });

/** How far a calendar can be relied on: when it was read, and what of it could not be told. */
function Completeness({ feed: { readAt, lost, doubts, problem }, zone }: Pick<CalendarCardProps, 'feed' | 'zone'>) {
  const time = readAt === undefined ? '' : timeText(readAt, zone);
  if (!time && !problem) return <p class="hint">{t('options_calendars_reading')}</p>;
  return (
    <>
      {problem && (
        <p class="problem">
          {tryT(problem.problem, problem.args, t('notice_not_answering'))}{' '}
          {time && t('options_calendars_still_counts', time)}
        </p>
      )}
      {time && (
        <p class="hint">
          {!problem && `${t('options_calendars_read_at', time)}. `}
          {lost > 0 ? t('options_calendars_lost', lost.toLocaleString(formatLocale())) : t('options_calendars_whole')}{' '}
          {doubts.map((doubt) => t(`week_doubt_${doubt}`)).join(' ')}
        </p>
      )}
    </>
  );
}

/** One calendar: its name, where it comes from as far as that may be shown, and how it stands. */
export function CalendarCard({ feed, zone, isBusy, onRead, onRename, onRemove }: CalendarCardProps) {
  const { name, address } = feed;
  return (
    <li>
      <KeptField
        label={t('options_partners_name')}
        hint={address ? <bdi dir="ltr">{address.masked}</bdi> : t('options_calendars_file')}
        value={name}
        check={someText}
        onKeep={onRename}
      />
      <Completeness feed={feed} zone={zone} />
      <div class="actions">
        {address && (
          <button type="button" disabled={isBusy} aria-label={t('options_calendars_read_this', name)} onClick={onRead}>
            {t(isBusy ? 'options_calendars_reading' : 'options_calendars_read_now')}
          </button>
        )}
        <button type="button" class="quiet" aria-label={t('options_remove', name)} onClick={onRemove}>
          {t('options_remove_this')}
        </button>
      </div>
    </li>
  );
}
