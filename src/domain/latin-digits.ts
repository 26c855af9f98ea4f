/** A text with 0 to 9 for the digits of any script; Unicode keeps the ten of a script together. */
export const latinDigits = (text: string): string =>
  text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const own = digit.codePointAt(0) ?? 0;
    let zero = own;
    while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(own - zero);
  });
