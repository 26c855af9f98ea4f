/** Our mark: two clock hands that don't meet, in a ring of which a quarter is filled. Drawn in `glyphs.css`. */
export const Mark = ({ large }: { large?: boolean }) => (
  <span class={large ? 'glyph mark large' : 'glyph mark'} aria-hidden="true" />
);
