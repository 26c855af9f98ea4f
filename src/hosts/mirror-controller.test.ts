import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DraftAdvice, DraftText } from '../domain/advice.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import type { SeenDraft } from './calendar-host.ts';
import { insertIntoField } from './insert-into-field.ts';
import type { MirrorView } from './mirror-controller.ts';
import { answer, asked, askedFor, clearBackground, holdBack, orphan, refuse } from './test-background.ts';
import { showPage } from './test-dom.ts';

vi.mock('../platform/native.ts', async () => ({ browser: (await import('./test-background.ts')).fakeBrowser }));
const { MirrorController } = await import('./mirror-controller.ts');

const text = 'Goal: what we want\n\nQuestions:\n1.';
const tree: ReplyTree = [
  { type: 'paragraph', children: [{ type: 'text', text: 'Goal: what we want' }] },
  {
    type: 'paragraph',
    children: [{ type: 'text', text: 'Questions:' }, { type: 'break' }, { type: 'text', text: '1.' }],
  },
];
const advice: DraftAdvice = {
  shown: true,
  reasons: [{ id: 'no-agenda', args: [] }],
  asyncFits: false,
  texts: ['agenda', 'agreement'],
};
const orphaned = vi.fn();

let form: HTMLElement;
let view: MirrorView | undefined;
let controller: InstanceType<typeof MirrorController>;

const field = () => form.querySelector<HTMLElement>('[contenteditable], textarea') ?? undefined;
const seen = (description = ''): SeenDraft => ({
  form,
  sighting: { host: 'google-calendar', invite: { title: 'Order', description } },
});

async function open(html: string): Promise<void> {
  form = showPage(`<form>${html}</form>`).querySelector('form') as HTMLElement;
  controller = new MirrorController(seen(), {
    write: async (...piece) => insertIntoField(...piece),
    descriptionField: field,
    draw: (next) => {
      view = next;
    },
    orphaned,
  });
  await controller.advise();
}
const said = () => view?.notice;

beforeEach(() => {
  userEvent.setup();
  clearBackground();
  orphaned.mockClear();
  view = undefined;
  answer('adviseDraft', advice);
  answer('draftText', { tree, text });
  answer('openBrief', { cut: false, to: 'everybody' });
});
afterEach(() => document.body.replaceChildren());

describe('advice', () => {
  beforeEach(() => open('<textarea></textarea>'));

  test('is asked for what is written, and drawn', () => {
    expect(askedFor('adviseDraft')).toEqual([seen().sighting]);
    expect(view).toEqual({ advice });
  });

  test('is asked for again when something else is written, and only then', async () => {
    await controller.update(seen());
    expect(askedFor('adviseDraft')).toHaveLength(1);
    await controller.update(seen('Questions'));
    expect(askedFor('adviseDraft')).toEqual([seen().sighting, seen('Questions').sighting]);
  });

  test('that has nothing to say draws nothing', async () => {
    answer('adviseDraft', { ...advice, shown: false });
    await controller.update(seen('Questions'));
    expect(view).toBeUndefined();
  });

  test('that can’t be had leaves what stands, without a word', async () => {
    refuse('adviseDraft', 'problem_store');
    await controller.update(seen('Questions'));
    expect(view).toEqual({ advice });
    expect(orphaned).not.toHaveBeenCalled();
  });

  test('of an extension that is gone ends this copy', async () => {
    orphan();
    await controller.update(seen('Questions'));
    expect(orphaned).toHaveBeenCalledTimes(1);
  });
});

const editors: [string, string, () => string][] = [
  ['rich', '<div contenteditable="true"></div>', () => field()?.innerHTML ?? ''],
  [
    'rich, with text',
    '<div contenteditable="true"><p>My <b>own</b></p>words<br></div>',
    () => field()?.innerHTML ?? '',
  ],
  ['plain', '<textarea></textarea>', () => (field() as HTMLTextAreaElement).value],
  ['plain, with text', '<textarea>My own\n\nwords </textarea>', () => (field() as HTMLTextAreaElement).value],
];

describe.each(editors)('a text in the description (%s)', (kind, html, content) => {
  beforeEach(() => open(html));
  const shownText = () => (field() as HTMLTextAreaElement).value ?? field()?.textContent;

  test.each<DraftText>(['agenda', 'agreement'])('comes after what a person wrote: %s', async (what) => {
    const before = shownText().trimEnd();
    await controller.add(what);
    expect(askedFor('draftText')).toEqual([{ sighting: seen().sighting, what }]);
    expect(shownText().startsWith(before)).toBe(true);
    expect(shownText()).toMatch(/Goal: what we want\s*Questions:\s*1\.\s*$/);
    expect(said()).toEqual({ id: 'added', actions: ['undo-insert'] });
  });

  test('is taken back exactly', async () => {
    const before = content();
    await controller.add('agenda');
    expect(content()).not.toBe(before);
    await controller.answerNotice('undo-insert');
    expect(content()).toBe(before);
    expect(view).toEqual({ advice });
  });

  test('stays, when a person has written into it since, and that is said', async () => {
    await controller.add('agenda');
    if (kind.startsWith('plain')) {
      const area = field() as HTMLTextAreaElement;
      area.setRangeText('MINE', area.value.indexOf('what we'), area.value.indexOf('want'));
    } else {
      const texts = document.createTreeWalker(field()!, NodeFilter.SHOW_TEXT, (node) =>
        node.nodeValue?.includes('what we') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
      );
      (texts.nextNode() as Text).insertData(3, 'MINE');
    }
    const before = content();
    await controller.answerNotice('undo-insert');
    expect(content()).toBe(before);
    expect(said()).toEqual({ id: 'undo_refused', actions: [] });
  });

  test('is not written twice by a second click, and is offered again once it is gone', async () => {
    const release = holdBack('draftText');
    const clicks = [controller.add('agenda'), controller.add('agenda')];
    release({ tree, text });
    await Promise.all(clicks);
    expect(shownText().match(/Goal/g)).toHaveLength(1);
    expect(view?.advice.texts).toEqual(['agreement']);
    await controller.answerNotice('undo-insert');
    expect(view?.advice.texts).toEqual(['agenda', 'agreement']);
  });

  test('that the editor’s own undo took back is not spoken of any more', async () => {
    await controller.add('agenda');
    await userEvent.keyboard('{Control>}z{/Control}');
    await controller.update(seen());
    expect(view).toEqual({ advice });
  });
});

