/** What a page says it is written in, BCP 47, and English, whose "AM" and "PM" stand in other languages' pages too. */
export const languagesOf = (document: Document): string[] => [
  ...new Set([document.documentElement?.lang, 'en'].filter(Boolean)),
];
