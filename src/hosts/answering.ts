import type { ComposerSighting, Draft, InsertChoice } from '../domain/advice.ts';
import type { NoticeId } from '../domain/notice.ts';
import { send } from '../platform/messages.ts';
import type { ComposerController } from './composer-controller.ts';
import type { AnyInsertion } from './editor.ts';
import { given } from './given.ts';
import { NoteClosedError } from './host-error.ts';
import type { FieldWriter } from './insert-into-field.ts';
import type { MailHost, SeenInvitation } from './mail-host.ts';

/** Asks for a draft. `composer`: the mail that it goes into, for its boundary line. */
export type DraftMaker = (wish: { replyId?: string; keepLine?: string; composer?: ComposerSighting }) => Promise<Draft>;

/** Where a host lets a person answer an invitation. Each gives what to say of it, if the place itself doesn't. */
export interface Answering {
  /** The invitation's own calendar file, where the page shows less than it. @throws when it can't be had */
  fetchCalendarFile?(url: string): Promise<string>;
  writeReply(seen: SeenInvitation, make: DraftMaker, replyId: string | undefined): Promise<NoticeId | undefined>;
  insertLink(seen: SeenInvitation, link: InsertChoice): Promise<NoticeId | undefined>;
  /** Whether the host shows a field for a note to the organizer. */
  isNoteOpen?(seen: SeenInvitation): boolean;
  /** @throws NoteClosedError, InsertError */
  writeNote?(seen: SeenInvitation, make: DraftMaker, replyId?: string): Promise<AnyInsertion>;
  /** Whether a reply goes into the note, while that is open. */
  noteFirst?: boolean;
}

interface MailAnswering {
  host: MailHost;
  signal: AbortSignal;
  composerAt: (root: HTMLElement) => ComposerController;
}

/** In the mail service's own reply to the message. */
export function answerByReply({ host, signal, composerAt }: MailAnswering): Answering {
  return {
    fetchCalendarFile: (url) => host.fetchCalendarFile(url, signal),
    async writeReply({ message }, make, replyId) {
      const root = await host.openReply(message, signal);
      const maker = (wish: object) => make({ ...wish, composer: host.readComposer(root) });
      await composerAt(root).writeReply(maker, replyId);
      return undefined;
    },
    async insertLink({ message }, link) {
      await composerAt(await host.openReply(message, signal)).insert(link);
      return undefined;
    },
  };
}

/** In a new mail: a calendar has no reply of its own. The background builds the address and opens the tab. */
export const answerByComposeTab: Answering = {
  async writeReply({ sighting }, _, replyId) {
    return openedNotice(await send('openComposeTab', { sighting, ...given({ replyId }) }));
  },
  async insertLink({ sighting }, { id }) {
    return openedNotice(await send('openComposeTab', { sighting, linkId: id }));
  },
};

/** What to say of a compose tab that was opened. */
export const openedNotice = ({ cut, to }: { cut: boolean; to: string }): NoticeId =>
  cut ? 'opened_cut' : to ? 'opened' : 'opened_without_to';

/** The same with the host's own field for a note to the organizer, where one is open. */
export function withNote(
  answering: Answering,
  findField: (event: HTMLElement) => HTMLElement | undefined,
  write: FieldWriter,
): Answering {
  return {
    ...answering,
    isNoteOpen: ({ message }) => findField(message) !== undefined,
    async writeNote({ message }, make, replyId) {
      const { tree, text } = await make(given({ replyId }));
      const field = findField(message);
      if (!field) throw new NoteClosedError();
      return write(field, tree, text);
    },
  };
}
