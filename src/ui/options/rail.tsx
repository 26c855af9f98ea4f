import { t } from '../../platform/i18n.ts';
import { type SectionId, sectionIds, sections } from './sections.ts';

/** The way between sections: links beside the column, one select above it where there is no room. */
export function Rail({ current }: { current: SectionId }) {
  const label = t('options_sections');
  return (
    <>
      <nav class="rail" aria-label={label}>
        <ul>
          {sectionIds.map((id) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
                {t(sections[id])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <select
        class="rail"
        aria-label={label}
        value={current}
        onChange={(event) => {
          location.hash = event.currentTarget.value;
        }}
      >
        {sectionIds.map((id) => (
          <option key={id} value={id}>
            {t(sections[id])}
          </option>
        ))}
      </select>
    </>
  );
}
