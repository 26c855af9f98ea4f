import type { PromiseAnswer, WrittenPromise } from '../../domain/written-promise.ts';
import { readable } from '../schemas/parse.ts';
import { promiseSchema } from '../schemas/promise.ts';
import { withStore } from './open.ts';

/** Answers are counted for reports of up to a year. */
const keptDays = 400;

export async function readPromises(): Promise<WrittenPromise[]> {
  return readable(promiseSchema, await withStore((store) => store.getAll('promises')));
}

/**
 * Keeps a promise. Sent again it is the same; one that was answered, or whose insertion was taken back, stays so.
 * What was answered long ago goes.
 */
export async function addPromise(promise: WrittenPromise, today: Temporal.PlainDate): Promise<void> {
  const oldest = today.subtract({ days: keptDays }).toString();
  await withStore(async (store) => {
    const transaction = store.transaction(['promises', 'insertions'], 'readwrite');
    const promises = transaction.objectStore('promises');
    const insertion = await transaction.objectStore('insertions').get(promise.id);
    const isTakenBack = insertion?.people.length === 0;
    const all = await promises.getAll();
    const isAnswered = all.some(({ id, answered }) => id === promise.id && answered);
    if (!isTakenBack && !isAnswered) void promises.put(promise);
    for (const { id, answered } of all) if (answered && answered.on < oldest) void promises.delete(id);
    await transaction.done;
  });
}

/** Changes a promise that is still open; another one stays as it is. */
export async function changePromise(id: string, change: (promise: WrittenPromise) => WrittenPromise): Promise<void> {
  await withStore(async (store) => {
    const transaction = store.transaction('promises', 'readwrite');
    const promise = await transaction.store.get(id);
    if (promise && !promise.answered) void transaction.store.put(change(promise));
    await transaction.done;
  });
}

/** Whether nobody told of this promise yet. Who asks is to tell now. */
export async function claimNotification(id: string): Promise<boolean> {
  let isMine = false;
  await changePromise(id, (promise) => {
    isMine = !promise.notified;
    return { ...promise, notified: true };
  });
  return isMine;
}

/** The answer, once. What the promise was about is not needed any more. */
export async function closePromise(id: string, how: PromiseAnswer, today: Temporal.PlainDate): Promise<void> {
  await changePromise(id, ({ by, due }) => ({ id, by, due, answered: { how, on: today.toString() } }));
}
