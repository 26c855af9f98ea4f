import { levelOf } from '../../domain/sync-load.ts';
import type { WeekView } from '../../domain/week-view.ts';
import { direction, hoursText, t } from '../../platform/i18n.ts';
import { weekdayLetter } from './week-words.ts';

/** Drawing units are CSS pixels. */
const height = 40;

interface BarsProps {
  /** In order of time. `faint`: known in part only. */
  bars: { key: string; minutes: number; limit: number; faint: boolean; label?: string }[];
  limit: number;
  /** Width of a bar, and from one to the next. */
  wide: number;
  step: number;
}

/** Bars from the reading direction's start, and the limit as a line across. What they show is in the table too. */
function Bars({ bars, limit, wide, step }: BarsProps) {
  const width = bars.length * step;
  const most = Math.max(limit, 1, ...bars.map(({ minutes }) => minutes));
  const tall = (minutes: number) => Math.round((minutes / most) * (height - 2));
  const left = (index: number) =>
    (direction() === 'rtl' ? width - (index + 1) * step : index * step) + (step - wide) / 2;
  const labeled = bars.some(({ label }) => label !== undefined);
  const line = height - tall(limit) - 0.5;
  return (
    <svg width={width} height={labeled ? height + 16 : height} aria-hidden="true">
      {bars.map(({ key, minutes, limit: own, faint, label }, index) => (
        <g key={key} class={`${levelOf(minutes, own)}${faint ? ' faint' : ''}`}>
          <rect
            x={left(index)}
            y={height - Math.max(tall(minutes), 1)}
            width={wide}
            height={Math.max(tall(minutes), 1)}
          />
          {label !== undefined && (
            <text x={left(index) + wide / 2} y={height + 13} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      <line x1="0" x2={width} y1={line} y2={line} />
    </svg>
  );
}

/** The seven days with the daily limit, and the weeks before once there are two. */
export function WeekCharts({ week }: { week: WeekView }) {
  const { days, dayLimit, limit, trend } = week;
  return (
    <div class="charts" aria-hidden="true">
      <span title={t('week_day_limit', hoursText(dayLimit))}>
        <Bars
          bars={days.map((day) => ({
            ...{ key: day.date, minutes: day.minutes, limit: dayLimit },
            ...{ faint: !day.read, label: weekdayLetter(day) },
          }))}
          limit={dayLimit}
          wide={10}
          step={20}
        />
      </span>
      {trend.length > 1 && (
        <span class="trend" title={t('week_trend')}>
          <Bars
            bars={trend.map(({ week: first, minutes, complete }) => ({ key: first, minutes, limit, faint: !complete }))}
            limit={limit}
            wide={5}
            step={8}
          />
          <small>{t('week_trend')}</small>
        </span>
      )}
    </div>
  );
}
