import type { HostName } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import type { TabView } from './tab-view.ts';

/** Names of services, the same in every language. */
const serviceNames: Record<HostName, string> = {
  gmail: 'Gmail',
  'google-calendar': 'Google Calendar',
  outlook: 'Outlook',
};

interface TabNoteProps {
  tab: TabView;
  onAllow: (pattern: string) => void;
  onReload: () => void;
}

/** Why nothing can be done in this tab: what happened, what still works, and the one button that helps. */
export function TabNote({ tab, onAllow, onReload }: TabNoteProps) {
  switch (tab.kind) {
    case 'ready':
      return null;
    case 'elsewhere':
      return <p class="note">{t('popup_elsewhere')}</p>;
    case 'stepped-back':
      return <p class="note">{t('popup_stepped_back', serviceNames[tab.host])}</p>;
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
