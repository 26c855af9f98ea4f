// Every built-in reply as a person gets it, in a table to read: `npm run --silent replies > replies.md`.
import { fullFacts, sparseFacts } from '../src/domain/replies/sample-facts.ts';
import { builtInReplies } from '../src/domain/replies.ts';
import { renderReply } from '../src/domain/reply.ts';
import { toPlainText } from '../src/domain/reply-tree.ts';
import { replyValues } from '../src/domain/reply-values.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
const replies = builtInReplies();

for (const language of new Set(replies.map((reply) => reply.language))) {
  console.log(`\n## ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}\n`);
  console.log('| reply | to | everything known | nothing known |\n|---|---|---|---|');
  for (const { id, formality, body } of replies.filter((reply) => reply.language === language)) {
    const [full, sparse] = [fullFacts(language), sparseFacts(language)].map((facts) =>
      cell(toPlainText(renderReply(body, replyValues(facts)))),
    );
    console.log(`| ${id} | ${formality} | ${full} | ${sparse} |`);
  }
}
