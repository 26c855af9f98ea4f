import { windowsZone } from './windows-zones.ts';

/** Whether the engine knows the zone. Offsets (`+01:00`) are not accepted: they name no place. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** `UTC+01`, `GMT-0500`, `(UTC+02:00)`: hours from UTC, all the year. Signs are the other way round in IANA's names. */
function offsetZone(name: string): string | undefined {
  const [, sign, hours] = /^\(?(?:UTC|GMT)\s?([+-])(\d{1,2})(?::?00)?\)?$/i.exec(name) ?? [];
  if (!sign) return undefined;
  const zone = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isZone(zone) ? zone : undefined;
}

/**
 * The IANA zone that a calendar file's TZID names: IANA ids, Windows ids, Outlook's display names and ids with a
 * vendor's prefix (`/mozilla.org/20050126_1/Europe/Berlin`, RFC 5545 3.2.19). `undefined` when it names none.
 */
export function zoneOfTzid(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, '');
  if (isZone(name)) return name;
  const windows = windowsZone(name);
  if (windows) return windows;
  if (/^tzone:\/\/Microsoft\/Utc$/i.test(name)) return 'UTC';
  const fixed = offsetZone(name);
  if (fixed) return fixed;
  if (!name.startsWith('/')) return undefined;
  const parts = name.split('/');
  return [parts.slice(-3), parts.slice(-2), parts.slice(-1)].map((tail) => tail.join('/')).find(isZone);
}
