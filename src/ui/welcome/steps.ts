import type { MessageKey } from '../../platform/i18n.ts';

/** The screens in their order, by heading. An id is the URL's hash: a reload, and the browser's own Back, keep the place. */
export const steps = {
  intro: 'welcome_intro',
  me: 'welcome_me',
  handbook: 'welcome_handbook',
  hours: 'welcome_hours',
  limit: 'welcome_limit',
  line: 'welcome_line',
  done: 'welcome_done',
} as const satisfies Record<string, MessageKey>;

export type StepId = keyof typeof steps;

export const stepIds = Object.keys(steps) as StepId[];

/** The screen that a URL's hash names, else the first. */
export const stepOf = (hash: string): StepId => stepIds.find((id) => `#${id}` === hash) ?? 'intro';
