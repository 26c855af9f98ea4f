import { withStore } from './open.ts';

/** Of which week was told last. Who asks first is to tell, but not where nobody was told before: that is who just chose it. */
export async function claimReport(week: string): Promise<boolean> {
  return withStore(async (store) => {
    const transaction = store.transaction('kept', 'readwrite');
    const told = await transaction.store.get('reported');
    if (told !== week) void transaction.store.put(week, 'reported');
    await transaction.done;
    return told !== undefined && told !== week;
  });
}

export async function forgetReports(): Promise<void> {
  await withStore((store) => store.delete('kept', 'reported'));
}
