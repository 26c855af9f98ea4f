import type { ManifestV3Export } from '@crxjs/vite-plugin';
import pkg from './package.json' with { type: 'json' };

/** The hosts of product section 2. A later, wider list would switch the extension off until re-accepted, so it is final. */
export const hosts = [
  'https://calendar.google.com/*',
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
];

/** Calendar services whose feeds a person may type in. The same names stand in `connect-src`. */
const feedHosts = [
  'https://*.icloud.com/*',
  'https://*.fastmail.com/*',
  'https://user.fm/*',
  'https://calendar.proton.me/*',
  'https://calendar.yahoo.com/*',
  'https://calendar.zoho.com/*',
  'https://calendar.zoho.eu/*',
  'https://calendar.zoho.in/*',
];

export const optionalHosts = [
  'https://outlook.office365.us/*',
  'https://outlook.office.com.mcas.ms/*',
  'https://outlook.office365.com.mcas.ms/*',
  'https://outlook.cloud.microsoft.mcas.ms/*',
  ...feedHosts,
];

const connectable = [...hosts.filter((host) => !host.includes('mail.google')), ...feedHosts].map((pattern) =>
  pattern.replace(/\/\*$/, ''),
);

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src ${connectable.join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const icons = { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' };

/** Letters with Alt and Shift that neither browser, Gmail, Google Calendar nor Outlook use; on a Mac those would type signs. */
const key = (letter: string) => ({ suggested_key: { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` } });

/** Four at most are suggested by Chrome. */
const commands = {
  _execute_action: { ...key('J'), description: '__MSG_shortcut_open__' },
  suggest: { ...key('E'), description: '__MSG_shortcut_suggest__' },
  'insert-menu': { ...key('O'), description: '__MSG_shortcut_insert_menu__' },
  'add-line': { ...key('U'), description: '__MSG_shortcut_add_line__' },
};

/** The manifest of one browser. Chrome runs a service worker, Firefox an event page. */
export function manifestFor(browser: 'chrome' | 'firefox'): ManifestV3Export {
  const main = 'src/background/main.ts';
  return {
    manifest_version: 3,
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    version: pkg.version,
    default_locale: 'en',
    icons,
    action: { default_popup: 'src/ui/popup/index.html', default_icon: icons, default_title: '__MSG_extension_name__' },
    options_ui: { page: 'src/ui/options/index.html', open_in_tab: true },
    commands,
    permissions: ['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus'],
    optional_permissions: ['notifications'],
    host_permissions: hosts,
    optional_host_permissions: optionalHosts,
    content_security_policy: { extension_pages: contentSecurityPolicy },
    content_scripts: [
      {
        matches: ['https://mail.google.com/*'],
        js: ['src/hosts/gmail/gmail.iife.tsx'],
        run_at: 'document_start',
        // A popped-out composer may be an about:blank window that its opener fills.
        match_about_blank: true,
        ...({ match_origin_as_fallback: true } as object), // CRXJS's type does not know it yet
      },
      {
        matches: ['https://calendar.google.com/*'],
        js: ['src/hosts/google-calendar/google-calendar.iife.tsx'],
        run_at: 'document_start',
      },
      {
        matches: hosts.filter((host) => host.includes('outlook')),
        js: ['src/hosts/outlook/outlook.iife.tsx'],
        run_at: 'document_start',
        match_about_blank: true,
        ...({ match_origin_as_fallback: true } as object),
      },
    ],
    ...(browser === 'chrome'
      ? {
          background: { service_worker: main, type: 'module' },
          minimum_chrome_version: '148',
          storage: { managed_schema: 'policy.schema.json' },
        }
      : {
          background: { scripts: [main], type: 'module' },
          browser_specific_settings: {
            gecko: {
              id: 'extension@suggest-async',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }),
  } as ManifestV3Export;
}
