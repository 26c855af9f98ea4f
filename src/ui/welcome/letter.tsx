import { renderReply } from '../../domain/reply.ts';
import { replyValues } from '../../domain/reply-values.ts';
import type { Shelf } from '../../domain/shelf.ts';
import { t } from '../../platform/i18n.ts';
import { preferredLanguage } from '../options/languages.ts';
import { ReplyView } from '../parts/reply-view.tsx';

/** A letter as it would go out with what is chosen so far, to somebody made up. `body`: a template of its own. */
export function Letter({ shelf, body }: { shelf: Shelf; body?: string }) {
  const { settings, replies, links } = shelf;
  const toOutside = replies.filter(({ id, formality }) => id === 'agenda-first' && formality === 'external');
  const language = preferredLanguage(toOutside.map((reply) => reply.language));
  const template = body ?? toOutside.find((reply) => reply.language === language)?.body;
  if (template === undefined) return null;
  const [link] = links;
  const values = replyValues({
    invite: { organizer: { name: 'Noor Haddad' } },
    settings,
    ...(link && { link }),
    now: Temporal.Now.instant(),
    timeZone: settings.zone ?? Temporal.Now.timeZoneId(),
    language,
  });
  return (
    <figure class="sample">
      <figcaption>{t('welcome_example')}</figcaption>
      <ReplyView tree={renderReply(template, values)} {...(body === undefined && { language })} />
    </figure>
  );
}
