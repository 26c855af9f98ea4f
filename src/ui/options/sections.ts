import type { MessageKey } from '../../platform/i18n.ts';

/** In the order of the rail. An id is the URL's hash, so links and a reload keep the place. */
export const sections = {
  me: 'options_me_title',
  hours: 'options_hours_title',
  handbook: 'options_handbook_title',
  boundary: 'options_boundary_title',
  replies: 'options_replies_title',
  partners: 'options_partners_title',
  promises: 'options_promises_title',
  report: 'options_report_title',
  audit: 'options_audit_title',
  rules: 'options_rules_title',
  calendars: 'options_calendars_title',
  try: 'options_try_title',
  compose: 'options_compose_title',
  quiet: 'options_quiet_title',
  shortcuts: 'options_shortcuts_title',
  data: 'options_data_title',
  team: 'options_team_title',
  privacy: 'options_privacy_title',
} as const satisfies Record<string, MessageKey>;

export type SectionId = keyof typeof sections;

export const sectionIds = Object.keys(sections) as SectionId[];

/** The section that a URL's hash names, else the first. */
export function sectionOf(hash: string): SectionId {
  return sectionIds.find((id) => `#${id}` === hash) ?? 'me';
}
