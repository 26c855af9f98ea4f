import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InsertChoice } from '../../domain/advice.ts';
import type { Outcome, QuickSwitch } from '../../domain/shelf.ts';
import type { WeekView } from '../../domain/week-view.ts';
import type { WrittenPromise } from '../../domain/written-promise.ts';
import { t, tryT } from '../../platform/i18n.ts';
import { copyNotice } from '../parts/copy.ts';
import { deliver } from '../parts/hear.ts';
import { InsertList } from '../parts/insert-list.tsx';
import { Mark } from '../parts/mark.tsx';
import { answerSaid, PromiseQuestion, type PromiseReply } from '../parts/promise-question.tsx';
import { replyTitle } from '../parts/words.ts';
import { InviteCard } from './invite-card.tsx';
import { currentPause } from './pause.ts';
import { PauseButton, PausedNote } from './pause-controls.tsx';
import { QuickSwitches } from './quick-switches.tsx';
import { TabNote } from './tab-note.tsx';
import { canInsert, type PopupView } from './tab-view.ts';
import { Week } from './week.tsx';

export interface PopupCalls {
  /** @throws when the background can't be reached */
  look(): Promise<PopupView>;
  /** This week's sync load. @throws when it can't be read */
  getWeek(): Promise<WeekView>;
  /** Promises to ask about now. @throws when they can't be read */
  getDuePromises(): Promise<WrittenPromise[]>;
  answerPromise(id: string, how: PromiseReply): Promise<Outcome>;
  /** Asks the browser for a site; within the click, or the browser refuses. */
  allow(pattern: string): Promise<boolean>;
  /** Resolves when the tab has loaded again. */
  reload(): Promise<void>;
  suggest(replyId?: string): Promise<boolean>;
  insert(choice: InsertChoice): Promise<boolean>;
  /** The same in a page without a script of ours. */
  insertElsewhere(choice: InsertChoice): Promise<boolean>;
  /** What the page is built of. @throws when it can't be read */
  readSkeleton(): Promise<string>;
  copy(text: string): Promise<boolean>;
  setPause(until: string | undefined): Promise<Outcome>;
  setSwitch(name: QuickSwitch['name'], on: boolean): Promise<Outcome>;
  openOptions(): void;
  /** The job is done in the page: makes way for it. */
  giveWay(): void;
}

interface PopupProps {
  calls: PopupCalls;
  now: () => Temporal.ZonedDateTime;
}

