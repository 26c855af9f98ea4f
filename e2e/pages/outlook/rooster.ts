// The real editor of Outlook. Which plugins Outlook gives it is known in parts (undo by keys, paste); how it keeps
// `#Signature` and the marks of a quote whole is not: here they are kept as containers [invented].
import type * as roosterjs from 'roosterjs';
import { config } from './dom.ts';

/** The bundle that the page loads before this module. */
const { roosterjs: rooster } = window as unknown as { roosterjs: typeof roosterjs };

/** A line as Outlook writes it [captured 2023, font of 2024]. */
export const lineStyle = 'font-family: Aptos, Aptos_EmbeddedFont, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);';

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

/** Each line of a mail is marked so [captured]. */
const markLines = {
  additionalFormatAppliers: {
    block: [
      (_: roosterjs.ContentModelBlockFormat, element: HTMLElement) => {
        if (element.localName === 'div' && !element.id) element.classList.add('elementToProof');
      },
    ],
  },
} satisfies roosterjs.ModelToDomOption;

/** Makes an element that can be edited an editor. `changed` hears what a host's autosave hears. */
export function makeEditor(root: HTMLElement, content: Node[], changed: (because: string) => void): roosterjs.IEditor {
  const holder = document.createElement('div');
  holder.append(...content);
  const listener: roosterjs.EditorPlugin = {
    getName: () => 'Autosave',
    initialize: () => {},
    dispose: () => {},
    onPluginEvent: (event) => {
      if (event.eventType === 'contentChanged') changed(`contentChanged ${event.source}`);
      if (event.eventType === 'input') changed('input');
    },
  };
  return new rooster.Editor(root as HTMLDivElement, {
    initialModel: rooster.domToContentModel(holder, rooster.createDomToModelContext(undefined, keepMarks)),
    defaultDomToModelOptions: keepMarks,
    defaultModelToDomOptions: markLines,
    defaultSegmentFormat: {
      fontFamily: 'Aptos, Aptos_EmbeddedFont, sans-serif',
      fontSize: '12pt',
      textColor: 'rgb(0, 0, 0)',
    },
    defaultPasteType: config.paste,
    inDarkMode: config.theme === 'dark',
    doNotAdjustEditorColor: true, // the page's own background goes on behind it
    getDarkColor: (color) => (/^rgb\(0, ?0, ?0\)$/.test(color) ? 'rgb(255, 255, 255)' : color),
    plugins: [new rooster.EditPlugin(), new rooster.PastePlugin(), new rooster.ShortcutPlugin(), listener],
  });
}
