import { useId, useState } from 'preact/hooks';
import { t, tryT } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { download } from './download.ts';
import { Section } from './section.tsx';
import type { ShelfState } from './use-shelf.ts';

/** Bytes. An export of a thousand long replies is well below; more is no file of ours, and reading it would hang. */
const largestFile = 10_000_000;

interface DataProps {
  calls: Pick<OptionsCalls, 'exportData' | 'importData'>;
  tell: ShelfState['tell'];
  reload: () => Promise<void>;
}

/** Everything that a person made, out as a file and in again. A file that is not ours changes nothing. */
export function Data({ calls, tell, reload }: DataProps) {
  const id = useId();
  const [problem, setProblem] = useState<string>();

  const exportData = async () => {
    try {
      const name = `suggest-async-${Temporal.Now.plainDateISO()}.json`;
      download(name, 'application/json', JSON.stringify(await calls.exportData(), null, 2));
      setProblem(undefined);
    } catch {
      setProblem(t('notice_not_answering'));
    }
  };

  const replaceAll = async (text: string): Promise<boolean> => {
    const outcome = await calls.importData(text);
    setProblem(outcome.ok ? undefined : tryT(outcome.problem, outcome.args, t('problem_import_not_ours')));
    if (outcome.ok) await reload();
    return outcome.ok;
  };

  const importFile = async (file: File) => {
    if (file.size > largestFile) return setProblem(t('problem_import_too_large'));
    try {
      const before = JSON.stringify(await calls.exportData());
      if (!(await replaceAll(await file.text()))) return;
      const undo = async () => {
        if (await replaceAll(before)) tell({ kind: 'undone' });
      };
      tell({ kind: 'saved', label: file.name, undo: () => void undo() });
    } catch {
      setProblem(t('notice_not_answering'));
    }
  };

  return (
    <Section id="data" title="options_data_title" lead="options_data_lead">
      <div class="field">
        <h3>{t('options_data_export')}</h3>
        <p>{t('options_data_export_hint')}</p>
        <button type="button" onClick={exportData}>
          {t('options_data_export_button')}
        </button>
      </div>
      <div class="field">
        <h3>{t('options_data_import')}</h3>
        <p id={`${id}-hint`}>{t('options_data_import_hint')}</p>
        <label class="button" for={id}>
          {t('options_data_import_button')}
        </label>
        <input
          id={id}
          class="file"
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) await importFile(file);
            currentTarget.value = ''; // the same file once more is a change again
          }}
        />
        <p class="problem" role="alert">
          {problem}
        </p>
      </div>
    </Section>
  );
}
