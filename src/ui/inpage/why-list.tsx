import { Component } from 'preact';
import type { Reason } from '../../domain/verdict.ts';
import { t } from '../../platform/i18n.ts';
import { reasonText } from '../parts/words.ts';

interface WhyListProps {
  reasons: Reason[];
  /** Ids of those whose rule can't be switched here. */
  fixed: string[];
  onSwitch(rule: string, on: boolean): void;
}

interface WhyListState {
  rows: Reason[];
  /** What was switched here: it stays where it stands, to be switched back. */
  switched: Record<string, boolean>;
}

const holds = (reasons: Reason[], { id }: Reason): boolean => reasons.some((reason) => reason.id === id);

/** All reasons, each with the switch of the rule that gave it. */
export class WhyList extends Component<WhyListProps, WhyListState> {
  override state: WhyListState = { rows: [], switched: {} };

  static override getDerivedStateFromProps(
    { reasons }: WhyListProps,
    { rows, switched }: WhyListState,
  ): Partial<WhyListState> {
    const left = rows.filter((row) => row.id in switched || holds(reasons, row));
    return { rows: [...left, ...reasons.filter((reason) => !holds(left, reason))] };
  }

  #switch(id: string, on: boolean): void {
    this.setState(({ switched }) => ({ switched: { ...switched, [id]: on } }));
    this.props.onSwitch(id, on);
  }

  override render({ fixed }: WhyListProps, { rows, switched }: WhyListState) {
    return (
      <>
        <ul class="why">
          {rows.map((reason) => {
            const { id } = reason;
            const on = switched[id] ?? true;
            return (
              <li key={id}>
                {fixed.includes(id) ? (
                  reasonText(reason)
                ) : (
                  <button type="button" role="switch" aria-checked={on} onClick={() => this.#switch(id, !on)}>
                    {reasonText(reason)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        <p class="hint">{t(rows.every(({ id }) => fixed.includes(id)) ? 'bar_hint' : 'options_rules_lead')}</p>
      </>
    );
  }
}
