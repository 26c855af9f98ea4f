import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { SectionId } from './sections.ts';

interface SectionProps {
  id: SectionId;
  title: MessageKey;
  lead: MessageKey;
  children: ComponentChildren;
}

/** One place of the page: its name, what it is for, its fields. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{t(title)}</h2>
      <p class="lead">{t(lead)}</p>
      {children}
    </section>
  );
}
