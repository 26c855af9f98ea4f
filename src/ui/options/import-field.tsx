import { useRef, useState } from 'preact/hooks';
import type { ImportPreview, Outcome } from '../../domain/shelf.ts';
import { t, tryT } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { FilePicker } from './file-picker.tsx';
import { ImportCheck } from './import-check.tsx';
import type { ShelfState } from './use-shelf.ts';

/** Bytes. An export of a thousand long replies is well below; more is no file of ours, and reading it would hang. */
const largestFile = 10_000_000;

interface ImportFieldProps {
  calls: Pick<OptionsCalls, 'exportData' | 'importData' | 'previewImport' | 'getFeeds' | 'removeFeed'>;
  tell: ShelfState['tell'];
  onChanged: () => Promise<void>;
}

const sentenceOf = ({ problem, args }: Extract<Outcome, { ok: false }>): string =>
  tryT(problem, args, t('problem_import_not_ours'));

/** A file in: first what it would change, then, on a click, the change. A file that is not ours changes nothing. */
export function ImportField({ calls, tell, onChanged }: ImportFieldProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [chosen, setChosen] = useState<{ name: string; text: string; preview: ImportPreview }>();

  /** What fails is said; nothing has changed then. */
  const attempt = async (work: () => Promise<string | undefined>) => {
    setProblem(await work().catch(() => t('notice_not_answering')));
  };
  const look = (file: File) =>
    attempt(async () => {
      setChosen(undefined);
      if (file.size > largestFile) return t('problem_import_too_large');
      const text = await file.text();
      const preview = await calls.previewImport(text);
      if (!preview.ok) return sentenceOf(preview);
      setChosen({ name: file.name, text, preview });
    });
  const store = async (text: string, merge: boolean) => {
    const outcome = await calls.importData(text, merge);
    if (!outcome.ok) return sentenceOf(outcome);
    await onChanged();
  };
  const close = () => {
    setChosen(undefined);
    picker.current?.focus();
  };
  const take = (merge: boolean) =>
    attempt(async () => {
      if (!chosen) return undefined;
      const before = JSON.stringify(await calls.exportData());
      const known = new Set((await calls.getFeeds()).map(({ id }) => id));
      const refused = await store(chosen.text, merge);
      if (refused) return refused;
      const brought = (await calls.getFeeds()).filter(({ id }) => !known.has(id));
      close();
      const undo = () =>
        attempt(async () => {
          for (const { id } of brought) await calls.removeFeed(id);
          const failed = await store(before, false);
          if (!failed) tell({ kind: 'undone' });
          return failed;
        });
      tell({ kind: 'saved', label: chosen.name, undo: () => void undo() });
    });

  return (
    <div class="field">
      <h3>{t('options_data_import')}</h3>
      <FilePicker
        picker={picker}
        hint={t('options_data_import_hint')}
        label={t('options_data_import_button')}
        accept=".json,application/json"
        onFiles={([file]) => file && void look(file)}
      />
      <p class="problem" role="alert">
        {problem}
      </p>
      {chosen && <ImportCheck {...chosen} onTake={(merge) => void take(merge)} onCancel={close} />}
    </div>
  );
}
