import { fetchCalendarFile } from './fetch-attachment.ts';
import { swapSentence, writeDraft, writeInto } from './write-draft.ts';
import { openReply } from './write-reply.ts';

/** All that Gmail's hands do in its page, after a person's click. */
export const writing = { fetchCalendarFile, openReply, writeDraft, writeInto, swapSentence };

export type Writing = typeof writing;
