import { useState } from 'preact/hooks';

export interface Rows<Row> {
  rows: Row[];
  isDraft: (id: string) => boolean;
  /** The row that was added last, to take the focus. */
  fresh: string | undefined;
  add: (row: Row) => void;
  change: (row: Row, field: string) => void;
  remove: (id: string) => void;
}

/**
 * Rows that a person edits in place. A row that can't be stored yet stays as a draft, over its stored version if it
 * has one, so nothing typed is lost and nothing stored is damaged.
 */
export function useRows<Row extends { id: string }>(
  stored: Row[],
  isReady: (row: Row) => boolean,
  save: (rows: Row[], key: string) => void,
): Rows<Row> {
  const [drafts, setDrafts] = useState<Row[]>([]);
  const [fresh, setFresh] = useState<string>();
  const without = (rows: Row[], id: string) => rows.filter((row) => row.id !== id);
  const has = (rows: Row[], id: string) => rows.some((row) => row.id === id);

  return {
    rows: [
      ...stored.map((row) => drafts.find((draft) => draft.id === row.id) ?? row),
      ...drafts.filter((draft) => !has(stored, draft.id)),
    ],
    isDraft: (id) => has(drafts, id),
    fresh,
    add: (row) => {
      setDrafts([...drafts, row]);
      setFresh(row.id);
    },
    change: (row, field) => {
      if (!isReady(row)) {
        setDrafts(has(drafts, row.id) ? drafts.map((draft) => (draft.id === row.id ? row : draft)) : [...drafts, row]);
        return;
      }
      setDrafts(without(drafts, row.id));
      const rows = has(stored, row.id) ? stored.map((kept) => (kept.id === row.id ? row : kept)) : [...stored, row];
      save(rows, `${row.id}.${field}`);
    },
    remove: (id) => {
      setDrafts(without(drafts, id));
      if (has(stored, id)) save(without(stored, id), `${id}.removed`);
    },
  };
}
