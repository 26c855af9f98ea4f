import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { context, invitation } from './judge-cases/invitation.ts';

/** `judge-cases/<language>.txt`: `# verdict`, then a line each: guests and flags | title | description. */
const folder = new URL('./judge-cases/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  describe(file.replace('.txt', ''), () => {
    let verdict = '';
    const rows = readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (line.startsWith('# ')) verdict = line.slice(2);
        const [count = '', title = '', description = ''] = line.split('|').map((cell) => cell.trim());
        return line === '' || line.startsWith('#') ? [] : [{ verdict, count, title, description }];
      });
    it.each(rows)('$verdict: “$title” ($count): $description', ({ verdict, count, title, description }) => {
      const given = judge(
        invitation(title, description, Number.parseInt(count, 10), count.replace(/\d/g, '')),
        context,
      );
      expect({ verdict: given.verdict, reasons: given.reasons }).toEqual({ verdict, reasons: expect.anything() });
    });
  });
}
