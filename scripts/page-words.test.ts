import { expect, test } from 'vitest';
import { findPageWords, withNumbers } from './page-words.ts';

const sources = [
  { path: 'manifest.config.ts', code: "name: '__MSG_extension_name__'" },
  { path: 'src/hosts/page.ts', code: "import { bar } from '../ui/inpage/bar.tsx';" },
  { path: 'src/ui/inpage/bar.tsx', code: `t('bar_why'); t(\`reason_\${id}\`)` },
  { path: 'src/background/main.ts', code: "t('badge_week'); throw new RefusedError('problem_store')" },
  { path: 'src/ui/options/rules.tsx', code: `t('rules_lead'); t('bar_why'); tryT(\`options_\${key}_title\`, [], key)` },
  { path: 'src/ui/options/rule.tsx', code: '<Section title=\'options_rules_title\' lead="options_rules_lead" />' },
];
const own = findPageWords(
  [
    ...['extension_name', 'bar_why', 'reason_long', 'badge_week', 'problem_store', 'rules_lead', 'hours_one'],
    ...['options_rules_title', 'options_rules_lead'],
  ],
  sources,
);

test('words that nobody but our own pages asks for are theirs; names that are made stay names', () => {
  expect(own).toEqual({
    named: ['problem_store', 'options_rules_title'],
    numbered: ['rules_lead', 'options_rules_lead'],
    asked: ['bar_why', 'badge_week'],
  });
});

test('what the background hands on keeps its name: it may be kept, and other versions have other numbers', () => {
  const feeds = { path: 'src/background/feeds.ts', code: "const why = 'feed_gone'; t('badge_week');" };
  const { asked } = findPageWords(['feed_gone', 'badge_week'], [feeds]);
  expect(asked).toEqual(['badge_week']);
});

test('code asks by number wherever a name is a string of its own, and each number is that of its words', () => {
  const code = `t('rules_lead'); <A lead="options_rules_lead" to='rules_leads' />; rules_lead; t('problem_store')`;
  expect(withNumbers(code, own)).toBe(`t('2'); <A lead="3" to='rules_leads' />; rules_lead; t('problem_store')`);
  expect(withNumbers("t('bar_why'); t('badge_week')", own)).toBe("t('_0'); t('_1')");
});
