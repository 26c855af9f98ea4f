import type { ComponentChildren } from 'preact';

/** Entries of a menu or a list that belong together, under their name if they have one. */
export const Group = ({ label, children }: { label?: string | undefined; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields, not options
  <div role="group" aria-label={label}>
    {label && (
      <div class="heading" aria-hidden="true">
        {label}
      </div>
    )}
    {children}
  </div>
);
