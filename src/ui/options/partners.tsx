import { useEffect, useState } from 'preact/hooks';
import { agreementLanguages } from '../../domain/agreement-words.ts';
import { newPartner, type Partner, partnerKeyOf } from '../../domain/partner.ts';
import type { HandbookLink, Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { partnerKey, problemOf } from './checks.ts';
import { Field } from './field.tsx';
import { preferredLanguage } from './languages.ts';
import { PartnerEditor } from './partner-editor.tsx';
import { SearchField } from './search-field.tsx';
import { Section } from './section.tsx';
import { stageName } from './stage-stepper.tsx';
import type { Commit } from './use-shelf.ts';

interface PartnersProps {
  partners: Partner[];
  settings: Pick<Settings, 'hours' | 'zone'>;
  link: HandbookLink | undefined;
  commit: Commit;
  onCopy: (text: string) => Promise<boolean>;
}

const nameOf = ({ name, key }: Partner): string => name?.trim() || key;

const byName = (one: Partner, other: Partner): number => nameOf(one).localeCompare(nameOf(other));

const fits = ({ name = '', key }: Partner, search: string): boolean =>
  `${name} ${key}`.toLowerCase().includes(search.trim().toLowerCase());

/** Nobody knows yet in which language: most write in their own. */
const addedHere = (key: string): Partner => ({ ...newPartner(key), language: preferredLanguage(agreementLanguages) });

/** Whom the bar beside an invitation opened this page for: once, so that a reload doesn't bring back who was removed. */
function takeWish(): Partner | undefined {
  const wish = new URLSearchParams(location.search);
  const key = wish.get('partner') ?? '';
  if (partnerKeyOf(key) !== key) return undefined;
  history.replaceState(null, '', location.pathname + location.hash);
  const language = wish.get('language') ?? '';
  return agreementLanguages.includes(language) ? { ...newPartner(key), language } : addedHere(key);
}

/** The people from outside that a person works with: found, added, changed and removed, each at once and with a way back. */
export function Partners({ partners, settings, link, commit, onCopy }: PartnersProps) {
  const [opened, setOpened] = useState<string>();
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState('');
  const has = (key: string) => partners.some((partner) => partner.key === key);

  const put = (partner: Partner, field: string) =>
    commit({ key: `partner.${partner.key}.${field}`, label: nameOf(partner), patch: { put: [partner], drop: [] } });
  const openOrAdd = (partner: Partner) => {
    if (!has(partner.key)) put(partner, 'added');
    setSearch('');
    setOpened(partner.key);
  };
  const add = () => {
    const result = partnerKey(typed);
    if ('problem' in result) {
      setRefused(typed);
      return;
    }
    setTyped('');
    openOrAdd(addedHere(result.value));
  };
  const remove = (partner: Partner) =>
    commit({ key: `partner.${partner.key}.removed`, label: nameOf(partner), patch: { put: [], drop: [partner.key] } });

  useEffect(() => {
    const wish = takeWish();
    if (wish) openOrAdd(wish);
  }, []);

  const shown = partners.filter((partner) => fits(partner, search)).sort(byName);
  return (
    <Section id="partners" title="options_partners_title" lead="options_partners_lead">
      {partners.length > 0 && <SearchField label={t('options_partners_search')} value={search} onInput={setSearch} />}
      <ul class="accordion">
        {shown.map((partner) => {
          const isOpen = partner.key === opened;
          return (
            <li key={partner.key}>
              <h3>
                <button
                  type="button"
                  aria-expanded={isOpen}
                  onClick={() => setOpened(isOpen ? undefined : partner.key)}
                >
                  <bdi>{nameOf(partner)}</bdi>
                  {nameOf(partner) !== partner.key && <bdi class="key">{partner.key}</bdi>}
                  <span class="tag">{stageName(partner.stage)}</span>
                </button>
              </h3>
              {isOpen && (
                <PartnerEditor
                  {...{ partner, settings, link, onCopy }}
                  onChange={put}
                  onRemove={() => remove(partner)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {partners.length === 0 && <p class="empty">{t('options_partners_empty')}</p>}
      {partners.length > 0 && shown.length === 0 && <p class="empty">{t('options_partners_none', search)}</p>}
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={t('options_partners_key')}
          hint={t('options_partners_key_hint')}
          dir="ltr"
          placeholder="harbor.example"
          value={typed}
          problem={typed ? problemOf(partnerKey, typed) : undefined}
          insist={typed === refused}
          onInput={setTyped}
        />
        <button type="submit" class="primary">
          {t('options_partners_add')}
        </button>
      </form>
    </Section>
  );
}
