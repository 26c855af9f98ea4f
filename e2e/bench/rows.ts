export interface Row {
  what: string;
  measured: number;
  budget: number;
  unit: string;
}

/** The name of a row, with the host that it is about; Gmail's have none. */
export const named = (host: string | undefined, what: string): string => (host ? `${host}: ${what}` : what);

export const percentile = (values: number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: number[]): number => percentile(values, 0.5);

const round = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));

export const isWithin = ({ measured, budget }: Row): boolean => measured <= budget;

/** The rows as a table with pass or fail; a figure that could not be taken is a failure. */
export function printTable(rows: Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    `${round(row.measured)} ${row.unit}`,
    `≤ ${round(row.budget)} ${row.unit}`,
    isWithin(row) ? 'pass' : 'FAIL',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) {
    const [what = '', measured = '', budget = '', verdict = ''] = row;
    const [first = 0, second = 0, third = 0] = widths;
    console.log(`${what.padEnd(first)}  ${measured.padStart(second)}  ${budget.padEnd(third)}  ${verdict}`);
  }
}
