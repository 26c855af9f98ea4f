import { Component } from 'preact';
import type { InsertChoice } from '../../domain/advice.ts';
import { byUse } from '../../domain/by-use.ts';
import { t } from '../../platform/i18n.ts';
import { score } from './fuzzy.ts';
import { Group } from './group.tsx';
import { hear } from './hear.ts';
import { step } from './step.ts';
import { replyTitle } from './words.ts';

const kinds = ['reply', 'line', 'link'] as const;
const kindLabels = { reply: 'compose_replies', line: 'compose_lines', link: 'compose_links' } as const;

/** Best answer first; without a query by kind, and there recently used first. */
function findChoices(query: string, choices: InsertChoice[]): InsertChoice[] {
  const recent = choices.toSorted(byUse);
  if (!query.trim()) return kinds.flatMap((kind) => recent.filter((choice) => choice.kind === kind));
  return recent
    .map((choice) => ({ choice, score: score(query, replyTitle(choice), choice.preview) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((found) => found.choice);
}

interface InsertListProps {
  /** Missing while they are being asked for. */
  choices?: InsertChoice[] | undefined;
  onInsert(choice: InsertChoice): void;
}

/** A search field over everything that can be inserted, and what the highlighted choice says. The ARIA combobox pattern. */
export class InsertList extends Component<InsertListProps, { query: string; at: number }> {
  override state = { query: '', at: 0 };
  #list: HTMLElement | null = null;

  #hear = (found: InsertChoice[]) => ({
    keydown: (event: KeyboardEvent): void => {
      if (event.isComposing || found.length === 0) return;
      const to = step(event.key, this.state.at, found.length);
      const chosen = found[this.state.at];
      if (to !== undefined) this.setState({ at: to }, this.#showHighlighted);
      else if (event.key === 'Enter' && chosen) this.props.onInsert(chosen);
      else return;
      event.preventDefault();
    },
    input: (event: Event): void => {
      this.setState({ query: (event.composedPath()[0] as HTMLInputElement).value, at: 0 });
    },
  });

  #showHighlighted = (): void =>
    this.#list?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });

  #attachList = (list: HTMLElement | null): void => {
    this.#list = list;
  };

  override render({ choices, onInsert }: InsertListProps, { query, at }: { query: string; at: number }) {
    const found = findChoices(query, choices ?? []);
    const current = found[at];
    const drawOption = ({ choice, index }: OptionGroup['options'][number], tell: boolean) => (
      <button
        key={`${choice.kind} ${choice.id}`}
        type="button"
        id={`choice-${index}`}
        class="entry"
        dir="auto"
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        aria-describedby={index === at ? 'preview' : undefined}
        onClick={() => onInsert(choice)}
        onPointerMove={() => this.setState({ at: index })}
      >
        {replyTitle(choice)}
        {tell && <small>{t(kindLabels[choice.kind])}</small>}
      </button>
    );
    return (
      <div class="insert" ref={hear(this.#hear(found))}>
        <input
          type="text"
          role="combobox"
          aria-label={t('compose_search')}
          placeholder={t('compose_search')}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls="choices"
          aria-activedescendant={current && `choice-${at}`}
          autocomplete="off"
          spellcheck={false}
        />
        <div
          id="choices"
          ref={this.#attachList}
          class="choices"
          role="listbox"
          aria-label={t('action_insert')}
          aria-busy={!choices}
          onMouseDown={(event) => event.preventDefault() /* the focus stays in the field */}
        >
          {groupByKind(found, query).map(({ label, options }) => (
            <Group key={label} label={label}>
              {options.map((option) => drawOption(option, !label))}
            </Group>
          ))}
        </div>
        {choices && !current && <p class="nothing">{t(query ? 'compose_nothing_found' : 'compose_empty')}</p>}
        {current && (
          <p id="preview" class="preview" dir="auto">
            {current.preview.replace(/\n+/g, '\n')}
          </p>
        )}
      </div>
    );
  }
}

interface OptionGroup {
  label?: string;
  options: { choice: InsertChoice; index: number }[];
}

/** With a query the best stands first whatever its kind, so there is one group without a name. */
function groupByKind(found: InsertChoice[], query: string): OptionGroup[] {
  const options = found.map((choice, index) => ({ choice, index }));
  if (query.trim()) return [{ options }];
  return kinds
    .map((kind) => ({ label: t(kindLabels[kind]), options: options.filter(({ choice }) => choice.kind === kind) }))
    .filter((group) => group.options.length > 0);
}
