import { describe, expect, it } from 'vitest';
import { isZone, zoneOfTzid } from './time-zone.ts';
import table from './windows-zones.json' with { type: 'json' };

describe('the zone that an id names', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['US/Pacific', 'US/Pacific'],
    ['"Europe/Berlin"', 'Europe/Berlin'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['W. Europe Daylight Time', 'Europe/Berlin'],
    ['Eastern Standard Time (Mexico)', 'America/Cancun'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['Amsterdam, Berlin, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(UTC+02:00) Athens, Bucharest, Istanbul', 'Europe/Bucharest'],
    ['(GMT-05.00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC) Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', 'Asia/Calcutta'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['UTC+01', 'Etc/GMT-1'],
    ['GMT-0500', 'Etc/GMT+5'],
    ['(UTC+02:00)', 'Etc/GMT-2'],
    ['GMT+00:00', 'UTC'],
    ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
    ['/freeassociation.sourceforge.net/America/Argentina/Salta', 'America/Argentina/Salta'],
    ['/softwarestudio.org/Tzfile/Europe/Paris', 'Europe/Paris'],
  ])('%s is %s', (tzid, zone) => expect(zoneOfTzid(tzid)).toBe(zone));

  it.each([
    'Customized Time Zone',
    'Eastern',
    '10',
    '+01:00',
    'UTC+05:30',
    'UTC+77',
    '',
    'constructor',
    'Atlantis, Lemuria',
  ])('%j is none', (tzid) => expect(zoneOfTzid(tzid)).toBeUndefined());

  it('is known to the engine for every Windows zone', () => {
    const zones = Object.entries(table);
    expect(zones.length).toBeGreaterThan(130);
    expect(zones.filter(([, [zone = '']]) => !isZone(zone))).toEqual([]);
  });
});
