import type { Settings } from '../../domain/settings.ts';
import { t } from '../../platform/i18n.ts';
import { anyText, domain, mailAddress } from './checks.ts';
import { KeptField } from './field.tsx';
import { ListField } from './list-field.tsx';
import { Locked } from './locked.tsx';
import { Section } from './section.tsx';
import type { Commit } from './use-shelf.ts';

export function WhoIAm({ me, commit }: { me: Settings['me']; commit: Commit }) {
  const keep = (field: keyof Settings['me'], label: string, value: string | string[]) =>
    commit({ key: `me.${field}`, label, patch: { settings: { me: { ...me, [field]: value } } } });
  const [name, addresses, domains] = [t('options_me_name'), t('options_me_addresses'), t('options_me_domains')];
  return (
    <Section id="me" title="options_me_title" lead="options_me_lead">
      <KeptField
        label={name}
        hint={t('options_me_name_hint')}
        value={me.name}
        check={anyText}
        onKeep={(value) => keep('name', name, value)}
      />
      <ListField
        label={addresses}
        hint={t('options_me_addresses_hint')}
        values={me.addresses}
        check={mailAddress}
        placeholder="mina@lumen.example"
        onChange={(values) => keep('addresses', addresses, values)}
      />
      <Locked at="me.domains">
        <ListField
          label={domains}
          hint={t('options_me_domains_hint')}
          values={me.domains}
          check={domain}
          placeholder="lumen.example"
          onChange={(values) => keep('domains', domains, values)}
        />
      </Locked>
    </Section>
  );
}
