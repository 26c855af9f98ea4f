import { useId, useState } from 'preact/hooks';
import type { Hours } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { Locked } from '../options/locked.tsx';
import type { Question } from './me-question.tsx';

const usual: Hours = { start: '09:00', end: '17:30' };
const monday = Temporal.PlainDate.from('2024-01-01');

const dayName = (day: number, weekday: 'short' | 'long'): string =>
  monday.add({ days: day }).toLocaleString(t('interface_language'), { weekday });

/** A call that would be too late on the first working day: half an hour after its end, where that is the same day. */
function lateCall(hours: (Hours | null)[]): string | undefined {
  const day = hours.findIndex((each) => each !== null);
  const end = hours[day]?.end;
  const late = end && Temporal.PlainTime.from(end).add({ minutes: 30 });
  if (!late || Temporal.PlainTime.compare(late, end) < 0) return undefined;
  const time = late.toLocaleString(t('interface_language'), { timeStyle: 'short' });
  return t('welcome_hours_example', dayName(day, 'long'), time);
}

/** The same hours on each day that is worked on; the options can tell days apart. */
export function HoursQuestion({ shelf, commit }: Question) {
  const id = useId();
  const { hours } = shelf.settings;
  const [draft, setDraft] = useState<Hours>();
  const kept = hours.find((each) => each !== null) ?? usual;
  const shown = draft ?? kept;
  const problem = draft && t('problem_hours');
  const example = lateCall(hours);

  const keep = (next: (Hours | null)[]) =>
    commit({ key: 'hours', label: t('options_hours_title'), patch: { settings: { hours: next } } });
  const type = (typed: Hours) => {
    const ready = typed.start !== '' && typed.end !== '' && typed.start < typed.end;
    setDraft(ready ? undefined : typed);
    if (ready) keep(hours.map((each) => each && typed));
  };
  const time = (edge: keyof Hours, label: string) => (
    <div class="field">
      <label for={`${id}-${edge}`}>{label}</label>
      <input
        id={`${id}-${edge}`}
        type="time"
        value={shown[edge]}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => type({ ...shown, [edge]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <>
      <p class="lead">{t('options_hours_lead')}</p>
      <Locked at="hours">
        <fieldset class="weekdays">
          <legend>{t('welcome_hours_days')}</legend>
          {hours.map((each, day) => (
            <label key={dayName(day, 'long')}>
              <input
                type="checkbox"
                aria-label={dayName(day, 'long')}
                checked={each !== null}
                onChange={({ currentTarget }) =>
                  keep(hours.map((other, index) => (index === day ? (currentTarget.checked ? kept : null) : other)))
                }
              />
              {dayName(day, 'short')}
            </label>
          ))}
        </fieldset>
        <div class="pair">
          {time('start', t('welcome_hours_from'))}
          {time('end', t('welcome_hours_to'))}
        </div>
      </Locked>
      {problem && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {example && <p class="sample">{example}</p>}
    </>
  );
}
