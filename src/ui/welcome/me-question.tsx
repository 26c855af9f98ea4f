import type { Settings } from '../../domain/settings.ts';
import type { Shelf } from '../../domain/shelf.ts';
import { t } from '../../platform/i18n.ts';
import { anyText, mailAddress } from '../options/checks.ts';
import { KeptField } from '../options/field.tsx';
import { ListField } from '../options/list-field.tsx';
import type { Commit } from '../options/use-shelf.ts';
import { Letter } from './letter.tsx';

/** What each question is given. */
export interface Question {
  shelf: Shelf;
  commit: Commit;
}

export function MeQuestion({ shelf, commit }: Question) {
  const { me } = shelf.settings;
  const keep = (label: string, change: Partial<Settings['me']>) =>
    commit({ key: `me.${Object.keys(change)}`, label, patch: { settings: { me: { ...me, ...change } } } });
  const [name, addresses] = [t('options_me_name'), t('options_me_addresses')];
  return (
    <>
      <p class="lead">{t('options_me_lead')}</p>
      <KeptField
        label={name}
        hint={t('options_me_name_hint')}
        value={me.name}
        check={anyText}
        onKeep={(value) => keep(name, { name: value })}
      />
      <ListField
        label={addresses}
        hint={t('options_me_addresses_hint')}
        values={me.addresses}
        check={mailAddress}
        placeholder="mina@lumen.example"
        onChange={(values) => keep(addresses, { addresses: values })}
      />
      <Letter shelf={shelf} />
    </>
  );
}
