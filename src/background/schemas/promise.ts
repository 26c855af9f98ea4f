import * as v from 'valibot';
import { longestPromiseTitle, type PromiseMade, type WrittenPromise } from '../../domain/written-promise.ts';
import { day, id, isInstant, keptText } from './text.ts';

const made = {
  kind: v.exactOptional(v.picklist(['asked', 'live'])),
  by: day,
  title: v.exactOptional(keptText(longestPromiseTitle)),
};

export const promiseMadeSchema = v.object(made) satisfies v.GenericSchema<unknown, PromiseMade>;

const how = v.picklist(['yes', 'no', 'dismissed']);

export const promiseSchema = v.object({
  ...made,
  id,
  due: v.pipe(v.string(), v.check(isInstant, 'problem_time')),
  notified: v.exactOptional(v.literal(true)),
  answered: v.exactOptional(v.object({ how, on: day })),
}) satisfies v.GenericSchema<unknown, WrittenPromise>;

/** `later` asks again on the next working day. */
export const promiseAnswerSchema = v.object({ id, how: v.picklist(['yes', 'no', 'dismissed', 'later']) });
