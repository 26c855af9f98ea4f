import { useId, useState } from 'preact/hooks';
import { formatLocale, type MessageKey, t } from '../../platform/i18n.ts';
import { type PauseLength, pauseEnd } from './pause.ts';

const lengths: [PauseLength, MessageKey][] = [
  ['hour', 'popup_pause_hour'],
  ['today', 'popup_pause_today'],
  ['forever', 'popup_pause_forever'],
];

interface PauseButtonProps {
  now: () => Temporal.ZonedDateTime;
  onPause: (until: string) => void;
}

/** Opens the choice of how long. */
export function PauseButton({ now, onPause }: PauseButtonProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {t('popup_pause')}
      </button>
      <fieldset id={id} class="lengths" aria-label={t('popup_pause')} hidden={!isOpen}>
        {lengths.map(([length, key]) => (
          <button key={length} type="button" onClick={() => onPause(pauseEnd(length, now()))}>
            {t(key)}
          </button>
        ))}
      </fieldset>
    </>
  );
}

interface PausedNoteProps {
  until: 'forever' | Temporal.ZonedDateTime;
  now: Temporal.ZonedDateTime;
  onResume: () => void;
}

function sayUntil(until: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  if (until.equals(now.startOfDay().add({ days: 1 }))) return t('popup_paused_today');
  const sameDay = until.toPlainDate().equals(now.toPlainDate());
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return t('popup_paused_until', until.toLocaleString(formatLocale(), sameDay ? time : { ...time, weekday: 'long' }));
}

export function PausedNote({ until, now, onResume }: PausedNoteProps) {
  return (
    <div class="note">
      <p>{until === 'forever' ? t('popup_paused') : sayUntil(until, now)}</p>
      <button type="button" class="primary" onClick={onResume}>
        {t('popup_resume')}
      </button>
    </div>
  );
}
