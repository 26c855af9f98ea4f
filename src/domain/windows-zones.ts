import table from './windows-zones.json' with { type: 'json' };

/**
 * Windows zone id → [IANA zone, Outlook's English display name without its offset].
 * The zones are territory 001 of CLDR 48's windowsZones; Windows itself writes the id, Outlook and Exchange either.
 */
const zones: Record<string, string[]> = table;

/** Names that Windows no longer has, or has renamed, and that old files still hold. */
const former: Record<string, string> = {
  astana: 'Asia/Almaty',
  'athens, bucharest, istanbul': 'Europe/Bucharest',
  'cape verde is.': 'Atlantic/Cape_Verde',
  'e. europe': 'Europe/Chisinau',
  'greenwich mean time : dublin, edinburgh, lisbon, london': 'Europe/London',
  'kamchatka standard time': 'Asia/Kamchatka',
  'mid-atlantic standard time': 'Etc/GMT+2',
  'western/central europe': 'Europe/Berlin',
};

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

const byName = new Map<string, string>(Object.entries(former));
const byCity = new Map<string, string>();
for (const [id, [zone = '', display = '']] of Object.entries(zones)) {
  byName.set(plain(id), zone);
  byName.set(plain(display), zone);
  const cities = display.includes(', ') ? plain(display).split(', ') : [];
  for (const city of cities) byCity.set(city, zone);
}

/** `(UTC+01:00) `, `(GMT-05.00) `, `(UTC) ` in front of a display name. */
const offset = /^\((?:utc|gmt)[^)]*\)\s*/;

/**
 * The IANA zone of a Windows zone id or Outlook's display name, in any case; of a list of cities that changed over the
 * years the first that is known. `undefined` when the table does not know it.
 */
export function windowsZone(name: string): string | undefined {
  const bare = plain(name)
    .replace(offset, '')
    .replace(/ daylight time\b/, ' standard time');
  const known = byName.get(bare);
  if (known || !bare.includes(', ')) return known;
  return bare
    .split(', ')
    .map((city) => byCity.get(city))
    .find((zone) => zone !== undefined);
}
