import type { FieldAdvice, FieldKind, HostName, InsertChoice, InviteAdvice, TabState } from '../../domain/advice.ts';
import type { CalendarView } from '../../domain/calendar-view.ts';
import type { QuickSwitch } from '../../domain/shelf.ts';

/** What can be done with this tab, or why nothing can. */
export type TabView =
  /** Not one of the pages that Suggest Async works in. */
  | { kind: 'elsewhere'; field: FieldKind }
  /** The browser withholds the site ("on click", or taken away). `pattern` is what to ask for. */
  | { kind: 'no-access'; pattern: string }
  /** Opened before the install or update: nobody in there listens. */
  | { kind: 'unheard' }
  /** `missing` names the element that was not found. */
  | { kind: 'stepped-back'; host: HostName; missing: string }
  | { kind: 'ready'; invite?: InviteAdvice; composer: boolean; view?: CalendarView['kind'] };

export interface PopupView {
  tab: TabView;
  privateWindow: boolean;
  /** The sentence that says that what is stored can't be read; what is built in is there all the same. */
  problem?: string;
  /** As in the settings; whether it is over by now is for the clock to say. */
  pausedUntil?: string;
  switches: QuickSwitch[];
  choices: InsertChoice[];
}

/** What the browser and the other rooms can tell about the tab. */
export interface TabSources {
  findTab(): Promise<{ url?: string | undefined; incognito: boolean }>;
  /** Match patterns of the pages that hold a script of ours. */
  patterns: string[];
  hasAccess(pattern: string): Promise<boolean>;
  /** `undefined`: nobody listens. */
  describeTab(): Promise<TabState | undefined>;
  /** For the composer in that tab. */
  listChoices(): Promise<InsertChoice[]>;
  /** In a page without a script of ours: what has the focus there. */
  lookAtField(): Promise<FieldAdvice>;
  /** For a mail that nothing is known about. */
  listAnyChoices(): Promise<InsertChoice[]>;
  /** `problem`: a sentence, when what is stored can't be read. */
  getControls(): Promise<Pick<PopupView, 'pausedUntil' | 'switches' | 'problem'>>;
}

/** The pattern whose page `url` is. Ours are all `https://<host>/*`. */
export function matchPattern(url: string | undefined, patterns: string[]): string | undefined {
  const page = URL.parse(url ?? '');
  return page ? patterns.find((pattern) => pattern === `${page.origin}/*`) : undefined;
}

async function lookAtTab(sources: TabSources, pattern: string): Promise<TabView> {
  if (!(await sources.hasAccess(pattern))) return { kind: 'no-access', pattern };
  const state = await sources.describeTab();
  if (!state) return { kind: 'unheard' };
  if (state.health.state === 'stepped-back') {
    return { kind: 'stepped-back', host: state.host, missing: state.health.missing };
  }
  const { invite, composer, view } = state;
  return { kind: 'ready', composer, ...(invite ? { invite } : {}), ...(view ? { view } : {}) };
}

/** True when a choice goes into what is being written; else it can be copied. */
export function canInsert(tab: TabView): boolean {
  return tab.kind === 'ready' ? tab.composer : tab.kind === 'elsewhere' && tab.field === 'ready';
}

async function lookElsewhere(sources: TabSources): Promise<Pick<PopupView, 'tab' | 'choices'>> {
  const advice = await sources.lookAtField();
  return { tab: { kind: 'elsewhere', field: advice.kind }, choices: advice.kind === 'ready' ? advice.choices : [] };
}

async function lookAtHost(sources: TabSources, pattern: string): Promise<Pick<PopupView, 'tab' | 'choices'>> {
  const tab = await lookAtTab(sources, pattern);
  return { tab, choices: canInsert(tab) ? await sources.listChoices() : [] };
}

/**
 * Everything the popup shows.
 * @throws when the background can't be reached
 */
export async function readPopupView(sources: TabSources): Promise<PopupView> {
  const look = async () => {
    const { url, incognito } = await sources.findTab();
    const pattern = matchPattern(url, sources.patterns);
    return { privateWindow: incognito, ...(await (pattern ? lookAtHost(sources, pattern) : lookElsewhere(sources))) };
  };
  const [seen, controls, anyChoices] = await Promise.all([look(), sources.getControls(), sources.listAnyChoices()]);
  return { ...seen, choices: seen.choices.length > 0 ? seen.choices : anyChoices, ...controls };
}
