import { h, nextId } from './dom.ts';
import type { Scenario } from './invitation.ts';
import { sentAt } from './message.ts';

const rowOf = (scenario: Scenario, open: () => void): HTMLElement => {
  const [first] = scenario.messages;
  const from = first?.from;
  const row = h(
    'tr.zA.yO',
    { id: nextId(), tabindex: '-1', role: 'row' },
    h(
      'td.yX.xY',
      {},
      h(
        'div.yW',
        {},
        h(
          'span.yP',
          { email: from?.address, name: from?.name ?? from?.address },
          from?.name?.slice(0, 40) ?? from?.address,
        ),
      ),
    ),
    h(
      'td.xY.a4W',
      {},
      h(
        'div.y6',
        {},
        h(
          'span.bog',
          {},
          h(
            'span.bqe',
            {
              'data-thread-id': `#thread-f:${BigInt(`0x${scenario.thread}`)}`,
              'data-legacy-thread-id': scenario.thread,
            },
            scenario.subject.slice(0, 200),
          ),
        ),
        h('span.y2', {}, ` - ${first?.lines[0] ?? ''}`),
      ),
    ),
    h('td.xW.xY', {}, h('span', {}, first ? sentAt(first) : '')),
  );
  row.addEventListener('click', open);
  return row;
};

/** The list of conversations. Its rows name their threads by the same attribute as an open conversation does. */
export function inboxList(scenarios: Scenario[], open: (scenario: Scenario) => void): HTMLElement {
  const rows = scenarios.map((scenario) => rowOf(scenario, () => open(scenario)));
  return h('div.Cp', {}, h('table.F.cf.zt', { role: 'grid' }, h('tbody', {}, ...rows)));
}
