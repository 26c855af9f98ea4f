const files = import.meta.glob<string>('../../../../shared/captures/google-calendar/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Captured pages of Google Calendar by file name. They stay outside of this repository. */
export const captures = new Map(Object.entries(files).map(([path, html]) => [path.replace(/^.*\//, ''), html]));
