// For tests: a background that answers as it is told. To be handed to `vi.mock('../platform/native.ts', …)`.

type Answer = object | (() => Promise<object>);

/** The browser as `platform/messages.ts` uses it. */
export const fakeBrowser = {
  runtime: {
    id: 'ours' as string | undefined,
    sendMessage: async ({ type, data }: { type: string; data: unknown }): Promise<object> => {
      asked.push([type, data]);
      const answer = answers.get(type);
      if (!answer) return { failed: `nobody answers ${type}` };
      return typeof answer === 'function' ? answer() : answer;
    },
  },
  i18n: { getMessage: () => '' },
};

/** What was asked for so far: command and data. */
export const asked: [type: string, data: unknown][] = [];
const answers = new Map<string, Answer>();

/** What a command gives from now on. */
export const answer = (type: string, value: unknown): unknown => answers.set(type, { value });

/** A command is refused, as when the store can't be read. */
export const refuse = (type: string, problem: string): unknown => answers.set(type, { refused: problem, args: [] });

/** A command waits until the returned function is called with its value. */
export function holdBack(type: string): (value: unknown) => void {
  const { promise, resolve } = Promise.withResolvers<object>();
  answers.set(type, () => promise);
  return (value) => resolve({ value });
}

/** The extension was updated or removed. */
export const orphan = (): unknown => {
  fakeBrowser.runtime.id = undefined;
  return undefined;
};

/** Nothing was asked, nothing is answered, and the extension is there. */
export function clearBackground(): void {
  asked.length = 0;
  answers.clear();
  fakeBrowser.runtime.id = 'ours';
}

export const askedFor = (type: string): unknown[] => asked.filter(([each]) => each === type).map(([, data]) => data);
