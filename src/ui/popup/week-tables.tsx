import type { WeekView } from '../../domain/week-view.ts';
import { hoursText, t } from '../../platform/i18n.ts';
import { weekdayName } from './week-words.ts';

const withUnit = (minutes: number): string => t('week_hours_short', hoursText(minutes));

/** What was not read whole is no zero. */
function figure(minutes: number, whole: boolean): string {
  if (whole) return withUnit(minutes);
  return minutes > 0 ? t('week_partly', withUnit(minutes)) : t('week_not_read');
}

/** The charts in words and numbers. */
export function WeekTables({ week: { days, trend } }: { week: WeekView }) {
  return (
    <>
      <table>
        <caption>{t('week_table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('week_day')}</th>
            <th scope="col">{t('week_hours')}</th>
            <th scope="col">{t('week_open_hours')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{weekdayName(day)}</th>
              <td>{figure(day.minutes, day.read)}</td>
              <td>{figure(day.unanswered, day.read)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {trend.length > 1 && (
        <table>
          <caption>{t('week_table_trend')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('week_week_of')}</th>
              <th scope="col">{t('week_hours')}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ week: first, minutes, complete }) => (
              <tr key={first}>
                <th scope="row">
                  {Temporal.PlainDate.from(first).toLocaleString(t('interface_language'), {
                    day: 'numeric',
                    month: 'long',
                  })}
                </th>
                <td>{complete ? withUnit(minutes) : t('week_partly', withUnit(minutes))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
