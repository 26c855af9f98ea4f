import type { Partner } from '../../domain/partner.ts';
import { recordsUnder } from '../../domain/policy.ts';
import { getPolicy, refuseIfSet } from '../policy.ts';
import { readable } from '../schemas/parse.ts';
import { partnerSchema } from '../schemas/partner.ts';
import { withStore } from './open.ts';

const nameOf = ({ key }: Pick<Partner, 'key'>): string => key;

/** Those that the person keeps, whatever their organization sets. */
export async function getOwnPartners(): Promise<Partner[]> {
  return readable(partnerSchema, await withStore((store) => store.getAll('partners')));
}

/** All partners: those of the organization, then the person's own by their keys. */
export async function getPartners(): Promise<Partner[]> {
  const [policy, own] = await Promise.all([getPolicy(), getOwnPartners()]);
  return recordsUnder(policy.partners, own, nameOf);
}

/** Those of these that are partners, in this order. */
export async function findPartners(keys: string[]): Promise<Partner[]> {
  const [{ partners }, found] = await Promise.all([
    getPolicy(),
    withStore((store) => Promise.all(keys.map((key) => store.get('partners', key)))),
  ]);
  return readable(
    partnerSchema,
    keys.map((key, at) => partners.find((set) => set.key === key) ?? found[at]),
  );
}

async function refuseSet(partner: Pick<Partner, 'key'>): Promise<void> {
  const { partners } = await getPolicy();
  refuseIfSet(partners.some(({ key }) => key === partner.key));
}

/** @throws {RefusedError} when the organization has set this partner */
export async function putPartner(partner: Partner): Promise<void> {
  await refuseSet(partner);
  await withStore((store) => store.put('partners', partner));
}

/** @throws {RefusedError} when the organization has set this partner */
export async function deletePartner(partner: Pick<Partner, 'key'>): Promise<void> {
  await refuseSet(partner);
  await withStore((store) => store.delete('partners', partner.key));
}
