import { useState } from 'preact/hooks';
import type { Hours, Settings } from '../../domain/settings.ts';
import { firstWeekdayOf } from '../../domain/week.ts';
import { formatLocale, t } from '../../platform/i18n.ts';
import { type Option, SelectField } from './choice-fields.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

const usual: Hours = { start: '09:00', end: '17:30' };

/** Weekday names in the browser's language, Monday first. */
function weekdayNames(): string[] {
  const monday = Temporal.PlainDate.from('2024-01-01');
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toLocaleString(formatLocale(), { weekday: 'long' }));
}

function zoneOptions(current: string | undefined): Option[] {
  const own = t('options_hours_zone_browser', Temporal.Now.timeZoneId());
  const zones = new Set([...(current ? [current] : []), ...Intl.supportedValuesOf('timeZone')]);
  return [{ value: '', label: own }, ...[...zones].sort().map((zone) => ({ value: zone, label: zone }))];
}

function weekStartOptions(names: string[]): Option[] {
  const usual = names[firstWeekdayOf(undefined, new Intl.DateTimeFormat().resolvedOptions().locale) - 1] ?? '';
  return [
    { value: '', label: t('options_hours_week_start_browser', usual) },
    ...names.map((label, index) => ({ value: String(index + 1), label })),
  ];
}

interface DayProps {
  name: string;
  hours: Hours | null;
  onKeep: (hours: Hours | null) => void;
}

/** One weekday. Hours that don't make a day yet (an empty field, an end before the start) stay as typed. */
function Day({ name, hours, onKeep }: DayProps) {
  const [draft, setDraft] = useState<Hours>();
  const shown = hours && (draft ?? hours);
  const problem = draft && t('problem_hours');

  const type = (typed: Hours) => {
    const ready = typed.start !== '' && typed.end !== '' && typed.start < typed.end;
    setDraft(ready ? undefined : typed);
    if (ready) onKeep(typed);
  };
  const time = (edge: keyof Hours, label: string) =>
    shown && (
      <input
        type="time"
        aria-label={label}
        value={shown[edge]}
        aria-invalid={problem ? 'true' : undefined}
        data-unsaved={problem ? '' : undefined}
        onInput={(event) => type({ ...shown, [edge]: event.currentTarget.value })}
      />
    );
  return (
    <li class="day">
      <label>
        <input
          type="checkbox"
          checked={hours !== null}
          onChange={(event) => {
            setDraft(undefined);
            onKeep(event.currentTarget.checked ? usual : null);
          }}
        />
        {name}
      </label>
      {shown ? (
        <span class="times">
          {time('start', t('options_hours_start', name))}
          <span aria-hidden="true">–</span>
          {time('end', t('options_hours_end', name))}
        </span>
      ) : (
        <span class="off">{t('options_hours_off')}</span>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

export function WorkingHours({ settings, commit }: { settings: Settings; commit: Commit }) {
  const zone = t('options_hours_zone');
  const weekStart = t('options_hours_week_start');
  const names = weekdayNames();
  return (
    <Section id="hours" title="options_hours_title" lead="options_hours_lead">
      <ul class="days">
        {names.map((name, day) => (
          <Day
            key={name}
            name={name}
            hours={settings.hours[day] ?? null}
            onKeep={(hours) =>
              commit({
                key: `hours.${day}`,
                label: name,
                patch: { settings: { hours: settings.hours.map((kept, index) => (index === day ? hours : kept)) } },
              })
            }
          />
        ))}
      </ul>
      <SelectField
        label={zone}
        hint={t('options_hours_zone_hint')}
        value={settings.zone ?? ''}
        options={zoneOptions(settings.zone)}
        onChange={(value) => commit({ key: 'zone', label: zone, patch: { settings: { zone: value || undefined } } })}
      />
      <SelectField
        label={weekStart}
        value={String(settings.weekStart ?? '')}
        options={weekStartOptions(names)}
        onChange={(value) =>
          commit({
            key: 'weekStart',
            label: weekStart,
            patch: { settings: { weekStart: value === '' ? undefined : Number(value) } },
          })
        }
      />
    </Section>
  );
}
