// The real editor of Outlook, for tests: microsoft/roosterjs with the plugins and settings that Outlook's markup tells of.
// How Outlook keeps `#Signature` and the marks of a quote whole is not known; here they are kept as containers.

import type * as roosterjs from 'roosterjs';
import type { IEditor } from 'roosterjs';

export type Rooster = typeof roosterjs;

/** Finds the first of signature and quote, as in Outlook. */
export const tail = (editable: HTMLElement): Element | null =>
  editable.querySelector('#Signature,#appendonsend,#divRplyFwdMsg');

export interface RoosterShape {
  dark?: boolean;
  /** The person's own setting: what a paste keeps of where it came from. */
  pasteType?: 'normal' | 'mergeFormat' | 'asPlainText';
  /** An element of the page to make the editor of; one alone on the page without it. */
  root?: HTMLElement;
}

export interface Driven {
  editor: IEditor;
  root: HTMLElement;
  /** Changes that a host's autosave hears of. */
  heard: string[];
}

let current: IEditor | undefined;

/** A fresh editor that holds `html` as the editor itself writes it. */
export function makeRooster(
  rooster: Rooster,
  html: string,
  { dark, pasteType, root: given }: RoosterShape = {},
): Driven {
  if (!given && current && !current.isDisposed()) current.dispose();
  const root = (given ?? document.createElement('div')) as HTMLDivElement;
  root.contentEditable = 'true';
  if (given) root.replaceChildren();
  else document.body.replaceChildren(root);
  const heard: string[] = [];
  const keepMarks = {
    processorOverride: {
      div: (group, element, context) => {
        const { defaultElementProcessors: usual, elementProcessors } = context;
        const isMark = /^(?:Signature|appendonsend|divRplyFwdMsg)$/.test(element.id);
        const process = isMark ? elementProcessors['*'] : usual.div;
        process?.(group, element, context);
      },
    },
  } satisfies roosterjs.DomToModelOption;
  const listener: roosterjs.EditorPlugin = {
    getName: () => 'heard',
    initialize: () => {},
    dispose: () => {},
    onPluginEvent: (event) => {
      if (event.eventType === 'contentChanged') heard.push(`changed ${event.source}`);
      if (event.eventType === 'input') heard.push('input');
    },
  };
  const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;
  const initialModel = rooster.domToContentModel(parsed, rooster.createDomToModelContext(undefined, keepMarks));
  current = new rooster.Editor(root, {
    initialModel,
    defaultDomToModelOptions: keepMarks,
    plugins: [new rooster.EditPlugin(), new rooster.PastePlugin(), new rooster.ShortcutPlugin(), listener],
    ...(dark ? { inDarkMode: true } : {}),
    ...(pasteType ? { defaultPasteType: pasteType } : {}),
  });
  settle(current, rooster, root);
  heard.length = 0;
  return { editor: current, root, heard };
}

/**
 * Content as it stands after a first edit: every line in an element of its own, at least one line, and nothing that the
 * editor would still write differently.
 */
function settle(editor: IEditor, rooster: Rooster, root: HTMLElement): void {
  let before: string;
  do {
    before = root.innerHTML;
    editor.formatContentModel(
      (model) => {
        if (model.blocks.length === 0) rooster.addBlock(model, rooster.createParagraph());
        for (const block of model.blocks) if (block.blockType === 'Paragraph') setExplicit(block);
        rooster.normalizeContentModel(model);
        return true;
      },
      { apiName: 'settle' },
    );
  } while (before !== root.innerHTML);

  function setExplicit(paragraph: roosterjs.ReadonlyContentModelParagraph): void {
    const own = rooster.mutateBlock(paragraph);
    own.isImplicit = false;
    if (own.segments.length === 0) own.segments.push(rooster.createBr());
  }
}

/** The bundle of roosterjs that a test has as text, as a page loads it. */
export function loadRooster(bundle: string): Rooster {
  const script = document.createElement('script');
  script.textContent = bundle;
  document.head.append(script);
  return (window as unknown as { roosterjs: Rooster }).roosterjs;
}
