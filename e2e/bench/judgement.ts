import { readCalendarFile } from '../../src/domain/calendar-file.ts';
import { judge } from '../../src/domain/judge.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { writeCalendarFile } from '../pages/gmail/calendar-file.ts';
import { makeScenarios, me } from '../pages/gmail/scenarios.ts';
import { median, type Row } from './rows.ts';

const rounds = 50;

/** Reading and judging the model's own invitations, hostile ones among them, in Node. */
export function measureJudgement(): Row {
  const files = makeScenarios(Temporal.Now.plainDateISO().toString())
    .flatMap(({ messages }) => messages)
    .flatMap(({ invitation }) => (invitation ? [writeCalendarFile(invitation)] : []));
  const context = {
    me: [me.address],
    internalDomains: ['maple.example'],
    now: Temporal.Now.instant(),
    timeZone: 'Europe/Berlin',
    settings: defaultSettings,
  };
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const file of files) {
      const start = performance.now();
      for (const invite of readCalendarFile(file).invites) judge(invite, context);
      times.push(performance.now() - start);
    }
  }
  return { what: 'reading and judging one invitation', measured: median(times), budget: 2, unit: 'ms' };
}
