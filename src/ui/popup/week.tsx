import { useId, useState } from 'preact/hooks';
import type { CalendarView } from '../../domain/calendar-view.ts';
import { levelOf } from '../../domain/sync-load.ts';
import type { WeekView } from '../../domain/week-view.ts';
import { hoursText, plural, t } from '../../platform/i18n.ts';
import { WeekCharts } from './week-charts.tsx';
import { WeekTables } from './week-tables.tsx';
import { completenessText, levelText } from './week-words.ts';

interface WeekProps {
  /** `undefined`: not there yet. Its place is kept, so that nothing moves when it comes. */
  week: WeekView | 'unreadable' | undefined;
  /** The calendar view in this tab. */
  view: CalendarView['kind'] | undefined;
  now: Temporal.Instant;
}

/** The week's live meetings: how many hours, against which limit, and how far the figure can be relied on. */
export function Week({ week, view, now }: WeekProps) {
  const id = useId();
  const [isTable, setTable] = useState(false);
  const ready = week !== undefined && week !== 'unreadable' ? week : undefined;
  return (
    <section class="week" aria-labelledby={id} aria-busy={week === undefined}>
      <div class="head">
        <h2 id={id}>{t('week_title')}</h2>
        {ready?.known && (
          <button
            type="button"
            class="quiet"
            aria-expanded={isTable}
            aria-controls={`${id}-tables`}
            onClick={() => setTable(!isTable)}
          >
            {t('week_as_table')}
          </button>
        )}
      </div>
      {ready?.known && (
        <>
          <Figures week={ready} />
          <WeekCharts week={ready} />
          <div id={`${id}-tables`} class="tables" hidden={!isTable}>
            <WeekTables week={ready} />
          </div>
        </>
      )}
      {week === 'unreadable' && <p class="hint">{t('week_failed')}</p>}
      {ready && <p class="hint">{completenessText(ready, now).join(' ')}</p>}
      {view !== undefined && view !== 'grid' && <p class="hint">{t(`week_view_${view}`)}</p>}
    </section>
  );
}

function Figures({ week }: { week: WeekView }) {
  const { minutes, limit, unansweredMinutes } = week;
  const most = Math.max(minutes, limit);
  const level = levelText(week);
  return (
    <>
      <p class="figure">
        <strong>{t('week_big', hoursText(minutes), hoursText(limit))}</strong>
        {level && <span class={`level ${levelOf(minutes, limit)}`}>{level}</span>}
        {unansweredMinutes > 0 && <span class="hint">{t('week_unanswered', hoursText(unansweredMinutes))}</span>}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: <meter> is drawn differently by each browser */}
      <div
        role="meter"
        class={`meter ${levelOf(minutes, limit)}`}
        aria-label={t('week_meter')}
        aria-valuemin={0}
        aria-valuenow={minutes}
        aria-valuemax={most}
        aria-valuetext={plural('week_value', limit / 60, hoursText(minutes), hoursText(limit))}
      >
        <span style={{ inlineSize: `${most > 0 ? (minutes / most) * 100 : 0}%` }} />
      </div>
    </>
  );
}
