import type { Partner } from '../../domain/partner.ts';
import { publicGuide } from '../../domain/public-guide.ts';
import type { HandbookLink, Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { httpsUrl, problemOf, someText } from './checks.ts';
import { Field } from './field.tsx';
import { HandbookMaker } from './handbook-maker.tsx';
import { Locked } from './locked.tsx';
import { Section } from './section.tsx';
import { useRows } from './use-rows.ts';
import type { Commit } from './use-shelf.ts';

const isReady = (link: HandbookLink): boolean => !problemOf(someText, link.title) && !problemOf(httpsUrl, link.url);

interface HandbookLinksProps {
  links: HandbookLink[];
  settings: Settings;
  partners: Partner[];
  commit: Commit;
  onCopy: (text: string) => Promise<boolean>;
}

/** The pages to pass on: links of one's own, the public guide, and a page made here. */
export function HandbookLinks({ links, settings, partners, commit, onCopy }: HandbookLinksProps) {
  const { rows, isDraft, fresh, add, change, remove } = useRows(links, isReady, (next, key) =>
    commit({
      key: `links.${key}`,
      label: t('options_handbook_title'),
      patch: { links: next },
    }),
  );
  const addGuide = () => {
    const title = t('options_handbook_guide');
    const guide = { id: crypto.randomUUID(), title, url: publicGuide };
    commit({ key: 'links.guide', label: title, patch: { links: [...links, guide] } });
  };
  return (
    <Section id="handbook" title="options_handbook_title" lead="options_handbook_lead">
      <ul class="cards">
        {rows.map((link) => (
          <li key={link.id} data-unsaved={isDraft(link.id) && link.title + link.url ? '' : undefined}>
            <Locked at={`links.${link.id}`}>
              <Field
                label={t('options_handbook_name')}
                value={link.title}
                problem={problemOf(someText, link.title)}
                fresh={link.id === fresh}
                onInput={(title) => change({ ...link, title }, 'title')}
              />
              <Field
                label={t('options_handbook_url')}
                dir="ltr"
                placeholder="https://handbook.lumen.example/async"
                value={link.url}
                problem={problemOf(httpsUrl, link.url)}
                onInput={(url) => change({ ...link, url }, 'url')}
              />
              <div class="actions">
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('options_remove', link.title || t('options_handbook_new'))}
                  onClick={() => remove(link.id)}
                >
                  {t('options_remove_this')}
                </button>
              </div>
            </Locked>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p class="empty">{t('options_handbook_empty')}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={() => add({ id: crypto.randomUUID(), title: '', url: '' })}>
          {t('options_handbook_add')}
        </button>
        {!links.some(({ url }) => url === publicGuide) && (
          <button type="button" onClick={addGuide}>
            {t('options_handbook_add_guide')}
          </button>
        )}
      </div>
      <HandbookMaker {...{ settings, partners, commit, onCopy }} />
    </Section>
  );
}
