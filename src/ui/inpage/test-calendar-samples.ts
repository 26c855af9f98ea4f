// For tests: what calendars are told, invented.
import type { DraftAdvice } from '../../domain/advice.ts';
import type { LoadChange } from '../../domain/load-with.ts';

export const sampleDraftAdvice = (more: Partial<DraftAdvice> = {}): DraftAdvice => ({
  shown: true,
  reasons: [
    { id: 'no-agenda', args: [] },
    { id: 'many-guests', args: ['12'] },
    { id: 'endless', args: [] },
  ],
  asyncFits: false,
  texts: ['agenda', 'agreement'],
  ...more,
});

export const sampleLoad = (more: Partial<LoadChange> = {}): LoadChange => ({
  before: 510,
  after: 570,
  limit: 600,
  inRow: 1,
  ...more,
});
