import { longestPoint } from '../../domain/agreement.ts';
import { partnerKeyOf } from '../../domain/partner.ts';
import { parseTemplate, TemplateError } from '../../domain/template.ts';
import { type MessageKey, t, tryT } from '../../platform/i18n.ts';

/** What a typed text means, or the sentence that says why it can't be kept. */
export type Check<Value = string> = (text: string) => { value: Value } | { problem: string };

const refuse = (key: MessageKey, ...args: string[]) => ({ problem: t(key, ...args) });

/** Any text, without the space around it. */
export const anyText: Check = (text) => ({ value: text.trim() });

export const someText: Check = (text) => (text.trim() ? { value: text.trim() } : refuse('problem_text_empty'));

/** A boundary line: a template whose placeholders are known without an invitation. */
export const lineText: Check = (text) => {
  if (!text.trim()) return refuse('problem_text_empty');
  try {
    const pieces = parseTemplate(text).flatMap((part) => (part.type === 'optional' ? part.choices.flat() : part));
    const foreign = pieces.find((piece) => piece.type === 'value' && /^(organizer|event)\./.test(piece.name));
    return foreign?.type === 'value' ? refuse('options_problem_line', `{${foreign.name}}`) : { value: text };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { problem: tryT(error.problem, error.args, t('options_problem_reply')) };
  }
};

/** A mail address, lower case; `Mina <mina@lumen.example>` and `mailto:` are understood. */
export const mailAddress: Check = (text) => {
  const inner = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  const address = inner
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"/]+\.[^\s@<>,;:"/.]+$/.test(address)
    ? { value: address }
    : refuse('problem_address', text.trim());
};

/** A domain, lower case; an address or a URL in it is understood as its domain. */
export const domain: Check = (text) => {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#].*$/, '');
  return /^[^\s@:,;.]+(\.[^\s@:,;.]+)+$/.test(name) ? { value: name } : refuse('problem_domain', text.trim());
};

/** A link that is safe to pass on: `https:`, with a host, without a password in it. */
export const httpsUrl: Check = (text) => {
  const url = URL.parse(text.trim());
  if (url?.protocol !== 'https:') return refuse('problem_link');
  if (url.username || url.password) return refuse('options_problem_password');
  return { value: text.trim() };
};

/** What a partner is known by: a domain, or an address at a mail service. */
export const partnerKey: Check = (text) => {
  const name = text.includes('@') ? mailAddress(text) : domain(text);
  const key = 'value' in name ? partnerKeyOf(name.value) : undefined;
  if ('value' in name && !key) return refuse('options_problem_mail_service', name.value);
  return key ? { value: key } : refuse('problem_partner', text.trim());
};

/** One point of a working agreement. */
export const agreementPoint: Check = (text) =>
  text.trim().length > longestPoint ? refuse('problem_too_long') : { value: text.trim() };

/** A whole number within these. */
export const numberWithin =
  (min: number, max: number): Check =>
  (text) => {
    const number = Number(text);
    const fits = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max;
    return fits ? { value: String(number) } : refuse('options_problem_range', String(min), String(max));
  };

/** Minutes as hours, to be typed: `8.5`. */
export const typedHours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100);

/** Hours, also a part of one. */
export const hoursWithin =
  (min: number, max: number): Check =>
  (text) => {
    const hours = Number(text.replace(',', '.'));
    const fits = text.trim() !== '' && hours >= min && hours <= max;
    return fits ? { value: typedHours(hours * 60) } : refuse('options_problem_hours', String(min), String(max));
  };

/** A time zone that this browser knows, in whichever case it is typed; nothing is the browser's own. */
export const timeZone: Check = (text) => {
  const name = text.trim();
  if (name === '') return { value: '' };
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone };
  } catch {
    return refuse('problem_zone', name);
  }
};

export const problemOf = (check: Check, text: string): string | undefined => {
  const result = check(text);
  return 'problem' in result ? result.problem : undefined;
};
