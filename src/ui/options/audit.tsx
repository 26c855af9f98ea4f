import type { Baseline } from '../../domain/report.ts';
import type { SeriesCost } from '../../domain/series-cost.ts';
import type { Settings } from '../../domain/settings.ts';
import { hoursText, t } from '../../platform/i18n.ts';
import { inSentence } from '../parts/words.ts';
import { AccordionRow } from './accordion-row.tsx';
import { AuditDraft } from './audit-draft.tsx';
import type { OptionsCalls } from './calls.ts';
import { numberText } from './report-words.ts';
import { Section } from './section.tsx';
import { useReport } from './use-report.ts';
import type { Commit } from './use-shelf.ts';

type Calls = Pick<OptionsCalls, 'getReport' | 'draft' | 'mailSeries' | 'copy'>;

interface AuditProps {
  limits: Settings['limits'];
  calls: Calls;
  commit: Commit;
  shown: boolean;
}

/** What recurring meetings cost, dearest first, each with drafts that ask for less; and the limit that is worth a try. */
export function Audit({ limits, calls, commit, shown }: AuditProps) {
  const report = useReport(calls, shown, limits.week);
  const setLimit = (week: number) =>
    commit({
      key: 'limits.week',
      label: t('options_hours_week_limit'),
      patch: { settings: { limits: { ...limits, week } } },
    });
  return (
    <Section id="audit" title="options_audit_title" lead="options_audit_lead">
      {report === 'unreachable' && (
        <p class="problem" role="alert">
          {t('notice_not_answering')}
        </p>
      )}
      {report && report !== 'unreachable' && (
        <>
          {report.baseline && <Proposal baseline={report.baseline} onSet={setLimit} />}
          {report.series.length === 0 && <p class="empty">{t('options_audit_empty')}</p>}
          <ul class="accordion judged">
            {report.series.map((cost) => (
              <Series key={cost.series} cost={cost} calls={calls} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Proposal({ baseline: { average, proposal }, onSet }: { baseline: Baseline; onSet: (week: number) => void }) {
  if (proposal === undefined) return <p>{t('options_audit_average', hoursText(average))}</p>;
  return (
    <div class="field">
      <p>{t('options_audit_try', hoursText(average), hoursText(proposal))}</p>
      <button type="button" onClick={() => onSet(proposal)}>
        {t('options_audit_set', hoursText(proposal))}
      </button>
    </div>
  );
}

function costText({ minutes, yearly, everybody, guests = 0 }: SeriesCost): string[] {
  if (yearly === undefined) return [t('options_audit_once', hoursText(minutes))];
  const whole = (of: number) => numberText(Math.round(of / 60));
  return [
    t('options_audit_yearly', whole(yearly)),
    ...(everybody === undefined ? [] : [t('options_audit_everybody', whole(everybody), numberText(guests))]),
  ];
}

function Series({ cost, calls }: { cost: SeriesCost; calls: Calls }) {
  const { title = '', accepted, occurrences, endless } = cost;
  const how = [
    t('options_audit_taken', numberText(accepted), numberText(occurrences)),
    ...(endless === undefined ? [] : [t(endless ? 'options_audit_endless' : 'options_audit_ends')]),
  ];
  return (
    <AccordionRow
      title={inSentence(title) || t('options_try_untitled')}
      when={costText(cost).join(' · ')}
      why={() => how.join(' · ')}
    >
      {() => <AuditDraft cost={cost} calls={calls} />}
    </AccordionRow>
  );
}
