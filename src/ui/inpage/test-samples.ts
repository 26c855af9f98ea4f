// For tests and screenshots: invented advice.
import type { InsertChoice, InviteAdvice } from '../../domain/advice.ts';
import type { VerdictName } from '../../domain/verdict.ts';

const fitting: Record<VerdictName, string[]> = {
  'suggest-async': ['contribute-async', 'document-with-date', 'recorded-walkthrough', 'shorten'],
  'ask-agenda': ['agenda-first', 'contribute-async', 'shorten'],
  'keep-live': ['accept-kick-off', 'document-with-date'],
  neutral: ['contribute-async', 'shorten'],
  quiet: [],
};

export function sampleAdvice(verdict: VerdictName, more: Partial<InviteAdvice> = {}): InviteAdvice {
  return {
    key: 'sample',
    verdict,
    shown: verdict !== 'quiet',
    reasons: [
      { id: 'status-update', args: [] },
      { id: 'no-agenda', args: [] },
      { id: 'many-guests', args: ['14'] },
    ],
    fixed: [],
    replies: fitting[verdict].map((id) => ({ id })),
    links: [{ id: 'l1', title: 'How we work async', url: 'https://handbook.lumen.example/async' }],
    person: 'Theo Marsh',
    domain: 'lumen.example',
    recurring: true,
    ...more,
  };
}

const choice = (kind: InsertChoice['kind'], id: string, preview: string, more: Partial<InsertChoice> = {}) => ({
  ...{
    kind,
    id,
    preview,
    tree: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: preview }] }],
  },
  ...more,
});

export const sampleChoices: InsertChoice[] = [
  choice(
    'reply',
    'agenda-first',
    'Thanks for the invite, Mina. Could you share what you would like us to decide?\n\nThen I can prepare, or answer in writing.',
  ),
  choice(
    'reply',
    'contribute-async',
    "Thanks for the invite, Mina.\n\nI'd rather give this my full attention in writing: I'll add my comments to the document by Thursday.\n\nIf talking is easier, I'm happy to keep the slot.",
    { used: '2026-11-20T09:00:00Z' },
  ),
  choice('reply', 'document-with-date', 'Could you put the numbers into a document? I will answer by Thursday.'),
  choice('reply', 'own-1', 'Prüfe gern den Entwurf und kommentiere bis Freitag.', { title: 'Prüfung in Ruhe' }),
  choice('line', 'b1', "I'm intentionally limiting my sync sessions in 2026.", { title: 'Fewer sync sessions' }),
  choice('line', 'b2', 'I read mail on working days from nine to five.', { title: 'Off hours' }),
  choice('link', 'l1', 'How we work async: https://handbook.lumen.example/async', { title: 'How we work async' }),
];

const none = () => {};

/** Events of a bar that nobody uses. */
export const silentBar = {
  onSuggest: none,
  onCopy: none,
  onInsertLink: none,
  onPartner: none,
  onDismiss: none,
  onSwitchRule: none,
  onAction: none,
};
