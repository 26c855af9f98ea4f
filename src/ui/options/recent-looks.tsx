import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecentLook } from '../../domain/stored.ts';
import type { VerdictName } from '../../domain/verdict.ts';
import { formatLocale, t } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { ruleName } from './rule-words.ts';
import { verdictWords } from './verdict-words.ts';

interface RecentLooksProps {
  calls: Pick<OptionsCalls, 'getRecent' | 'clearRecent'>;
  shown: boolean;
  version: number;
}

const hostNames: Record<string, string> = {
  gmail: 'Gmail',
  'google-calendar': 'Google Calendar',
  outlook: 'Outlook',
};

const timeOf = ({ at }: RecentLook): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainTime()
    .toLocaleString(formatLocale(), { timeStyle: 'medium' });

const verdictOf = ({ verdict = '' }: RecentLook): string | undefined => {
  const key = verdictWords[verdict as VerdictName];
  return key && t(key);
};

/** What was read since the browser was opened, and what was thought of it. Nothing of it is on the disk. */
export function RecentLooks({ calls, shown, version }: RecentLooksProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [looks, setLooks] = useState<RecentLook[]>([]);
  const read = () => calls.getRecent().then(setLooks, () => setLooks([]));
  useEffect(() => {
    if (shown) void read();
  }, [shown, version]);
  const clear = async () => {
    await calls.clearRecent().catch(() => undefined);
    await read();
    heading.current?.focus();
  };
  return (
    <div class="field">
      <h3 ref={heading} tabIndex={-1}>
        {t('options_data_recent')}
      </h3>
      <p>{t('options_data_recent_hint')}</p>
      {looks.length === 0 && <p class="empty">{t('options_data_recent_nothing')}</p>}
      <ol class="looks">
        {looks.map((look, index) => (
          <li key={`${look.at}${index}`}>
            <span>
              {[timeOf(look), hostNames[look.host] ?? look.host, t(`look_${look.what}`), verdictOf(look)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {look.rules && look.rules.length > 0 && <p class="hint">{look.rules.map(ruleName).join(' · ')}</p>}
          </li>
        ))}
      </ol>
      {looks.length > 0 && (
        <button type="button" onClick={() => void clear()}>
          {t('options_data_recent_clear')}
        </button>
      )}
    </div>
  );
}
