interface Used {
  /** Instant of the last use. */
  used?: string;
}

/** Order of choices: what was used last comes first, and what never was stays as it stands. */
export const byUse = (one: Used, other: Used): number => (other.used ?? '').localeCompare(one.used ?? '');