describe('what was said', () => {
  beforeEach(() => open('<textarea></textarea>'));

  test('stays while our own text is read, and goes when a person writes on', async () => {
    await controller.add('agenda');
    answer('adviseDraft', { ...advice, texts: ['agreement'] });
    await controller.update(seen(text));
    expect(said()).toEqual({ id: 'added', actions: ['undo-insert'] });
    await controller.update(seen(`${text} Which goes first?`));
    expect(view).toEqual({ advice: { ...advice, texts: ['agreement'] } });
  });

  test('stays when settings have changed before our own text is read', async () => {
    await controller.add('agenda');
    await controller.advise();
    expect(view?.advice.texts).toEqual(['agreement']);
    await controller.update(seen(text));
    expect(said()).toEqual({ id: 'added', actions: ['undo-insert'] });
  });

  test('stands though there is nothing else left to say', async () => {
    await controller.add('agenda');
    answer('adviseDraft', { ...advice, shown: false, reasons: [] });
    await controller.update(seen(text));
    expect(said()?.id).toBe('added');
  });
});

describe('what went wrong', () => {
  beforeEach(() => open('<textarea>Mine</textarea>'));

  test.each<[string, () => unknown, string]>([
    [
      'the store can’t be read',
      () => ['draftText', 'openBrief'].forEach((type) => void refuse(type, 'problem_store')),
      'store',
    ],
    [
      'the background fails',
      () => ['draftText', 'openBrief'].forEach((type) => void refuse(type, 'problem_else')),
      'not_answering',
    ],
  ])('is said, and nothing was written: %s', async (_, fail, id) => {
    fail();
    for (const act of [() => controller.add('agenda'), () => controller.openBrief()]) {
      await act();
      expect(said()).toEqual({ id, actions: [] });
      expect(field()).toHaveProperty('value', 'Mine');
    }
    answer('openBrief', { cut: false, to: 'everybody' });
    await controller.openBrief();
    expect(said()?.id).toBe('opened');
  });

  test('is said when there is no field, or the editor takes nothing', async () => {
    (field() as HTMLTextAreaElement).readOnly = true;
    await controller.add('agenda');
    expect(said()).toEqual({ id: 'insert_failed', actions: [] });
    expect(field()).toHaveProperty('value', 'Mine');
    field()?.remove();
    await controller.add('agenda');
    expect(said()).toEqual({ id: 'insert_failed', actions: [] });
  });

  test.each([() => controller.add('agenda'), () => controller.openBrief()])(
    'is not said by an extension that is gone: it ends',
    async (act) => {
      orphan();
      await act();
      expect(orphaned).toHaveBeenCalledTimes(1);
      expect(field()).toHaveProperty('value', 'Mine');
    },
  );
});

describe('the brief', () => {
  beforeEach(() => open('<textarea></textarea>'));

  test.each([
    [{ cut: false, to: 'everybody' }, 'opened'],
    [{ cut: false, to: 'some' }, 'opened_some_to'],
    [{ cut: false, to: 'nobody' }, 'opened_without_to'],
    [{ cut: true, to: 'everybody' }, 'opened_cut'],
  ] as const)('opens for what is written by now, and says so: %j', async (opened, id) => {
    answer('openBrief', opened);
    await controller.update(seen('Questions'));
    await controller.openBrief();
    expect(askedFor('openBrief')).toEqual([seen('Questions').sighting]);
    expect(said()).toEqual({ id, actions: [] });
  });

  test('opens once, however often it is clicked', async () => {
    const release = holdBack('openBrief');
    const clicks = [controller.openBrief(), controller.openBrief()];
    release({ cut: false });
    await Promise.all(clicks);
    expect(askedFor('openBrief')).toHaveLength(1);
  });
});

test('what was dismissed stays away, whatever is written', async () => {
  await open('<textarea></textarea>');
  controller.dismiss();
  expect(view).toBeUndefined();
  await controller.update(seen('Questions'));
  await controller.advise();
  expect(view).toBeUndefined();
});

test('a button of another notice does nothing', async () => {
  await open('<textarea></textarea>');
  const before = asked.length;
  await controller.answerNotice('copy');
  expect(asked).toHaveLength(before);
  expect(view).toEqual({ advice });
});
