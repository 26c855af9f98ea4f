import * as v from 'valibot';
import { type Agreement, longestPoint } from '../../domain/agreement.ts';
import type { Cadence } from '../../domain/cadence.ts';
import { type Partner, partnerKeyOf, partnerStages } from '../../domain/partner.ts';
import { keptText, language } from './text.ts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least, 'problem_number'), v.maxValue(most, 'problem_number'));

const point = v.exactOptional(keptText(longestPoint));

const cadence = v.object({
  calls: whole(1, 10),
  every: whole(1, 26),
  unit: v.picklist(['week', 'month']),
  minutes: v.exactOptional(whole(5, 480)),
}) satisfies v.GenericSchema<unknown, Cadence>;

const agreement = v.object({
  tools: point,
  documents: point,
  replyDays: whole(0, 30),
  escalation: point,
}) satisfies v.GenericSchema<unknown, Agreement>;

const key = v.pipe(
  v.string(),
  v.maxLength(320),
  v.check((text) => partnerKeyOf(text) === text, 'problem_partner'),
);

export const partnerKeySchema = v.object({ key });

export const partnerSchema = v.object({
  key,
  name: v.exactOptional(keptText(200)),
  stage: v.picklist(partnerStages),
  tone: v.picklist(['formal', 'informal']),
  language: v.exactOptional(language),
  cadence,
  agreement,
}) satisfies v.GenericSchema<unknown, Partner>;
