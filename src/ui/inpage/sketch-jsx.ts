import type { ComponentChildren, ComponentType } from 'preact';

// What JSX becomes in files that only sketch: `vite.config.ts` puts this in the place of `preact/jsx-runtime`, which would
// bring all of Preact (10 kB) into parts that use nothing of it. The hands have their own and make what they draw anew.

const node = (type: string | ComponentType, props: object) => ({ type, props });

/** One child, and several: the compiler tells them apart, a sketch does not. */
export { node as jsx, node as jsxs };
export const Fragment = ({ children }: { children?: ComponentChildren }): ComponentChildren => children;