export function Popup({ calls, now }: PopupProps) {
  const page = useRef<HTMLElement>(null);
  const [view, setView] = useState<PopupView>();
  const [week, setWeek] = useState<WeekView | 'unreadable'>();
  const [promises, setPromises] = useState<WrittenPromise[]>([]);
  const [isBroken, setBroken] = useState(false);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [insertFailed, setInsertFailed] = useState(false);

  const look = async () => {
    try {
      const [seen, due] = await Promise.all([calls.look(), calls.getDuePromises().catch(() => [])]);
      setView(seen);
      setPromises(due);
      setBroken(false);
      setInsertFailed(false);
    } catch {
      setBroken(true);
    }
  };
  useEffect(() => {
    void look();
    calls.getWeek().then(setWeek, () => setWeek('unreadable'));
  }, []);
  const isShown = view !== undefined;
  useLayoutEffect(() => {
    if (isShown) page.current?.querySelector('input')?.focus();
  }, [isShown]);

  /** Carries out a click, one at a time, and says how it went. */
  const run = async (work: () => Promise<string>) => {
    if (busy) return;
    setBusy(true);
    setSaid('');
    setSaid(await work().catch(() => t('notice_not_answering')));
    setBusy(false);
  };
  const suggest = (replyId?: string) =>
    run(async () => {
      if (!(await calls.suggest(replyId))) return t('popup_not_drafted');
      calls.giveWay();
      return t('popup_drafted');
    });
  const insert = (choice: InsertChoice) =>
    run(async () => {
      if (!(await (view?.tab.kind === 'elsewhere' ? calls.insertElsewhere : calls.insert)(choice))) {
        setInsertFailed(true);
        return t('notice_insert_failed');
      }
      calls.giveWay();
      return t('strip_added', replyTitle(choice));
    });
  const copy = (text: string) => run(async () => t(copyNotice(await calls.copy(text))));
  const changeTab = (work: () => Promise<unknown>) =>
    run(async () => {
      await work();
      await look();
      return '';
    });
  const answer = (id: string, how: PromiseReply) =>
    run(async () => {
      const outcome = await calls.answerPromise(id, how);
      if (!outcome.ok) return tryT(outcome.problem, outcome.args, t('notice_not_answering'));
      setPromises(promises.filter((promise) => promise.id !== id));
      return answerSaid(how);
    });
  /** What is stored is shown, and no more. */
  const change = (work: () => Promise<Outcome>, done: string) =>
    run(async () => {
      const outcome = await work();
      if (!outcome.ok) return tryT(outcome.problem, outcome.args, t('notice_not_answering'));
      await look();
      return done;
    });
  const pauseUntil = (until: string | undefined) =>
    change(() => calls.setPause(until), until === undefined ? t('popup_resumed') : '');

  if (isBroken) {
    return (
      <main>
        <Title />
        <Problem words={t('notice_not_answering')} onRetry={() => void look()} />
      </main>
    );
  }
  if (!view) return <main aria-busy="true" />;

  const pause = currentPause(view.pausedUntil, now());
  const inserts = canInsert(view.tab) && !insertFailed;
  const [promise] = promises;
  const invite = view.tab.kind === 'ready' && !pause ? view.tab.invite : undefined;

  return (
    <main ref={page} onKeyDown={deliver} onInput={deliver}>
      <Title />
      {view.problem && <Problem words={view.problem} onRetry={() => void look()} />}
      {pause && <PausedNote until={pause} now={now()} onResume={() => void pauseUntil(undefined)} />}
      <TabNote
        tab={view.tab}
        onAllow={(pattern) => void changeTab(() => calls.allow(pattern))}
        onReload={() => void changeTab(calls.reload)}
        readSkeleton={calls.readSkeleton}
        onCopy={(text) => void copy(text)}
      />
      {view.privateWindow && <p class="note">{t('popup_private')}</p>}
      {invite && invite.verdict !== 'quiet' && (
        <InviteCard advice={invite} busy={busy} onSuggest={(replyId) => void suggest(replyId)} />
      )}
      {promise && (
        <div class="card" key={promise.id}>
          <PromiseQuestion promise={promise} now={now()} onAnswer={(how) => void answer(promise.id, how)} />
        </div>
      )}
      <section class="choose" aria-labelledby="choose">
        <h2 id="choose">
          {t(!inserts ? 'popup_copy' : view.tab.kind === 'elsewhere' ? 'popup_insert_field' : 'popup_insert')}
        </h2>
        <InsertList
          choices={view.choices}
          onInsert={(choice) => void (inserts ? insert(choice) : copy(choice.preview))}
        />
      </section>
      <Week week={week} view={view.tab.kind === 'ready' ? view.tab.view : undefined} now={now().toInstant()} />
      <p class="said" role="status">
        {busy ? t('popup_busy') : said}
      </p>
      <QuickSwitches
        switches={view.switches}
        onSwitch={(name, on) => void change(() => calls.setSwitch(name, on), '')}
      />
      <footer>
        {!pause && <PauseButton now={now} onPause={(until) => void pauseUntil(until)} />}
        <button type="button" class="quiet" onClick={calls.openOptions}>
          {t('popup_options')}
        </button>
      </footer>
    </main>
  );
}

function Title() {
  return (
    <h1>
      <Mark large />
      {t('extension_name')}
    </h1>
  );
}

function Problem({ words, onRetry }: { words: string; onRetry: () => void }) {
  return (
    <div class="note">
      <p role="alert">{words}</p>
      <button type="button" class="primary" onClick={onRetry}>
        {t('popup_retry')}
      </button>
    </div>
  );
}
