import type { Settings } from '../domain/settings.ts';

/** The zone that a person's hours are in: as chosen, else the browser's. */
export const timeZoneOf = ({ zone }: Pick<Settings, 'zone'>): string => zone ?? Temporal.Now.timeZoneId();
