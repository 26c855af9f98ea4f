import { type Composer, createComposer } from './composer.ts';
import type { Addressee } from './composer-form.ts';
import { dockComposer, removeComposer } from './composer-places.ts';
import { type Conversation, messageAt } from './conversation.ts';
import { className, config } from './dom.ts';
import { labels } from './labels.ts';
import { sentAt } from './message.ts';
import { me } from './scenarios.ts';

/** Signature and quote may come a moment after the composer. */
const lateContentDelay = 80;
/** How long a `vanishes` composer stands. */
const vanishAfter = 10;

const open = new Set<Composer>();

export const openComposers = (): Composer[] => [...open];

export function closeComposer(composer: Composer): void {
  open.delete(composer);
  const { parentElement: slot } = composer.root;
  removeComposer(composer);
  slot?.classList.remove(className('adB'));
}

export interface Desk {
  onSent(): void;
}

function stand(composer: Composer): void {
  open.add(composer);
  if (config.content === 'late') setTimeout(composer.fill, lateContentDelay);
  else composer.fill();
  composer.focus();
}

/** A new mail, docked at the bottom edge. */
export function composeMail(desk: Desk, to: Addressee[] = [], subject = ''): Composer {
  const composer = createComposer({
    inline: false,
    envelope: { to, cc: [], subject },
    onSend: (sent) => {
      closeComposer(sent);
      desk.onSent();
    },
    onDiscard: closeComposer,
  });
  dockComposer(composer, () => closeComposer(composer));
  stand(composer);
  return composer;
}

/**
 * Opens the reply composer inside the message's `.ip`. The slot is marked `adB` at once and filled later (seen since
 * September 2025), and the composer is not the slot's first child.
 */
export function openReply(conversation: Conversation, toAll: boolean, desk: Desk, clicked?: Element): void {
  const { scenario } = conversation;
  const answered = messageAt(conversation, clicked);
  if (!answered || config.reply === 'never' || answered.slot.classList.contains(className('adB'))) return;
  const { slot, message } = answered;
  const sender = message.replyTo ? { address: message.replyTo } : message.from;
  const others = toAll ? [...message.to, ...(message.invitation?.guests ?? [])] : [];
  const cc = others.filter(({ address }) => address !== me.address && address !== sender.address);
  slot.classList.add(className('adB'));
  setTimeout(() => {
    if (!slot.isConnected) return;
    const composer = createComposer({
      inline: true,
      envelope: {
        to: [sender],
        cc,
        subject: `Re: ${scenario.subject}`,
        replyTo: { thread: scenario.thread, message: message.id },
      },
      quote: {
        attribution: `${labels.on} ${sentAt(message)} ${message.from.name ?? ''} <${message.from.address}> ${labels.wrote}`,
        lines: [...message.lines, message.invitation?.title ?? '', message.invitation?.description ?? ''].filter(
          Boolean,
        ),
      },
      onSend: (sent) => {
        closeComposer(sent);
        desk.onSent();
      },
      onDiscard: closeComposer,
    });
    slot.append(composer.root);
    stand(composer);
    if (config.reply === 'vanishes') setTimeout(() => closeComposer(composer), vanishAfter);
  }, config.replyDelay);
}

/** The inline composer moves to the bottom edge, with everything that was written. */
export function popOutReply(composer: Composer): void {
  const { parentElement: slot } = composer.root;
  dockComposer(composer, () => closeComposer(composer));
  slot?.classList.remove(className('adB'));
}
