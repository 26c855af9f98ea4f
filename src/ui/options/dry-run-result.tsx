import { useState } from 'preact/hooks';
import type { JudgedEvent } from '../../domain/judge-events.ts';
import type { Settings } from '../../domain/settings.ts';
import type { VerdictName } from '../../domain/verdict.ts';
import { t, tryT } from '../../platform/i18n.ts';
import { inSentence } from '../parts/words.ts';
import type { OptionsCalls } from './calls.ts';
import { DryRunEvent } from './dry-run-event.tsx';
import type { FileTrouble, JudgedFiles } from './judge-files.ts';
import { verdictWords } from './verdict-words.ts';

const verdicts = Object.keys(verdictWords) as VerdictName[];

/** Rows that are drawn at once; a year of calendar would make the page slow. */
const pageLength = 50;
const mostTroubles = 100;

const numberText = (count: number): string => count.toLocaleString(t('interface_language'));

interface DryRunResultProps {
  result: JudgedFiles;
  names: string[];
  settings: Settings;
  draft: OptionsCalls['draft'];
}

/** The verdicts, as many of each as there are, one row an event. */
export function DryRunResult({ result: { judged, troubles }, names, settings, draft }: DryRunResultProps) {
  const [chosen, setChosen] = useState<VerdictName>();
  const [length, setLength] = useState(pageLength);
  const shown = chosen ? judged.filter(({ verdict }) => verdict.verdict === chosen) : judged;
  const choose = (verdict: VerdictName | undefined) => {
    setChosen(verdict);
    setLength(pageLength);
  };
  return (
    <>
      <h3 class="files">{names.map(inSentence).join(', ')}</h3>
      <Troubles troubles={troubles} />
      {judged.length > 0 && (
        <fieldset class="chips">
          <legend class="visually-hidden">{t('options_try_show')}</legend>
          <Chip label={t('options_try_all')} count={judged.length} on={!chosen} onClick={() => choose(undefined)} />
          {verdicts.map((verdict) => (
            <Chip
              key={verdict}
              label={t(verdictWords[verdict])}
              count={countOf(judged, verdict)}
              on={chosen === verdict}
              onClick={() => choose(verdict)}
            />
          ))}
        </fieldset>
      )}
      <ul class="accordion judged">
        {shown.slice(0, length).map((each, index) => (
          // Events of a file have no name of their own that could be relied on.
          <DryRunEvent key={`${chosen}${index}`} event={each} settings={settings} draft={draft} />
        ))}
      </ul>
      {shown.length > length && (
        <button type="button" onClick={() => setLength(length + pageLength)}>
          {t('options_try_more', numberText(shown.length - length))}
        </button>
      )}
    </>
  );
}

const countOf = (judged: JudgedEvent[], name: VerdictName): number =>
  judged.filter(({ verdict }) => verdict.verdict === name).length;

interface ChipProps {
  label: string;
  count: number;
  on: boolean;
  onClick: () => void;
}

const Chip = ({ label, count, on, onClick }: ChipProps) =>
  count === 0 ? null : (
    <button type="button" aria-pressed={on} onClick={onClick}>
      {label} <span class="count">{numberText(count)}</span>
    </button>
  );

/** What could not be read, in words: of a file at once, of its events on a click. */
function Troubles({ troubles }: { troubles: FileTrouble[] }) {
  const words = ({ why, args }: FileTrouble) => tryT(`file_${why.replaceAll('-', '_')}`, args.map(inSentence), why);
  const ofFiles = troubles.filter(({ uid }) => uid === undefined);
  const ofEvents = troubles.filter(({ uid }) => uid !== undefined);
  return (
    <>
      {ofFiles.map((trouble) => (
        <p key={trouble.file + trouble.why} class="problem" role="alert">
          {inSentence(trouble.file)}: {words(trouble)}
        </p>
      ))}
      {ofEvents.length > 0 && (
        <details class="troubles">
          <summary>{t('options_try_troubles', numberText(ofEvents.length))}</summary>
          <ul>
            {ofEvents.slice(0, mostTroubles).map((trouble) => (
              <li key={`${trouble.uid}${trouble.why}${trouble.args}`}>
                <code dir="ltr">{inSentence(trouble.uid ?? '')}</code> {words(trouble)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
