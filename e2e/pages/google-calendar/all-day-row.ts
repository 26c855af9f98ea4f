import { type Open, stackedChip } from './chip.ts';
import { h, nextId } from './dom.ts';
import { type CalendarEvent, isStacked } from './event.ts';
import { span } from './layout.ts';
import { words } from './words.ts';

/** The row above the hours: a cell a day, a chip of several days repeated in each of its cells. */
export function allDayRow(days: Temporal.PlainDate[], all: CalendarEvent[], open: Open): HTMLElement {
  const stacked = all.filter(isStacked).filter((event) => span(event, days));
  const cells = days.map((day, index) => {
    const covering = stacked.filter((event) => span(event, [day]));
    const id = nextId();
    const chips = covering.map((event) => {
      const { first, length } = span(event, days) ?? { first: index, length: 1 };
      const share = 100 / days.length;
      return stackedChip(event, { left: first * share, width: length * share, row: stacked.indexOf(event) }, open);
    });
    return h(
      'div.qLWd9c',
      { role: 'gridcell', 'aria-labelledby': id, tabindex: '-1' },
      h('h2.XuJrye', { id }, `${words.allDay}: ${words.events(covering.length)}${words.comma}${words.cardDate(day)}`),
      h('div', { role: 'presentation' }, ...chips),
    );
  });
  const height = `${Math.max(1, stacked.length)}em`;
  return h(
    'div.Qotkjb',
    { role: 'row', jsname: 'sZR1Lb', 'aria-hidden': 'false' },
    h(
      'div.ZDEHt',
      { role: 'presentation' },
      h('div.PTdDEc', { role: 'presentation', 'data-dragsource-type': '8', style: `height: ${height};` }, ...cells),
    ),
  );
}
