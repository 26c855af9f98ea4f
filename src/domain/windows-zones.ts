/**
 * Windows zone ids and Outlook's display names → IANA, territory 001 of CLDR's windowsZones.
 * By hand, and only what invitations around us use; a script is to make the whole table from CLDR.
 */
const zones: Record<string, string> = {
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Standard Time': 'America/Chicago',
  'China Standard Time': 'Asia/Shanghai',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'Eastern Standard Time': 'America/New_York',
  'FLE Standard Time': 'Europe/Kiev',
  'GMT Standard Time': 'Europe/London',
  'GTB Standard Time': 'Europe/Bucharest',
  'India Standard Time': 'Asia/Calcutta',
  'Jordan Standard Time': 'Asia/Amman',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Romance Standard Time': 'Europe/Paris',
  'Singapore Standard Time': 'Asia/Singapore',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'US Mountain Standard Time': 'America/Phoenix',
  'W. Australia Standard Time': 'Australia/Perth',
  'W. Europe Standard Time': 'Europe/Berlin',
  '(UTC) Dublin, Edinburgh, Lisbon, London': 'Europe/London',
  '(UTC+00:00) Dublin, Edinburgh, Lisbon, London': 'Europe/London',
  '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna': 'Europe/Berlin',
  '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris': 'Europe/Paris',
  '(UTC+09:00) Osaka, Sapporo, Tokyo': 'Asia/Tokyo',
  '(UTC-05:00) Eastern Time (US & Canada)': 'America/New_York',
  '(UTC-08:00) Pacific Time (US & Canada)': 'America/Los_Angeles',
};

/** The IANA zone of a Windows zone id or Outlook display name; `undefined` when the table does not know it. */
export function windowsZone(name: string): string | undefined {
  return Object.hasOwn(zones, name) ? zones[name] : undefined;
}
