import { type MessageKey, t } from '../../platform/i18n.ts';

/** Names of services, the same in every language. */
const ways: [service: string, way: MessageKey][] = [
  ['Google Calendar', 'options_calendars_how_google'],
  ['Outlook', 'options_calendars_how_microsoft'],
  ['iCloud', 'options_calendars_how_icloud'],
  ['Fastmail', 'options_calendars_how_fastmail'],
  ['Proton', 'options_calendars_how_proton'],
  ['Yahoo', 'options_calendars_how_yahoo'],
  ['Zoho', 'options_calendars_how_zoho'],
];

/** Where each service shows a calendar's secret address. */
export const AddressHelp = () => (
  <details class="ways">
    <summary>{t('options_calendars_how')}</summary>
    <dl>
      {ways.map(([service, way]) => (
        <div key={service}>
          <dt>{service}</dt>
          <dd>{t(way)}</dd>
        </div>
      ))}
    </dl>
  </details>
);
