import { t } from '../../platform/i18n.ts';

/** How far one is: a dot a screen, and the same in words for who doesn't see them. */
export const Dots = ({ at, of }: { at: number; of: number }) => (
  <p class="dots">
    <span class="unseen">{t('welcome_step', String(at + 1), String(of))}</span>
    {Array.from({ length: of }, (_, index) => (
      <span key={index} aria-hidden="true" data-at={index <= at ? (index === at ? 'here' : 'done') : undefined} />
    ))}
  </p>
);
