// The only import of webextension-polyfill: for the background and our own pages.
export { default as browser } from 'webextension-polyfill';
