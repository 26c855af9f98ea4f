/** "AM", "午後" and their kin in one language, lower case, by the browser. */
export function dayPeriodsIn(language: string): { am: string; pm: string } | undefined {
  try {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true });
    const at = (hour: number) =>
      format.formatToParts(Temporal.PlainTime.from({ hour })).find(({ type }) => type === 'dayPeriod')?.value;
    const [am, pm] = [at(9), at(15)];
    return am && pm ? { am: am.toLowerCase(), pm: pm.toLowerCase() } : undefined;
  } catch {
    return undefined; // no language that the browser takes
  }
}
