import type { Partner } from '../../domain/partner.ts';
import { readable } from '../schemas/parse.ts';
import { partnerSchema } from '../schemas/partner.ts';
import { withStore } from './open.ts';

/** All partners, by their keys. */
export async function getPartners(): Promise<Partner[]> {
  return readable(partnerSchema, await withStore((store) => store.getAll('partners')));
}

/** Those of these that are partners, in this order. */
export async function findPartners(keys: string[]): Promise<Partner[]> {
  const found = await withStore((store) => Promise.all(keys.map((key) => store.get('partners', key))));
  return readable(partnerSchema, found);
}

export async function putPartner(partner: Partner): Promise<void> {
  await withStore((store) => store.put('partners', partner));
}

export async function deletePartner({ key }: Pick<Partner, 'key'>): Promise<void> {
  await withStore((store) => store.delete('partners', key));
}
