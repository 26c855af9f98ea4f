import { byClass, className, h, nextId } from './dom.ts';
import type { Message, Scenario } from './invitation.ts';
import { messageView, replyArea } from './message.ts';

export interface Conversation {
  root: HTMLElement;
  scenario: Scenario;
}

const listItem = (message: Message, isLast: boolean): HTMLElement => {
  const replyAll = message.to.length + (message.invitation?.guests.length ?? 0) > 1;
  const item = h(
    `div.${message.collapsed ? 'kv' : 'h7'}.ie.nH.oy8Mbf`,
    { role: 'listitem', 'aria-expanded': String(!message.collapsed), tabindex: '-1' },
    h(
      'div.Bk',
      {},
      h(
        'div.G3.G2',
        {},
        h(
          'div',
          {},
          h('div', { id: nextId() }, messageView(message), !message.collapsed && replyArea(isLast, replyAll)),
        ),
      ),
    ),
  );
  if (message.collapsed) {
    item.addEventListener('click', () => item.replaceWith(listItem({ ...message, collapsed: false }, isLast)), {
      once: true,
    });
  }
  return item;
};

/** An open conversation, in the shape of the captures of 2023 and 2025. */
export function openConversation(scenario: Scenario): Conversation {
  const subject = h(
    'h2.hP',
    {
      jsname: 'r4nke',
      tabindex: '-1',
      'data-thread-perm-id': 'undefined', // so since November 2025
      'data-legacy-thread-id': scenario.thread,
    },
    scenario.subject,
  );
  const list = h(
    'div.nH',
    { jslog: '20686; u014N:xr6bB', role: 'list' },
    ...scenario.messages.map((message, index) => listItem(message, index === scenario.messages.length - 1)),
  );
  const root = h(
    'div.nH.a98.iY',
    {},
    h('div.nH.V8djrc.byY', {}, h('div.nH', {}, h('div.ha', {}, subject))),
    h('div.nH.aHU', {}, h('div.nH.hx', {}, list)),
  );
  return { root, scenario };
}

/** The message that an element inside the conversation belongs to; the last one without an element. */
export function messageAt(
  conversation: Conversation,
  element?: Element,
): { message: Message; slot: HTMLElement } | undefined {
  const { messages } = conversation.scenario;
  const items = [...conversation.root.querySelectorAll('[role="listitem"]')];
  const index = element ? items.findIndex((item) => item.contains(element)) : items.length - 1;
  const slot = items[index] && byClass(items[index], 'ip');
  const message = messages[index];
  return slot && message ? { message, slot } : undefined;
}

/** The icon in a message's head is a Closure button: it acts on mouse down and up, a bare `click()` does nothing. */
export const isIconButton = (element: Element): boolean => element.closest(`.${className('aaq')}`) !== null;
