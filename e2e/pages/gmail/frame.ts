import { dockContainer } from './composer-places.ts';
import { byClass, className, config, h, onClick, renameClasses } from './dom.ts';
import { labels } from './labels.ts';
import { me } from './scenarios.ts';
import css from './style.css?inline';

/** Puts the page's style sheet into a window's document: this one's, or a pop-out's that has none of its own. */
export function dress(target: Window & typeof globalThis): void {
  const sheet = new target.CSSStyleSheet();
  sheet.replaceSync(renameClasses(css));
  target.document.adoptedStyleSheets = [sheet];
  const { documentElement: html } = target.document;
  html.lang = config.language;
  html.dir = config.language === 'ar' ? 'rtl' : 'ltr';
  html.dataset.theme = config.theme;
}

const accountLink = () =>
  h(
    'a.gb_A.gb_Xa',
    {
      href: 'https://accounts.google.com/SignOutOptions?hl=en&continue=https://mail.google.com/mail',
      role: 'button',
      tabindex: '0',
      'aria-label': `${labels.account}: ${me.name}  \n(${me.address})`,
    },
    me.name.slice(0, 1),
  );

/**
 * Numbered, as Gmail's elements are (`:1a` and so on). Not for show: V8 keeps one table of numbers written as text for
 * a whole page, 65 kB once it has grown, and in Gmail that has happened long before anything of ours runs. In a page
 * that writes no numbers the bench would count the table as ours. (In tens, because base 36 goes past the table.)
 */
const ballastElement = (_: unknown, index: number) => h('div.nH', { id: `:${index}` });

/** Gmail's page without a view in it. Views go into `.aeF`, and the old ones stay there, hidden. */
export function buildFrame(
  compose: () => void,
  goToInbox: () => void,
): { views: HTMLElement; toast: (text: string) => void } {
  const views = h('div.aeF');
  const toasts = h('div.vh', { role: 'alert', 'aria-live': 'assertive' });
  const search = h('input.gb_me', { name: 'q', 'aria-label': labels.search, placeholder: labels.search });
  document.body.append(
    h(
      'div.vI8oZc',
      {},
      h(
        'header.gb_Ka',
        { role: 'banner' },
        h('span.gb_Hc', {}, 'Mail'),
        h('form.gb_le', { role: 'search' }, search),
        accountLink(),
      ),
    ),
    h(
      'div.nH.bkL',
      {},
      h(
        'div.nH.oy8Mbf',
        { role: 'navigation' },
        onClick(
          h('div.T-I.T-I-KE.L3', { role: 'button', tabindex: '0', jslog: '20510; u014N:cOuCgd' }, labels.compose),
          compose,
        ),
        onClick(h('div.TN', { role: 'link', tabindex: '0' }, labels.inbox), goToInbox),
      ),
      h('div.nH.bkK', {}, views),
    ),
    dockContainer,
    toasts,
    h('div.bq9', { hidden: '' }, ...Array.from({ length: config.ballast }, ballastElement)),
  );
  byClass(document, 'gb_le')?.addEventListener('submit', (event) => event.preventDefault());
  return {
    views,
    toast: (text) => {
      toasts.textContent = text;
      toasts.classList.add(className('vis'));
    },
  };
}
