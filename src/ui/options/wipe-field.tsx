import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../domain/stored.ts';
import { t, tryT } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import type { ShelfState } from './use-shelf.ts';

interface WipeFieldProps {
  calls: Pick<OptionsCalls, 'takeSnapshot' | 'wipeData' | 'restoreSnapshot'>;
  tell: ShelfState['tell'];
  onChanged: () => Promise<void>;
}

/** Removes everything, after a second click, and keeps it in this page's memory to bring it back. */
export function WipeField({ calls, tell, onChanged }: WipeFieldProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const [taken, setTaken] = useState<Snapshot>();
  const [problem, setProblem] = useState<string>();

  useLayoutEffect(() => cancel.current?.focus(), [asking]);

  /** @returns whether it went well; else its sentence is shown */
  const attempt = async (change: () => ReturnType<OptionsCalls['wipeData']>): Promise<boolean> => {
    const outcome = await change().catch(() => undefined);
    setProblem(outcome?.ok ? undefined : tryT(outcome?.problem ?? '', outcome?.args ?? [], t('notice_not_answering')));
    return outcome?.ok === true;
  };
  const wipe = async () => {
    let snapshot: Snapshot = {};
    const wiped = await attempt(async () => {
      snapshot = await calls.takeSnapshot();
      return calls.wipeData();
    });
    if (!wiped) return;
    setTaken(snapshot);
    setAsking(false);
    heading.current?.focus();
    await onChanged();
  };
  const bringBack = async (snapshot: Snapshot) => {
    if (!(await attempt(() => calls.restoreSnapshot(snapshot)))) return;
    setTaken(undefined);
    heading.current?.focus();
    tell({ kind: 'undone' });
    await onChanged();
  };

  return (
    <div class="field">
      <h3 ref={heading} tabIndex={-1}>
        {t('options_data_wipe')}
      </h3>
      <p>{t('options_data_wipe_hint')}</p>
      <p role="status">{taken && t('options_data_wiped')}</p>
      {taken && (
        <button type="button" onClick={() => void bringBack(taken)}>
          {t('options_data_wipe_undo')}
        </button>
      )}
      {!taken && !asking && (
        <button type="button" onClick={() => setAsking(true)}>
          {t('options_data_wipe_button')}
        </button>
      )}
      {asking && (
        <div class="actions">
          <button type="button" ref={cancel} onClick={() => setAsking(false)}>
            {t('options_try_cancel')}
          </button>
          <button type="button" class="danger" onClick={() => void wipe()}>
            {t('options_data_wipe_sure')}
          </button>
        </div>
      )}
      <p class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
