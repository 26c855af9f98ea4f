import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InsertChoice } from '../../domain/advice.ts';
import { t } from '../../platform/i18n.ts';
import { score } from './fuzzy.ts';
import { hear } from './hear.ts';
import { step } from './step.ts';
import { replyTitle } from './words.ts';

const kinds = ['reply', 'line', 'link'] as const;
const kindLabels = { reply: 'compose_replies', line: 'compose_lines', link: 'compose_links' } as const;

/** Best answer first; without a query by kind, and there recently used first. */
function findChoices(query: string, choices: InsertChoice[]): InsertChoice[] {
  const recent = choices.toSorted((a, b) => (b.used ?? '').localeCompare(a.used ?? ''));
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
export function InsertList({ choices, onInsert }: InsertListProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const found = findChoices(query, choices ?? []);
  const current = found[at];

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const to = step(event.key, at, found.length);
    if (event.key === 'Enter' && current) onInsert(current);
    else if (to !== undefined && found.length > 0) setAt(to);
    else return;
    event.preventDefault();
  };
  const onInput = (): void => {
    setQuery(field.current?.value ?? '');
    setAt(0);
  };

  return (
    <div class="insert" ref={hear({ keydown: onKeyDown, input: onInput })}>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('compose_search')}
        placeholder={t('compose_search')}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="choices"
        aria-activedescendant={current ? `choice-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
      />
      <div
        id="choices"
        ref={list}
        class="choices"
        role="listbox"
        aria-label={t('action_insert')}
        aria-busy={!choices}
        onMouseDown={(event) => event.preventDefault() /* the focus stays in the field */}
      >
        {groupByKind(found, query).map(({ label, options }) => (
          // biome-ignore lint/a11y/useSemanticElements: options are grouped by role; a fieldset holds fields
          <div key={label} role="group" aria-label={label}>
            {label && (
              <div class="heading" aria-hidden="true">
                {label}
              </div>
            )}
            {options.map(({ choice, index }) => (
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
                onPointerMove={() => setAt(index)}
              >
                {replyTitle(choice)}
                {!label && <small>{t(kindLabels[choice.kind])}</small>}
              </button>
            ))}
          </div>
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

interface Group {
  label?: string;
  options: { choice: InsertChoice; index: number }[];
}

/** With a query the best stands first whatever its kind, so there is one group without a name. */
function groupByKind(found: InsertChoice[], query: string): Group[] {
  const options = found.map((choice, index) => ({ choice, index }));
  if (query.trim()) return [{ options }];
  return kinds
    .map((kind) => ({ label: t(kindLabels[kind]), options: options.filter(({ choice }) => choice.kind === kind) }))
    .filter((group) => group.options.length > 0);
}
