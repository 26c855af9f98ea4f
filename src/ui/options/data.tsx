import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { CheckField } from './choice-fields.tsx';
import { download } from './download.ts';
import { ImportField } from './import-field.tsx';
import { RecentLooks } from './recent-looks.tsx';
import { Section } from './section.tsx';
import { StoredList } from './stored-list.tsx';
import type { ShelfState } from './use-shelf.ts';
import { WipeField } from './wipe-field.tsx';

interface DataProps {
  calls: OptionsCalls;
  tell: ShelfState['tell'];
  reload: () => Promise<void>;
  /** Whether the section is the one in view. */
  shown: boolean;
}

/** Everything that a person made, out as a file and in again; what else is stored; and the way to be rid of it. */
export function Data({ calls, tell, reload, shown }: DataProps) {
  const [problem, setProblem] = useState<string>();
  const [withFeeds, setWithFeeds] = useState(false);
  /** Counts what changed what is stored, for what shows it. */
  const [version, setVersion] = useState(0);

  const changed = async () => {
    await reload();
    setVersion((last) => last + 1);
  };
  const exportData = async () => {
    try {
      const name = `suggest-async-${Temporal.Now.plainDateISO()}.json`;
      download(name, 'application/json', JSON.stringify(await calls.exportData(withFeeds), null, 2));
      setProblem(undefined);
      setWithFeeds(false); // asked for anew each time
    } catch {
      setProblem(t('notice_not_answering'));
    }
  };

  return (
    <Section id="data" title="options_data_title" lead="options_data_lead">
      <div class="field">
        <h3>{t('options_data_export')}</h3>
        <p>{t('options_data_export_hint')}</p>
        <CheckField label={t('options_data_with_feeds')} checked={withFeeds} onChange={setWithFeeds} />
        <button type="button" onClick={exportData}>
          {t('options_data_export_button')}
        </button>
        <p class="problem" role="alert">
          {problem}
        </p>
      </div>
      <ImportField calls={calls} tell={tell} onChanged={changed} />
      <StoredList getStored={calls.getStored} shown={shown} version={version} />
      <RecentLooks calls={calls} shown={shown} version={version} />
      <WipeField calls={calls} tell={tell} onChanged={changed} />
    </Section>
  );
}
