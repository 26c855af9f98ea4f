import { config, h, iconButton, nextId, onClick, renameClasses } from './dom.ts';
import { me } from './people.ts';
import type { View } from './routes.ts';
import css from './style.css?inline';
import { words } from './words.ts';

/** What the buttons around a view do. */
export interface FrameActions {
  today(): void;
  step(direction: 1 | -1): void;
  show(view: View): void;
  create(): void;
}

/** Puts the style sheet into the page, and language, direction and theme on its root. */
export function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(renameClasses(css));
  document.adoptedStyleSheets = [sheet];
  const { documentElement: html } = document;
  html.lang = config.language;
  html.dir = config.language === 'ar' ? 'rtl' : 'ltr';
  html.dataset.theme = config.theme;
}

function userInfo(): HTMLElement {
  return h(
    'div',
    { id: 'xUserInfo', 'aria-hidden': 'true', style: 'display:none' },
    h('div', { id: 'xUserEmail' }, me.address),
    h('div', { id: 'xTimezone' }, Temporal.Now.timeZoneId()),
    h('div', { id: 'xUserLocale' }, config.language),
  );
}

/** The page around its views: header with the buttons, the place for the view, ballast. */
export function buildFrame(act: FrameActions): { main: HTMLElement; heading: HTMLElement; search: HTMLElement } {
  const heading = h('div.UyW9db', { 'data-view-heading': '' });
  const search = h('input.gb_me', { type: 'search', 'aria-label': words.search, placeholder: words.search });
  const main = h('div.hF8tWc', { role: 'main', id: 'YPCqFe' });
  const button = (label: string, press: () => void) => onClick(h('button.nUt0vb', { type: 'button' }, label), press);
  const views: View[] = ['day', 'week', 'customday', 'month', 'agenda'];
  document.body.append(
    h(
      'header.gb_Ka',
      { role: 'banner' },
      button(words.create, act.create),
      button(words.today, act.today),
      onClick(iconButton(words.previous, '‹', { jsname: 'pRv1s' }), () => act.step(-1)),
      onClick(iconButton(words.next, '›', { jsname: 'nXt1s' }), () => act.step(1)),
      heading,
      search,
      ...views.map((view) => button(words.views[view], () => act.show(view))),
      h(
        'a.gb_A',
        {
          role: 'button',
          href: 'https://accounts.google.com/SignOutOptions?hl=en&continue=https://calendar.google.com/calendar',
          'aria-label': `Google Account: ${me.name}  \n(${me.address})`,
        },
        me.name.slice(0, 1),
      ),
    ),
    main,
    ...(config.userInfo ? [userInfo()] : []),
    // Numbered, as Google numbers its elements [captured]: the engine's table of numbers as texts (65 kB) is then as large
    // without us, as it is in the real page.
    h(
      'div.bLl4s',
      { hidden: '', id: nextId() },
      ...Array.from({ length: config.ballast }, () => h('div.mmsF1c', { id: nextId() })),
    ),
  );
  return { main, heading, search };
}
