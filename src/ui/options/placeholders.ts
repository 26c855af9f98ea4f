import { type Placeholder, placeholders } from '../../domain/template.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

const labels: Record<Placeholder, MessageKey> = {
  'organizer.firstName': 'options_placeholder_organizer',
  'organizer.familyName': 'options_placeholder_family_name',
  'organizer.name': 'options_placeholder_whole_name',
  'event.title': 'options_placeholder_title',
  'event.when': 'options_placeholder_when',
  'event.shorter': 'options_placeholder_shorter',
  document: 'options_placeholder_document',
  link: 'options_placeholder_link',
  replyBy: 'options_placeholder_reply_by',
  slots: 'options_placeholder_slots',
  'me.name': 'options_placeholder_me',
  year: 'options_placeholder_year',
};

/** What a reply can hold, in words and as it is written in the text. */
export function listPlaceholders(): { code: string; label: string }[] {
  return placeholders.map((name) => ({ code: `{${name}}`, label: t(labels[name]) }));
}
