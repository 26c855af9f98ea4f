type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Facts without those that are not known: they don't travel as keys without a value. */
export function withoutUnknown<T extends object>(facts: T): Known<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known<T>;
}
