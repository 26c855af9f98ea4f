import { useEffect, useState } from 'preact/hooks';
import type { ReportView } from '../../domain/report.ts';
import type { OptionsCalls } from './calls.ts';

/** The report, read when its section is shown, and anew with each return to it. `undefined`: not there yet. */
export function useReport(
  { getReport }: Pick<OptionsCalls, 'getReport'>,
  shown: boolean,
  limit: number,
): ReportView | 'unreachable' | undefined {
  const [report, setReport] = useState<ReportView | 'unreachable'>();
  useEffect(() => {
    if (!shown) return;
    const look = () => void getReport().then(setReport, () => setReport('unreachable'));
    const refresh = () => void (document.visibilityState === 'visible' && look());
    look();
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, [shown, limit]);
  return report;
}
