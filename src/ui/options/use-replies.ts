import { useRef, useState } from 'preact/hooks';
import type { ReplyTemplate } from '../../domain/settings.ts';
import type { Shelf } from '../../domain/shelf.ts';
import type { OptionsCalls, Preview } from './calls.ts';
import { isSameReply, type ReplyRef } from './shelf-patch.ts';
import type { Commit } from './use-shelf.ts';

export interface Replies {
  /** Ids in order: built in, then a person's own, also those not stored yet. */
  ids: string[];
  /** The texts of one reply: its languages and formalities. */
  textsOf: (id: string) => ReplyTemplate[];
  /** The text as typed, else as stored, else (own replies in another language) an empty one. */
  find: (ref: ReplyRef) => ReplyTemplate;
  /** What `find` gives against the sample invitation; missing until it is known. */
  previewOf: (ref: ReplyRef) => Preview | undefined;
  /** Asks for the preview of what is there. */
  open: (ref: ReplyRef) => void;
  /** Takes what was typed: shown at once, stored as soon as it is a whole reply. */
  change: (reply: ReplyTemplate, field: string, label: string) => void;
  isDraft: (ref: ReplyRef) => boolean;
  /** Forgets what was typed but not stored. */
  dropDrafts: (refs: ReplyRef[]) => void;
}

const keyOf = ({ id, language, formality }: ReplyRef): string => `${id}/${language}/${formality}`;
const notReached: Preview = { ok: false, problem: 'notice_not_answering', args: [] };
const noBody: Preview = { ok: false, problem: 'options_problem_reply_empty', args: [] };

/** Replies being edited. A text that can't be stored yet stays as a draft, whatever is opened or closed meanwhile. */
export function useReplies(stored: Shelf['replies'], calls: OptionsCalls, commit: Commit): Replies {
  const [drafts, setDrafts] = useState<ReplyTemplate[]>([]);
  const [previews, setPreviews] = useState<Record<string, Preview>>({});
  /** The text that was asked about last, by reply: answers to older ones are late. */
  const asked = useRef(new Map<string, ReplyTemplate>());

  const find = (ref: ReplyRef): ReplyTemplate => {
    const known = [...drafts, ...stored].find((reply) => isSameReply(reply, ref));
    const title = stored.find((reply) => reply.id === ref.id)?.title ?? '';
    return known ?? { ...ref, title, body: '' };
  };

  const ask = async (reply: ReplyTemplate): Promise<Preview | undefined> => {
    const key = keyOf(reply);
    asked.current.set(key, reply);
    // A preview needs no name yet.
    const named = { ...reply, title: reply.title.trim() || reply.id };
    const preview = reply.body.trim() ? await calls.previewReply(named).catch(() => notReached) : noBody;
    if (asked.current.get(key) !== reply) return undefined;
    setPreviews((known) => ({ ...known, [key]: preview }));
    return preview;
  };

  const dropDrafts = (refs: ReplyRef[]) =>
    setDrafts((kept) => kept.filter((draft) => !refs.some((ref) => isSameReply(draft, ref))));

  const change = async (reply: ReplyTemplate, field: string, label: string) => {
    setDrafts((kept) => [...kept.filter((draft) => !isSameReply(draft, reply)), reply]);
    const preview = await ask(reply);
    if (!preview?.ok || !reply.title.trim()) return;
    const { id, language, formality, title, body } = reply;
    const patch = { save: [{ id, language, formality, title, body }], restore: [] };
    commit({ key: `reply.${keyOf(reply)}.${field}`, label, patch });
    setDrafts((kept) => kept.filter((draft) => draft !== reply));
  };

  return {
    ids: [...new Set([...stored, ...drafts].map((reply) => reply.id))],
    textsOf: (id) => [...drafts, ...stored].filter((reply) => reply.id === id),
    find,
    previewOf: (ref) => previews[keyOf(ref)],
    open: (ref) => {
      const reply = find(ref);
      if (asked.current.get(keyOf(ref))?.body !== reply.body) void ask(reply);
    },
    change: (reply, field, label) => void change(reply, field, label),
    isDraft: (ref) => drafts.some((draft) => isSameReply(draft, ref)),
    dropDrafts,
  };
}
