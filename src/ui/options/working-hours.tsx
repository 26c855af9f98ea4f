import { useState } from 'preact/hooks';
import type { DayKind, Hours, Settings } from '../../domain/settings.ts';
import { firstWeekdayOf } from '../../domain/week.ts';
import { formatLocale, t } from '../../platform/i18n.ts';
import { numberWithin, timeZone } from './checks.ts';
import { type Option, SelectField } from './choice-fields.tsx';
import { KeptField } from './field.tsx';
import { Limits } from './limits.tsx';
import { Locked, useIsLocked } from './locked.tsx';
import { Section } from './section.tsx';
import type { SettingsPatch } from './shelf-patch.ts';
import type { Commit } from './use-shelf.ts';

const usual: Hours = { start: '09:00', end: '17:30' };

/** Weekday names in the browser's language, Monday first. */
function weekdayNames(): string[] {
  const monday = Temporal.PlainDate.from('2024-01-01');
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toLocaleString(formatLocale(), { weekday: 'long' }));
}

const kindOptions = (): Option[] => [
  { value: '', label: t('options_hours_kind_any') },
  { value: 'focus', label: t('options_hours_kind_focus') },
  { value: 'no-meetings', label: t('options_hours_kind_no_meetings') },
];

const changeDay = <Value,>(days: Value[], day: number, value: Value): Value[] =>
  days.map((kept, index) => (index === day ? value : kept));

function weekStartOptions(names: string[]): Option[] {
  const usual = names[firstWeekdayOf(undefined, new Intl.DateTimeFormat().resolvedOptions().locale) - 1] ?? '';
  return [
    { value: '', label: t('options_hours_week_start_browser', usual) },
    ...names.map((label, index) => ({ value: String(index + 1), label })),
  ];
}

interface DayProps {
  /** By the organization. */
  areHoursSet: boolean;
  areKindsSet: boolean;
  name: string;
  hours: Hours | null;
  kind: DayKind | null;
  onKeep: (hours: Hours | null) => void;
  onKind: (kind: DayKind | null) => void;
}

/** One weekday. Hours that don't make a day yet (an empty field, an end before the start) stay as typed. */
function Day({ name, hours, kind, areHoursSet, areKindsSet, onKeep, onKind }: DayProps) {
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
        disabled={areHoursSet}
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
          disabled={areHoursSet}
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
          <select
            aria-label={t('options_hours_kind', name)}
            value={kind ?? ''}
            disabled={areKindsSet}
            onChange={(event) => onKind((event.currentTarget.value as DayKind) || null)}
          >
            {kindOptions().map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
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
  const [areHoursSet, areKindsSet] = [useIsLocked('hours'), useIsLocked('dayKinds')];
  const zone = t('options_hours_zone');
  const notice = t('options_hours_notice');
  const longest = t('options_hours_longest');
  const weekStart = t('options_hours_week_start');
  const names = weekdayNames();
  const keep = (key: string, label: string, settings: SettingsPatch) => commit({ key, label, patch: { settings } });
  return (
    <Section id="hours" title="options_hours_title" lead="options_hours_lead">
      {(areHoursSet || areKindsSet) && <p class="hint">{t('options_locked')}</p>}
      <ul class="days">
        {names.map((name, day) => (
          <Day
            key={name}
            name={name}
            areHoursSet={areHoursSet}
            areKindsSet={areKindsSet}
            hours={settings.hours[day] ?? null}
            kind={settings.dayKinds[day] ?? null}
            onKeep={(hours) => keep(`hours.${day}`, name, { hours: changeDay(settings.hours, day, hours) })}
            onKind={(kind) => keep(`kind.${day}`, name, { dayKinds: changeDay(settings.dayKinds, day, kind) })}
          />
        ))}
      </ul>
      <Limits limits={settings.limits} commit={commit} />
      <div class="pair">
        <Locked at="notice">
          <KeptField
            label={notice}
            value={String(settings.notice)}
            range={{ min: 0, max: 720 }}
            check={numberWithin(0, 720)}
            onKeep={(value) => keep('notice', notice, { notice: Number(value) })}
          />
        </Locked>
        <Locked at="longest">
          <KeptField
            label={longest}
            value={String(settings.longest)}
            range={{ min: 5, max: 1440 }}
            check={numberWithin(5, 1440)}
            onKeep={(value) => keep('longest', longest, { longest: Number(value) })}
          />
        </Locked>
      </div>
      <Locked at="zone">
        <KeptField
          label={zone}
          hint={t('options_hours_zone_hint', Temporal.Now.timeZoneId())}
          dir="ltr"
          value={settings.zone ?? ''}
          suggestions={Intl.supportedValuesOf('timeZone')}
          check={timeZone}
          onKeep={(value) => keep('zone', zone, { zone: value || undefined })}
        />
      </Locked>
      <Locked at="weekStart">
        <SelectField
          label={weekStart}
          value={String(settings.weekStart ?? '')}
          options={weekStartOptions(names)}
          onChange={(value) => keep('weekStart', weekStart, { weekStart: value === '' ? undefined : Number(value) })}
        />
      </Locked>
    </Section>
  );
}
