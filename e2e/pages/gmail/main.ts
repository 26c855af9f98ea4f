import { toggleFullScreen, toggleMinimized } from './composer-places.ts';
import { type Conversation, isIconButton, openConversation } from './conversation.ts';
import { className, config, h } from './dom.ts';
import { buildFrame, dress } from './frame.ts';
import { inboxList } from './inbox.ts';
import type { Scenario } from './invitation.ts';
import { labels } from './labels.ts';
import { type Records, records } from './records.ts';
import { closeComposer, composeMail, openComposers, openReply, popOutReply } from './replying.ts';
import { makeScenarios, me } from './scenarios.ts';
import { type Command, listenForShortcuts } from './shortcuts.ts';
import { fillComposeWindow, openBlankWindow } from './windows.ts';

/** What tests may ask this page to do, as a person would by menus that the model does not draw. */
interface Handle {
  records: Records;
  compose(to?: string, subject?: string): void;
  fullScreen(): void;
  minimize(): void;
  popOutReply(): void;
  popOutBlank(): void;
  closeComposers(): void;
}

declare global {
  interface Window {
    __gmail: Handle;
  }
}

const today = document.querySelector<HTMLMetaElement>('meta[name="today"]')?.content ?? '';
let scenarios = makeScenarios(today);

function start(): void {
  let current: Conversation | undefined;
  const goTo = (hash: string) => {
    location.hash = hash;
  };
  const { views, toast } = buildFrame(
    () => composeMail(desk),
    () => goTo('#inbox'),
  );
  const desk = { onSent: () => toast(labels.sent) };

  const show = (content: HTMLElement): void => {
    for (const old of views.children) (old as HTMLElement).style.display = 'none';
    views.append(h('div.nH', {}, h('div.AO', { role: 'main' }, content)));
    while (views.children.length > 4) views.firstElementChild?.remove();
  };

  const showInbox = () => {
    document.title = `${labels.inbox} (${scenarios.length}) - ${me.address} - Maple Mail`;
    show(inboxList(scenarios, (scenario) => goTo(`#inbox/${scenario.token}`)));
  };

  const route = () => {
    for (const composer of openComposers()) if (views.contains(composer.root)) closeComposer(composer);
    current = undefined;
    const token = location.hash.split('/')[1];
    const scenario = scenarios.find((candidate) => candidate.token === token);
    if (!scenario) return showInbox();
    document.title = `${scenario.subject.slice(0, 200)} - ${me.address} - Maple Mail`;
    current = openConversation(scenario);
    show(current.root);
  };

  const leave = (scenario: Scenario, text: string) => {
    scenarios = scenarios.filter((other) => other !== scenario);
    toast(text);
    goTo('#inbox');
  };

  const run = (command: Command, clicked?: Element) => {
    const conversation = current;
    if (command === 'compose') composeMail(desk);
    if (command === 'back') goTo('#inbox');
    if (command === 'search') document.querySelector<HTMLElement>('[name="q"]')?.focus();
    if (!conversation) return;
    if (command === 'archive') leave(conversation.scenario, labels.archived);
    if (command === 'delete') leave(conversation.scenario, labels.deleted);
    if (command === 'reply') openReply(conversation, false, desk, clicked);
    if (command === 'replyAll') openReply(conversation, true, desk, clicked);
  };

  let pressed: EventTarget | null = null;
  const press = (event: MouseEvent) => {
    const target = event.target as Element;
    const number = target.closest('[jslog]')?.getAttribute('jslog')?.split(';')[0];
    if (event.type === 'mousedown') pressed = target;
    const released = event.type === 'mouseup' && pressed === target;
    if (isIconButton(target) ? !released : event.type !== 'click') return;
    if (number === '21576') run('reply', target);
    if (number === '21577') run('replyAll', target);
  };
  for (const type of ['mousedown', 'mouseup', 'click'] as const) document.addEventListener(type, press);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link?.href.includes('action=RESPOND')) records.followed.push(link.href);
  });
  window.addEventListener('hashchange', route);
  listenForShortcuts(window, run);
  dress(window);
  route();
  if (config.restored !== 'none') {
    const composer = composeMail(desk, [{ address: 'theo.marsh@lumen.example' }], 'Numbers');
    if (config.restored === 'minimized') toggleMinimized(composer);
  }

  const newest = () => openComposers().at(-1);
  window.__gmail = {
    records,
    compose: (to, subject) => composeMail(desk, to ? [{ address: to }] : [], subject),
    fullScreen: () => newest() && toggleFullScreen(newest() as never),
    minimize: () => newest() && toggleMinimized(newest() as never),
    popOutReply: () => newest() && popOutReply(newest() as never),
    popOutBlank: () => {
      const composer = newest();
      if (composer) openBlankWindow(composer);
    },
    closeComposers: () => {
      for (const composer of openComposers()) closeComposer(composer);
    },
  };
}

const query = new URLSearchParams(location.search);
if (/^(btop|cm)$/.test(query.get('view') ?? '')) {
  fillComposeWindow(query);
  window.__gmail = { records } as Handle;
} else {
  document.body.className = className('aAU');
  start();
}
