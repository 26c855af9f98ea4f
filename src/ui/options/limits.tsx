import { limitPresets } from '../../domain/limit-presets.ts';
import type { Settings } from '../../domain/settings.ts';
import { hoursText, type MessageKey, t } from '../../platform/i18n.ts';
import { hoursWithin, typedHours } from './checks.ts';
import { KeptField } from './field.tsx';
import { Locked, useIsLocked } from './locked.tsx';
import type { Commit } from './use-shelf.ts';

const presets: [MessageKey, number][] = [
  ['options_hours_preset_maker', limitPresets.maker],
  ['options_hours_preset_standard', limitPresets.standard],
  ['options_hours_preset_manager', limitPresets.manager],
  ['options_hours_preset_client', limitPresets.client],
];

/** Hours of live meetings that are enough for a week and for a day. */
export function Limits({ limits, commit }: { limits: Settings['limits']; commit: Commit }) {
  const isWeekSet = useIsLocked('limits.week');
  const week = t('options_hours_week_limit');
  const day = t('options_hours_day_limit');
  const keep = (key: keyof Settings['limits'], label: string, hours: number) =>
    commit({
      key: `limits.${key}`,
      label,
      patch: { settings: { limits: { ...limits, [key]: Math.round(hours * 60) } } },
    });
  return (
    <>
      <div class="pair">
        <Locked at="limits.week">
          <KeptField
            label={week}
            value={typedHours(limits.week)}
            range={{ min: 0, max: 168, step: 0.5 }}
            check={hoursWithin(0, 168)}
            onKeep={(hours) => keep('week', week, Number(hours))}
          />
        </Locked>
        <Locked at="limits.day">
          <KeptField
            label={day}
            value={typedHours(limits.day)}
            range={{ min: 0, max: 24, step: 0.5 }}
            check={hoursWithin(0, 24)}
            onKeep={(hours) => keep('day', day, Number(hours))}
          />
        </Locked>
      </div>
      {!isWeekSet && (
        <fieldset class="chips">
          <legend>{t('options_hours_presets')}</legend>
          {presets.map(([label, hours]) => (
            <button
              key={label}
              type="button"
              aria-pressed={limits.week === hours * 60}
              onClick={() => keep('week', week, hours)}
            >
              {t(label)} <span class="count">{hoursText(hours * 60)}</span>
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
