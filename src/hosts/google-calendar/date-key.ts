/**
 * The day that a `data-datekey` stands for, as `2026-11-23`: (year - 1970) << 9 | month << 5 | day [captured, checked on
 * four views]. Not consecutive where a month ends.
 */
export function decodeDateKey(key: string | null): string | undefined {
  if (!key || !/^\d{1,7}$/.test(key)) return undefined;
  const value = Number(key);
  const date = { year: (value >> 9) + 1970, month: (value >> 5) & 15, day: value & 31 };
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
