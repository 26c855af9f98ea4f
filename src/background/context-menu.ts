import type { Menus } from 'webextension-polyfill';
import type { InsertChoice } from '../domain/advice.ts';
import { byUse } from '../domain/by-use.ts';
import { browser } from '../platform/browser.ts';
import { t, tryT } from '../platform/i18n.ts';
import { adviseAnyMail } from './any-mail.ts';

/** Entries: what was used last, else what stands first. */
const few = 5;
/** Characters of a title. */
const longest = 60;

const parentId = 'insert';
const moreId = 'more';

/** As it stands in a menu, where `&` marks a key and `%s` is the selection. */
function titleOf({ kind, id, title, preview }: InsertChoice): string {
  const name = title ?? (kind === 'line' ? preview : tryT(`reply_${id.replaceAll('-', '_')}`, [], id));
  const cut = name.length > longest ? `${name.slice(0, longest - 1).toWellFormed()}…` : name;
  return cut.replaceAll('&', '&&').replaceAll('%s', '% s');
}

async function build(now: Temporal.Instant): Promise<void> {
  const { choices } = await adviseAnyMail('', now);
  const shown = choices.toSorted(byUse).slice(0, few);
  await browser.contextMenus.removeAll();
  const contexts: Menus.ContextType[] = ['editable'];
  const add = (entry: Menus.CreateCreatePropertiesType) => browser.contextMenus.create({ contexts, ...entry });
  add({ id: parentId, title: t('action_insert') });
  for (const choice of shown) add({ id: `${choice.kind}:${choice.id}`, parentId, title: titleOf(choice) });
  add({ id: moreId, parentId, title: t('menu_more') });
}

// Caches: the menu that is being made, and the one that waits for it and will show what has changed by then.
let building: Promise<void> = Promise.resolve();
let next: Promise<void> | undefined;

/**
 * Makes the menu of fields that can be written in, anew: one after the other, since two at once would make it twice, and
 * once for all changes that come meanwhile, since each letter typed in the options is one.
 */
export function drawContextMenu(now: Temporal.Instant): Promise<void> {
  next ??= building.then(() => {
    next = undefined;
    return build(now).catch(() => undefined); // a menu is no reason to fail
  });
  building = next;
  return next;
}
