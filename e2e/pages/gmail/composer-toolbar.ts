import { h, nextId } from './dom.ts';
import { labels } from './labels.ts';

const tool = (command: string, label: string, sign: string): HTMLElement =>
  h(
    'div.wG.J-Z-I',
    { command, 'data-tooltip': label, 'aria-label': label, tabindex: '1', role: 'button', id: nextId() },
    sign,
  );

/** The bottom bar: Send is its first cell, and has the same jslog number in every language [captured 2020, 2023]. */
export function composerToolbar(onSend: () => void, onDiscard: () => void): HTMLElement {
  const send = h(
    'div.T-I.J-J5-Ji.aoO.v7.T-I-atl.L3',
    {
      role: 'button',
      id: nextId(),
      tabindex: '1',
      jslog: '32601; u014N:cOuCgd,Kr2w4b',
      'data-tooltip': labels.send,
      'aria-label': labels.send,
    },
    labels.sendShort,
  );
  const more = h(
    'div.T-I.J-J5-Ji.hG.T-I-atl.L3',
    { role: 'button', tabindex: '1', 'aria-haspopup': 'true', 'aria-label': labels.moreSend },
    '▾',
  );
  const discard = h(
    'div.oh.J-Z-I.J-J5-Ji.T-I-ax7',
    { role: 'button', tabindex: '1', 'data-tooltip': labels.discard, 'aria-label': labels.discard },
    '⌫',
  );
  send.addEventListener('click', onSend);
  discard.addEventListener('click', onDiscard);
  const cells = [
    h('td.gU.Up', {}, h('div.J-J5-Ji.btA', {}, h('div.dC', {}, send, more))),
    h('td.oc.gU', {}, h('div.J-J5-Ji.eG', { role: 'button', tabindex: '1', 'aria-label': labels.formatting }, 'Aa')),
    h('td.gU.btB', {}, h('div.Uz', { 'aria-hidden': 'true' })),
    h('td.a8X.gU', {}, h('div.bAK', {}, tool('Files', labels.attach, '+'), tool('+link', 'Link', '↗'))),
    h('td.gU.az5', {}, discard),
  ];
  return h(
    'div.aDg',
    { id: nextId() },
    h(
      'div.aDj',
      { id: nextId() },
      h('div.aDl', { id: nextId() }),
      h('div.aDh', { id: nextId() }, h('table.IZ', { role: 'group' }, h('tbody', {}, h('tr.btC', {}, ...cells)))),
    ),
  );
}
