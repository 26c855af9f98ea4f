import { useEffect, useRef, useState } from 'preact/hooks';
import { decodeCalendar } from '../../domain/calendar-text.ts';
import { readFeedAddress } from '../../domain/feed-address.ts';
import type { FeedView } from '../../domain/feed-view.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Outcome } from '../../domain/shelf.ts';
import { t, tryT } from '../../platform/i18n.ts';
import { AddressHelp } from './address-help.tsx';
import { CalendarCard } from './calendar-card.tsx';
import type { OptionsCalls } from './calls.ts';
import { DropZone } from './drop-zone.tsx';
import { Field } from './field.tsx';
import { Section } from './section.tsx';
import type { ShelfState } from './use-shelf.ts';

export interface CalendarsProps {
  settings: Pick<Settings, 'me' | 'zone'>;
  calls: Pick<
    OptionsCalls,
    'getFeeds' | 'addFeed' | 'addFeedFile' | 'readFeed' | 'renameFeed' | 'removeFeed' | 'restoreFeed' | 'allowHost'
  >;
  tell: ShelfState['tell'];
  /** Whether the section is the one in view. */
  shown: boolean;
}

/** Bytes; UTF-16 takes two for a character. */
const largestFile = 40_000_000;
const unreachable: Outcome = { ok: false, problem: 'notice_not_answering', args: [] };

/** Not read yet: an import brought it, and the background is at it. */
const isNew = ({ readAt, problem }: FeedView): boolean => readAt === undefined && !problem;

const sentence = (outcome: Outcome): string | undefined =>
  outcome.ok ? undefined : tryT(outcome.problem, outcome.args, t('notice_not_answering'));

async function readFile(file: File): Promise<{ name: string; text: string } | undefined> {
  if (file.size > largestFile) return undefined;
  const name = (file.name.replace(/\.\w+$/, '') || file.name).slice(0, 200);
  return { name, text: decodeCalendar(new Uint8Array(await file.arrayBuffer())) };
}

/** Calendars that are read without an open tab: by a secret address, or from a file. */
export function Calendars({ settings, calls, tell, shown }: CalendarsProps) {
  const [feeds, setFeeds] = useState<FeedView[]>();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string>();
  const [fileProblems, setFileProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState<string>();
  const [said, setSaid] = useState('');
  const picker = useRef<HTMLInputElement>(null);

  const look = () => calls.getFeeds().then(setFeeds, () => setSaid(t('notice_not_answering')));
  useEffect(() => void (shown && look()), [shown, settings]); // an import may have brought some
  useEffect(() => {
    if (!feeds?.some(isNew)) return;
    const timer = setTimeout(look, 1_000);
    return () => clearTimeout(timer);
  }, [feeds]);
  useEffect(() => {
    const refresh = () => void (document.visibilityState === 'visible' && look());
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, []);

  /** One at a time; what it is about is marked as being read. */
  const work = async (what: string, run: () => Promise<Outcome>): Promise<string | undefined> => {
    setBusy(what);
    setSaid(t('options_calendars_reading'));
    const wrong = sentence(await run().catch(() => unreachable));
    setBusy(undefined);
    setSaid(wrong ?? '');
    await look();
    return wrong;
  };

  const add = async () => {
    const read = readFeedAddress(address);
    if ('problem' in read) return setProblem(tryT(read.problem, read.args, t('problem_feed_address')));
    const isAllowed = await calls.allowHost(read.pattern); // first of all, within the click
    if (!isAllowed) return setProblem(t('options_calendars_refused', read.host));
    const wrong = await work('new', () => calls.addFeed(address));
    setProblem(wrong);
    if (wrong === undefined) setAddress('');
  };

  const addFiles = async (files: File[]) => {
    const wrong: string[] = [];
    for (const file of files) {
      const read = await readFile(file).catch(() => ({ name: '', text: '' }));
      const why = read
        ? await work('file', () => calls.addFeedFile(read.name, read.text))
        : t('problem_feed_too_large');
      if (why !== undefined) wrong.push(`${file.name}: ${why}`);
    }
    setFileProblems(wrong);
    setSaid(wrong.length > 0 ? '' : t('options_calendars_was_read', files.map(({ name }) => name).join(', ')));
  };

  const remove = async ({ id, name }: FeedView) => {
    const removed = await calls.removeFeed(id).catch(() => undefined);
    if (!removed) return setSaid(t('notice_not_answering'));
    const undo = async () => {
      const wrong = sentence(await calls.restoreFeed(removed).catch(() => unreachable));
      if (wrong === undefined) tell({ kind: 'undone' });
      else setSaid(wrong);
      await look();
    };
    tell({ kind: 'saved', label: t('options_remove', name), undo: () => void undo() });
    await look();
  };

  const readNow = async ({ id, address: own }: FeedView) => {
    if (own && !(await calls.allowHost(own.pattern))) return setSaid(t('options_calendars_refused', own.masked));
    await work(id, () => calls.readFeed(id));
  };

  return (
    <Section id="calendars" title="options_calendars_title" lead="options_calendars_lead">
      {settings.me.addresses.length === 0 && (
        <p class="hint">
          {t('options_try_nobody')} <a href="#me">{t('options_me_title')}</a>
        </p>
      )}
      {feeds?.length === 0 && <p class="empty">{t('options_calendars_empty')}</p>}
      <ul class="cards">
        {feeds?.map((feed) => (
          <CalendarCard
            key={feed.id}
            feed={feed}
            zone={settings.zone ?? Temporal.Now.timeZoneId()}
            isBusy={busy === feed.id}
            onRead={() => void readNow(feed)}
            onRename={(name) =>
              void calls.renameFeed(feed.id, name).then(look, () => setSaid(t('notice_not_answering')))
            }
            onRemove={() => void remove(feed)}
          />
        ))}
      </ul>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy === undefined) void add();
        }}
      >
        <Field
          label={t('options_calendars_address')}
          hint={t('options_calendars_address_hint')}
          dir="ltr"
          placeholder="https://calendar.google.com/calendar/ical/…/basic.ics"
          value={address}
          problem={problem}
          insist
          onInput={(text) => {
            setAddress(text);
            setProblem(undefined);
          }}
        />
        <button type="submit" class="primary" disabled={busy !== undefined}>
          {t(busy === 'new' ? 'options_calendars_reading' : 'options_calendars_add')}
        </button>
      </form>
      <AddressHelp />
      <div class="field">
        <h3>{t('options_calendars_files')}</h3>
        <p class="hint">{t('options_calendars_files_hint')}</p>
        <DropZone picker={picker} onFiles={(files) => void addFiles(files)} />
        {fileProblems.map((each) => (
          <p key={each} class="problem" role="alert">
            {each}
          </p>
        ))}
      </div>
      <p role="status" class={said === problem ? 'visually-hidden' : undefined}>
        {said}
      </p>
    </Section>
  );
}
