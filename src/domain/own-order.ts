/** `ids` as a person has put them; what is not in `order` comes after, as it was. */
export function inOwnOrder(ids: readonly string[], order: readonly string[]): string[] {
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return ids.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** `ids` with one of them moved by so many places; as it was where there is no such place. */
export function moved(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
