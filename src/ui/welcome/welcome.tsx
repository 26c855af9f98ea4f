import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Broken } from '../options/broken.tsx';
import { LocksProvider } from '../options/locked.tsx';
import { Toast } from '../options/toast.tsx';
import { useShelf } from '../options/use-shelf.ts';
import { Mark } from '../parts/mark.tsx';
import type { WelcomeCalls } from './calls.ts';
import { Dots } from './dots.tsx';
import { HandbookQuestion } from './handbook-question.tsx';
import { HoursQuestion } from './hours-question.tsx';
import { LimitQuestion } from './limit-question.tsx';
import { LineQuestion } from './line-question.tsx';
import { MeQuestion } from './me-question.tsx';
import { Done, Intro } from './plain-screens.tsx';
import { type StepId, stepIds, stepOf, steps } from './steps.ts';

/** Shown once, after the install: what this is, five questions that may all be left as they are, where to find it. */
export function Welcome({ calls }: { calls: WelcomeCalls }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const [current, setCurrent] = useState(stepOf(location.hash));
  const { shelf, problem, news, commit, endStep, tell, reload } = useShelf(calls);
  const at = stepIds.indexOf(current);

  useEffect(() => {
    const follow = () => setCurrent(stepOf(location.hash));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [current]);

  const go = (id: StepId | undefined) => {
    if (id) location.hash = id;
  };

  if (problem) return <Broken problem={problem} onRetry={() => void reload()} />;
  if (!shelf) return <main aria-busy="true" />;

  const question = { shelf, commit };
  const screens = {
    intro: <Intro />,
    me: <MeQuestion {...question} />,
    handbook: <HandbookQuestion {...question} onCopy={calls.copy} />,
    hours: <HoursQuestion {...question} />,
    limit: <LimitQuestion {...question} />,
    line: <LineQuestion {...question} />,
    done: <Done />,
  };

  return (
    <LocksProvider value={shelf.policy?.locked ?? []}>
      <main class="welcome" onFocusOut={endStep}>
        <header>
          <h1>
            <Mark large />
            {t('extension_name')}
          </h1>
          {current !== 'done' && (
            <button type="button" class="quiet" onClick={() => go('done')}>
              {t('welcome_skip')}
            </button>
          )}
        </header>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            go(stepIds[at + 1]);
          }}
        >
          <Dots at={at} of={stepIds.length} />
          <h2 ref={heading} tabIndex={-1}>
            {t(steps[current])}
          </h2>
          {screens[current]}
          <div class="actions">
            {at > 0 && (
              <button type="button" onClick={() => go(stepIds[at - 1])}>
                {t('welcome_back')}
              </button>
            )}
            {current === 'done' ? (
              <a class="button primary" href="../options/index.html">
                {t('popup_options')}
              </a>
            ) : (
              <button type="submit" class="primary">
                {t(at === 0 ? 'welcome_start' : 'welcome_next')}
              </button>
            )}
          </div>
        </form>
        <Toast news={news} onClose={() => tell(undefined)} />
      </main>
    </LocksProvider>
  );
}
