import { limitPresets } from '../../domain/limit-presets.ts';
import { levelOf } from '../../domain/sync-load.ts';
import { hoursText, type MessageKey, t } from '../../platform/i18n.ts';
import { RadioField } from '../options/choice-fields.tsx';
import { Locked } from '../options/locked.tsx';
import type { Question } from './me-question.tsx';

const presets = [
  [limitPresets.maker, 'welcome_limit_maker'],
  [limitPresets.standard, 'welcome_limit_standard'],
  [limitPresets.manager, 'welcome_limit_manager'],
  [limitPresets.client, 'welcome_limit_client'],
] as const satisfies [number, MessageKey][];

const workingDays = 5;
/** Minutes of live meetings in the week of the example. */
const exampleWeek = 510;

/** A limit by the kind of work; a fifth of it a day. */
export function LimitQuestion({ shelf, commit }: Question) {
  const { week } = shelf.settings.limits;
  const label = t('welcome_limit_legend');
  const [used, limit] = [hoursText(exampleWeek), hoursText(week)];
  return (
    <>
      <p class="lead">{t('welcome_limit_lead')}</p>
      <Locked at="limits.week">
        <RadioField
          legend={label}
          value={String(week / 60)}
          options={presets.map(([hours, name]) => ({
            value: String(hours),
            label: t(name),
            hint: t('week_hours_short', String(hours)),
          }))}
          onChange={(hours) => {
            const minutes = Number(hours) * 60;
            commit({
              key: 'limits',
              label,
              patch: { settings: { limits: { week: minutes, day: minutes / workingDays } } },
            });
          }}
        />
      </Locked>
      <figure class="sample">
        <figcaption>{t('welcome_limit_example')}</figcaption>
        <p>
          <span class="badge" data-level={levelOf(exampleWeek, week)}>
            {`${used}h`}
          </span>{' '}
          {t('week_big', used, limit)}
        </p>
      </figure>
    </>
  );
}
