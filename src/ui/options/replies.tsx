import { useLayoutEffect, useState } from 'preact/hooks';
import { inOwnOrder, moved } from '../../domain/own-order.ts';
import type { ReplyTemplate } from '../../domain/settings.ts';
import type { Shelf } from '../../domain/shelf.ts';
import { t } from '../../platform/i18n.ts';
import { score } from '../parts/fuzzy.ts';
import { replyTitle } from '../parts/words.ts';
import type { OptionsCalls } from './calls.ts';
import { preferredLanguage } from './languages.ts';
import { useIsLocked } from './locked.tsx';
import { ReplyEditor } from './reply-editor.tsx';
import { ReplyHead } from './reply-head.tsx';
import { SearchField } from './search-field.tsx';
import { Section } from './section.tsx';
import { isOwnReply, isSameReply, type ReplyRef } from './shelf-patch.ts';
import { useReplies } from './use-replies.ts';
import type { Commit } from './use-shelf.ts';

interface RepliesProps {
  stored: Shelf['replies'];
  /** Ids in the person's own order. */
  order: string[];
  /** Those that replies are built in for. */
  languages: string[];
  calls: OptionsCalls;
  commit: Commit;
}

/** The text to open a reply with: the person's language and outside readers, where there is one. */
function firstText(texts: ReplyTemplate[], language: string): ReplyTemplate | undefined {
  const rank = (text: ReplyTemplate) => Number(text.language === language) * 2 + Number(text.formality === 'external');
  return texts.toSorted((one, other) => rank(other) - rank(one))[0];
}

const nameOf = (reply: ReplyTemplate): string =>
  isOwnReply(reply) ? reply.title.trim() || t('options_replies_new') : replyTitle({ id: reply.id });

export function Replies({ stored, order, languages, calls, commit }: RepliesProps) {
  const [search, setSearch] = useState('');
  const replies = useReplies(stored, calls, commit);
  const [opened, setOpened] = useState<ReplyRef>();
  const isOrderSet = useIsLocked('replyOrder');
  const language = preferredLanguage(languages);
  const openedBody = opened && replies.find(opened).body;

  // Before the next key can come: run later, it would ask about a text that is no longer there.
  useLayoutEffect(() => {
    if (opened) replies.open(opened);
  }, [opened, openedBody]);

  const add = () => {
    const id = `own-${crypto.randomUUID()}`;
    const reply: ReplyTemplate = { id, language, formality: 'external', title: '', body: '' };
    setSearch('');
    replies.change(reply, 'title', t('options_replies_new'));
    setOpened(reply);
  };
  const restore = (reply: ReplyTemplate) => {
    const texts = isOwnReply(reply) ? replies.textsOf(reply.id) : [reply];
    const restored = texts.filter((text) => stored.some((kept) => kept.edited && isSameReply(kept, text)));
    replies.dropDrafts(texts);
    if (isOwnReply(reply)) setOpened(undefined);
    if (restored.length === 0) return;
    commit({ key: `reply.${reply.id}.restored`, label: nameOf(reply), patch: { save: [], restore: restored } });
  };

  const ids = inOwnOrder(replies.ids, order);
  const fits = (id: string) => {
    const texts = replies.textsOf(id);
    const name = nameOf(texts[0] ?? { id, language, formality: 'external', title: '', body: '' });
    return score(search, name, texts.map(({ body }) => body).join('\n')) > 0 || texts.some(replies.isDraft);
  };
  const shown = search.trim() ? ids.filter(fits) : ids;
  const put = (replyOrder: string[], label: string) =>
    commit({ key: 'replyOrder', label, patch: { settings: { replyOrder } } });
  const move = (id: string, name: string, by: -1 | 1) => {
    const next = moved(ids, id, by);
    put(next, `${name} (${next.indexOf(id) + 1}/${next.length})`);
  };

  return (
    <Section id="replies" title="options_replies_title" lead="options_replies_lead">
      <SearchField label={t('options_replies_search')} value={search} onInput={setSearch} />
      <p class="hint">{t(isOrderSet ? 'options_locked' : 'options_replies_order_hint')}</p>
      <ul class="accordion">
        {shown.map((id) => {
          const texts = replies.textsOf(id);
          const isOpen = opened?.id === id;
          const reply = isOpen ? replies.find(opened) : firstText(texts, language);
          const isOwn = isOwnReply({ id });
          const isChanged = (text: ReplyRef) =>
            replies.isDraft(text) || stored.some((kept) => kept.edited && isSameReply(kept, text));
          return (
            reply && (
              <li key={id} data-unsaved={texts.some(replies.isDraft) ? '' : undefined}>
                <ReplyHead
                  name={nameOf(reply)}
                  tag={
                    isOwn ? t('options_replies_own') : texts.some(isChanged) ? t('options_replies_edited') : undefined
                  }
                  isOpen={isOpen}
                  onToggle={() => setOpened(isOpen ? undefined : reply)}
                  onMove={isOrderSet || search.trim() ? undefined : (by) => move(id, nameOf(reply), by)}
                />
                {isOpen && (
                  <ReplyEditor
                    reply={reply}
                    preview={replies.previewOf(reply)}
                    languages={languages}
                    edited={isChanged(reply)}
                    onPick={setOpened}
                    onChange={(next, field) => replies.change(next, field, nameOf(next))}
                    onRestore={() => restore(reply)}
                  />
                )}
              </li>
            )
          );
        })}
      </ul>
      <p class="empty" role="status">
        {shown.length === 0 && t('options_replies_none', search)}
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={add}>
          {t('options_replies_add')}
        </button>
        {order.length > 0 && !isOrderSet && (
          <button type="button" onClick={() => put([], t('options_replies_order_default'))}>
            {t('options_replies_order_default')}
          </button>
        )}
      </div>
    </Section>
  );
}
