/** A module of minified code: its `imports` name other files, `code` starts with them and ends with its exports. */
export interface PartModule {
  code: string;
  /** Where it goes in the package. */
  path: string;
  /** Nothing is built on it: a host's own file. */
  isLast: boolean;
}

const meeting = (path: string): string => `globalThis[Symbol.for("suggest-async:${path}")]`;

/** `a as b,c` → [['a', 'b'], ['c', 'c']] */
const pairs = (names: string): [string, string][] =>
  names.split(',').map((name) => {
    const [from = '', to = from] = name.trim().split(' as ');
    return [from, to];
  });

/**
 * A module as a script of the world that the extension's files share. What it exports it leaves there under a symbol for
 * the files that are put in after it, in one go; so an exported `let` that changes later is not seen there. The last one
 * takes all of it away: whoever comes next, maybe of another version, brings their own.
 * @param pathOf where the file goes that a module imports by this name
 */
export function partScript({ code, path, isLast }: PartModule, pathOf: (name: string) => string): string {
  const met: string[] = [];
  const body = code
    .trim()
    .replace(/^(?:import\{[^}]*\}from"[^"]+";)+/, (imports) =>
      imports.replace(/import\{([^}]*)\}from"\.\/([^"]+)";/g, (_, names: string, name: string) => {
        met.push(meeting(pathOf(name)));
        const taken = pairs(names).map(([exported, local]) => `${exported}:${local}`);
        return `const{${taken.join()}}=${met.at(-1)};`;
      }),
    )
    .replace(/export\{([^}]*)\};?$/, (_, names: string) => {
      const given = pairs(names).map(([local, exported]) => `${exported}:${local}`);
      return `${meeting(path)}={${given.join()}}`;
    });
  const tidied = isLast ? met.map((place) => `delete ${place};`).join('') : '';
  return `(()=>{"use strict";${body.replace(/;?$/, ';')}${tidied}})();\n`;
}
