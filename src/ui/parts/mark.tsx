/**
 * Our mark: two clock hands that don't meet, in a ring of which a quarter is filled. One color, from 16 px; the lower
 * right stays empty for the badge. `public/icons/mark.svg` is the same drawing.
 */
export const Mark = ({ size = 16 }: { size?: 16 | 20 }) => (
  <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
    <circle cx="8" cy="8" r="6.25" stroke-width="1.5" />
    <path d="M9 7V2a6.1 6.1 0 0 1 5 5Z" fill="currentColor" stroke="none" />
    <path d="M6.6 4.4v3M7 9.6l-2.2 1.6" stroke-width="1.5" stroke-linecap="round" />
  </svg>
);
