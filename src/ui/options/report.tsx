import { useState } from 'preact/hooks';
import type { ReportView, ReportWeek } from '../../domain/report.ts';
import { reportCsv } from '../../domain/report-csv.ts';
import type { Settings } from '../../domain/settings.ts';
import { levelOf } from '../../domain/sync-load.ts';
import { t } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { CheckField, SelectField } from './choice-fields.tsx';
import { download } from './download.ts';
import { Locked } from './locked.tsx';
import { numberText, partRows, reportMarkdown, sumText, weekHours, weekName, withUnit } from './report-words.ts';
import { Section } from './section.tsx';
import { useReport } from './use-report.ts';
import type { Commit } from './use-shelf.ts';

interface ReportProps {
  settings: Pick<Settings, 'report' | 'limits'>;
  calls: Pick<OptionsCalls, 'getReport' | 'allowNotifications'>;
  commit: Commit;
  shown: boolean;
}

/** Weeks of live meetings against the limit, what they were made of, and what came of suggestions. */
export function Report({ settings, calls, commit, shown }: ReportProps) {
  const report = useReport(calls, shown, settings.limits.week);
  const [isRefused, setRefused] = useState(false);
  const label = t('options_report_notify');

  const chooseNotify = async (notify: boolean) => {
    const isAllowed = !notify || (await calls.allowNotifications());
    setRefused(!isAllowed);
    if (isAllowed) commit({ key: 'report.notify', label, patch: { settings: { report: { notify } } } });
  };

  return (
    <Section id="report" title="options_report_title" lead="options_report_lead">
      {report === 'unreachable' && (
        <p class="problem" role="alert">
          {t('notice_not_answering')}
        </p>
      )}
      {report && report !== 'unreachable' && <Told report={report} />}
      <Locked at="report.notify">
        <CheckField
          label={label}
          hint={isRefused ? t('options_report_refused') : t('options_report_notify_hint')}
          checked={settings.report.notify}
          onChange={(notify) => void chooseNotify(notify)}
        />
      </Locked>
    </Section>
  );
}

function Told({ report }: { report: ReportView }) {
  if (report.weeks.length === 0) return <p class="empty">{t('week_unknown')}</p>;
  const save = (type: string, ending: string, text: string) =>
    download(`suggest-async-${report.week}.${ending}`, type, text);
  return (
    <>
      <p>{sumText(report)}</p>
      <Weeks report={report} />
      <div class="actions">
        <button type="button" onClick={() => save('text/csv', 'csv', reportCsv(report))}>
          {t('options_report_save', 'CSV')}
        </button>
        <button type="button" onClick={() => save('text/markdown', 'md', reportMarkdown(report))}>
          {t('options_report_save', 'Markdown')}
        </button>
      </div>
      <Parts report={report} />
    </>
  );
}

function Weeks({ report: { week: thisWeek, weeks, limit } }: { report: ReportView }) {
  const most = Math.max(limit, 1, ...weeks.map(({ minutes }) => minutes));
  const bar = ({ minutes, complete }: ReportWeek) => (
    <span class="bar" aria-hidden="true">
      <span
        class={`${levelOf(minutes, limit)}${complete ? '' : ' faint'}`}
        style={{ inlineSize: `${(minutes / most) * 100}%` }}
      />
      <span class="limit" style={{ insetInlineStart: `${(limit / most) * 100}%` }} />
    </span>
  );
  return (
    <table class="report">
      <caption>{t('week_table_trend')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('week_week_of')}</th>
          <th scope="col">{t('week_hours')}</th>
          <th scope="col">{t('options_report_made')}</th>
          <th scope="col">{t('options_report_given')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.week}>
            <th scope="row">{weekName(week.week, thisWeek)}</th>
            <td>
              {weekHours(week)}
              {bar(week)}
            </td>
            <td>{numberText(week.made)}</td>
            <td>{withUnit(week.givenBack)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Parts({ report: { week: thisWeek, weeks } }: { report: ReportView }) {
  const [chosen, setChosen] = useState(thisWeek);
  const week = weeks.find((each) => each.week === chosen) ?? weeks.at(-1);
  if (!week) return null;
  return (
    <>
      <SelectField
        label={t('week_week_of')}
        hint={t('options_report_kinds_hint')}
        value={week.week}
        options={weeks.map((each) => ({ value: each.week, label: weekName(each.week, thisWeek) }))}
        onChange={setChosen}
      />
      <table class="report">
        <caption>{t('options_report_kinds', weekName(week.week, thisWeek))}</caption>
        {partRows(week.parts).map(({ name, rows }) => (
          <tbody key={name}>
            {name && (
              <tr>
                <th scope="rowgroup" colSpan={2}>
                  {name}
                </th>
              </tr>
            )}
            {rows.map(([row, figure]) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{figure}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
