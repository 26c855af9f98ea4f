// What a node is, by its own word. `instanceof` fails for nodes that another window made, and Gmail fills a popped-out
// composer's window with nodes of its own [measured in Chromium 156: a pop-out's editable is no `Element` there].

export const isElement = (value: unknown): value is Element =>
  (value as Node | null | undefined)?.nodeType === Node.ELEMENT_NODE;

export const isText = (value: unknown): value is Text =>
  (value as Node | null | undefined)?.nodeType === Node.TEXT_NODE;

export const isComment = (value: unknown): value is Comment =>
  (value as Node | null | undefined)?.nodeType === Node.COMMENT_NODE;

export const isTextArea = (value: unknown): value is HTMLTextAreaElement =>
  isElement(value) && value.localName === 'textarea';
