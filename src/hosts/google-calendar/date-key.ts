/**
 * The day that a `data-datekey` stands for, as `2026-11-23`: (year - 1970) << 9 | month << 5 | day [captured, checked on
 * four views]. Not consecutive where a month ends.
 */
export function decodeDateKey(key: string | null): string | undefined {
  if (!key || !/^\d{1,7}$/.test(key)) return undefined;
  const value = Number(key);
  const [year, month, day] = [(value >> 9) + 1970, (value >> 5) & 15, value & 31];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return isDay ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

// Without Temporal: to touch it costs a page 27 kB of heap, and there is a key for each day of a view.
const daysOf = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');
