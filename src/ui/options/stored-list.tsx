import { useEffect, useState } from 'preact/hooks';
import type { StoredKind } from '../../domain/stored.ts';
import { formatLocale, t } from '../../platform/i18n.ts';
import type { OptionsCalls } from './calls.ts';
import { kindName, kindWords, sizeText } from './data-words.ts';

interface StoredListProps {
  getStored: OptionsCalls['getStored'];
  shown: boolean;
  version: number;
}

/** Kinds that have a name, and all others as one. */
function inWords(stored: StoredKind[]): StoredKind[] {
  const others = stored.filter(({ kind }) => !kindName(kind));
  const sum = (value: (kind: StoredKind) => number) => others.reduce((total, each) => total + value(each), 0);
  const rest = { kind: 'other', count: sum(({ count }) => count), bytes: sum(({ bytes }) => bytes) };
  return [...stored.filter(({ kind }) => kindName(kind)), ...(others.length > 0 ? [rest] : [])];
}

/** What lies in this browser, kind by kind. */
export function StoredList({ getStored, shown, version }: StoredListProps) {
  const [stored, setStored] = useState<StoredKind[]>();
  useEffect(() => {
    if (shown) void getStored().then(setStored, () => setStored(undefined));
  }, [shown, version]);
  return (
    <div class="field">
      <h3>{t('options_data_stored')}</h3>
      {stored?.length === 0 && <p>{t('options_data_stored_nothing')}</p>}
      {stored && stored.length > 0 && (
        <table class="stored">
          <thead>
            <tr>
              <th scope="col">{t('options_data_what')}</th>
              <th scope="col">{t('options_data_count')}</th>
              <th scope="col">{t('options_data_size')}</th>
            </tr>
          </thead>
          <tbody>
            {inWords(stored).map(({ kind, count, bytes }) => (
              <tr key={kind}>
                <th scope="row">{kindWords(kind)}</th>
                <td>{count.toLocaleString(formatLocale())}</td>
                <td>{sizeText(bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
