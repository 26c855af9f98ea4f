import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Mark } from '../parts/mark.tsx';
import { Audit } from './audit.tsx';
import { BoundaryLines } from './boundary-lines.tsx';
import { Broken } from './broken.tsx';
import { Calendars } from './calendars.tsx';
import type { OptionsCalls } from './calls.ts';
import { ComposeTarget } from './compose-target.tsx';
import { Data } from './data.tsx';
import { DryRun } from './dry-run.tsx';
import { HandbookLinks } from './handbook-links.tsx';
import { LocksProvider } from './locked.tsx';
import { Partners } from './partners.tsx';
import { Privacy } from './privacy.tsx';
import { Promises } from './promises.tsx';
import { QuietList } from './quiet-list.tsx';
import { Rail } from './rail.tsx';
import { Replies } from './replies.tsx';
import { Report } from './report.tsx';
import { Rules } from './rules.tsx';
import { sectionIds, sectionOf } from './sections.ts';
import { isOwnReply } from './shelf-patch.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Team } from './team.tsx';
import { Toast } from './toast.tsx';
import { useShelf } from './use-shelf.ts';
import { WhoIAm } from './who-i-am.tsx';
import { WorkingHours } from './working-hours.tsx';

/** The options page: each change applies at once and can be taken back. Sections not shown keep what was typed. */
export function Options({ calls }: { calls: OptionsCalls }) {
  const page = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(sectionOf(location.hash));
  const { shelf, problem, news, commit, endStep, tell, reload } = useShelf(calls);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const follow = () => setCurrent(sectionOf(location.hash));
    follow();
    addEventListener('hashchange', follow, { signal });
    addEventListener(
      'beforeunload',
      (event) => page.current?.querySelector('[data-unsaved]') && event.preventDefault(),
      {
        signal,
      },
    );
    return () => stop.abort();
  }, []);

  if (problem) return <Broken problem={problem} onRetry={() => void reload()} />;
  if (!shelf) return <main aria-busy="true" />;

  const { settings, links, lines, replies, partners } = shelf;
  const languages = [...new Set(replies.filter((reply) => !isOwnReply(reply)).map((reply) => reply.language))];
  const views = {
    me: <WhoIAm me={settings.me} commit={commit} />,
    hours: <WorkingHours settings={settings} commit={commit} />,
    handbook: <HandbookLinks {...{ links, settings, partners, commit }} onCopy={calls.copy} />,
    boundary: (
      <BoundaryLines
        lines={lines}
        rule={settings.boundaryRule}
        callNudge={settings.callNudge}
        me={settings.me}
        languages={languages}
        commit={commit}
      />
    ),
    replies: (
      <Replies stored={replies} order={settings.replyOrder} languages={languages} calls={calls} commit={commit} />
    ),
    partners: <Partners partners={partners} settings={settings} link={links[0]} commit={commit} onCopy={calls.copy} />,
    promises: <Promises choices={settings.promises} calls={calls} commit={commit} />,
    report: <Report {...{ settings, calls, commit }} shown={current === 'report'} />,
    audit: <Audit limits={settings.limits} {...{ calls, commit }} shown={current === 'audit'} />,
    rules: <Rules rules={settings.rules} commit={commit} />,
    calendars: <Calendars {...{ settings, calls, tell }} shown={current === 'calendars'} />,
    try: <DryRun settings={settings} draft={calls.draft} />,
    compose: <ComposeTarget composeIn={settings.composeIn} commit={commit} />,
    quiet: <QuietList never={settings.never} calls={calls} commit={commit} />,
    shortcuts: <Shortcuts calls={calls} />,
    data: <Data calls={calls} tell={tell} reload={reload} shown={current === 'data'} />,
    team: <Team problems={shelf.policy?.problems ?? []} calls={calls} reload={reload} />,
    privacy: <Privacy loadEverywhere={settings.loadEverywhere} commit={commit} />,
  };

  return (
    <LocksProvider value={shelf.policy?.locked ?? []}>
      <div class="page" ref={page} onFocusOut={endStep}>
        <header>
          <h1>
            <Mark large />
            {t('extension_name')}
          </h1>
          <Rail current={current} />
        </header>
        <main>
          {sectionIds.map((id) => (
            <div key={id} hidden={id !== current}>
              {views[id]}
            </div>
          ))}
        </main>
        <Toast news={news} onClose={() => tell(undefined)} />
      </div>
    </LocksProvider>
  );
}
