import { config, renameClasses } from './dom.ts';
import css from './style.css?inline';

/** Puts the page's style sheet into a window's document: this one's, or a pop-out's that has none of its own. */
export function dress(target: Window & typeof globalThis): void {
  const sheet = new target.CSSStyleSheet();
  sheet.replaceSync(renameClasses(css));
  target.document.adoptedStyleSheets = [sheet];
  const { documentElement: html } = target.document;
  html.lang = config.language;
  html.dir = config.language === 'ar' ? 'rtl' : 'ltr';
  if (config.theme === 'dark') html.style.setProperty('--black', '#FFFFFF');
  html.dataset.theme = config.theme;
}
