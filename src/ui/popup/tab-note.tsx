import type { HostName } from '../../domain/advice.ts';
import { t, tryT } from '../../platform/i18n.ts';
import { Diagnostics } from './diagnostics.tsx';
import type { TabView } from './tab-view.ts';

/** Names of services, the same in every language. */
const serviceNames: Record<HostName, string> = {
  gmail: 'Gmail',
  'google-calendar': 'Google Calendar',
  outlook: 'Outlook',
};

/** What a reader of pages calls it is English, and better than nothing. */
const missingWords = (name: string): string => tryT(`missing_${name.replaceAll(' ', '_')}`, [], name);

interface TabNoteProps {
  tab: TabView;
  onAllow: (pattern: string) => void;
  onReload: () => void;
  readSkeleton: () => Promise<string>;
  onCopy: (text: string) => void;
}

/** Why nothing can be done in this tab: what happened, what still works, and the one button that helps. */
export function TabNote({ tab, onAllow, onReload, readSkeleton, onCopy }: TabNoteProps) {
  switch (tab.kind) {
    case 'ready':
      return null;
    case 'elsewhere':
      return tab.field === 'ready' ? null : (
        <p class="note">{t(tab.field === 'closed' ? 'popup_elsewhere' : `popup_field_${tab.field}`)}</p>
      );
    case 'stepped-back':
      return (
        <div class="note">
          <p>
            {t('popup_stepped_back', serviceNames[tab.host])} {t('popup_missing', missingWords(tab.missing))}
          </p>
          <Diagnostics read={readSkeleton} onCopy={onCopy} />
        </div>
      );
    case 'unheard':
      return (
        <div class="note">
          <p>{t('popup_unheard')}</p>
          <button type="button" class="primary" onClick={onReload}>
            {t('popup_reload')}
          </button>
        </div>
      );
    case 'no-access': {
      const site = new URL(tab.pattern).host;
      return (
        <div class="note">
          <p>{t('popup_no_access', site)}</p>
          <button type="button" class="primary" onClick={() => onAllow(tab.pattern)}>
            {t('popup_allow', site)}
          </button>
        </div>
      );
    }
  }
}
