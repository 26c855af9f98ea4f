import { useLayoutEffect, useState } from 'preact/hooks';
import type { ReplyTemplate } from '../../domain/settings.ts';
import type { Shelf } from '../../domain/shelf.ts';
import { t } from '../../platform/i18n.ts';
import { replyTitle } from '../parts/words.ts';
import type { OptionsCalls } from './calls.ts';
import { preferredLanguage } from './languages.ts';
import { ReplyEditor } from './reply-editor.tsx';
import { Section } from './section.tsx';
import { isOwnReply, isSameReply, type ReplyRef } from './shelf-patch.ts';
import { useReplies } from './use-replies.ts';
import type { Commit } from './use-shelf.ts';

interface RepliesProps {
  stored: Shelf['replies'];
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

export function Replies({ stored, languages, calls, commit }: RepliesProps) {
  const replies = useReplies(stored, calls, commit);
  const [opened, setOpened] = useState<ReplyRef>();
  const language = preferredLanguage(languages);
  const openedBody = opened && replies.find(opened).body;

  // Before the next key can come: run later, it would ask about a text that is no longer there.
  useLayoutEffect(() => {
    if (opened) replies.open(opened);
  }, [opened, openedBody]);

  const add = () => {
    const id = `own-${crypto.randomUUID()}`;
    const reply: ReplyTemplate = { id, language, formality: 'external', title: '', body: '' };
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

  return (
    <Section id="replies" title="options_replies_title" lead="options_replies_lead">
      <ul class="accordion">
        {replies.ids.map((id) => {
          const texts = replies.textsOf(id);
          const isOpen = opened?.id === id;
          const reply = isOpen ? replies.find(opened) : firstText(texts, language);
          const isOwn = isOwnReply({ id });
          const isChanged = (text: ReplyRef) =>
            replies.isDraft(text) || stored.some((kept) => kept.edited && isSameReply(kept, text));
          return (
            reply && (
              <li key={id} data-unsaved={texts.some(replies.isDraft) ? '' : undefined}>
                <h3>
                  <button type="button" aria-expanded={isOpen} onClick={() => setOpened(isOpen ? undefined : reply)}>
                    <span>{nameOf(reply)}</span>
                    {isOwn && <span class="tag">{t('options_replies_own')}</span>}
                    {!isOwn && texts.some(isChanged) && <span class="tag">{t('options_replies_edited')}</span>}
                  </button>
                </h3>
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
      <button type="button" class="primary" onClick={add}>
        {t('options_replies_add')}
      </button>
    </Section>
  );
}
