import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

const Locks = createContext<readonly string[]>([]);

/** Gives fields the names of what the person's organization has set. */
export const LocksProvider = Locks.Provider;

/** What of `place` is set by the organization: `never.domains` gives the domains. */
export function useLocks(place: string): string[] {
  return useContext(Locks).flatMap((name) => (name.startsWith(`${place}.`) ? name.slice(place.length + 1) : []));
}

export const useIsLocked = (name: string): boolean => useContext(Locks).includes(name);

/** Fields that can't be changed, with the reason, where the organization has set what they hold. */
export function Locked({ at, children }: { at: string; children: ComponentChildren }) {
  if (!useIsLocked(at)) return <>{children}</>;
  return (
    <fieldset class="locked" disabled>
      <legend>{t('options_locked')}</legend>
      {children}
    </fieldset>
  );
}
