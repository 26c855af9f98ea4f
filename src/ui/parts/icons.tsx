// Drawn in `glyphs.css`.
export const ChevronIcon = () => <span class="glyph chevron" aria-hidden="true" />;

export const CloseIcon = () => <span class="glyph cross" aria-hidden="true" />;
