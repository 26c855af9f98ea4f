import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));

/** Microsoft's editor, as its package has it, for the model of Outlook. */
const roosterjs = fileURLToPath(new URL('../../node_modules/roosterjs/dist/rooster-min.js', import.meta.url));

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

const modules = new Map<string, Promise<string>>();

/** A page's module with everything that it imports: fifty requests for each navigation would take most of a test's time. */
async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(pages, file), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first && first.output.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error(`${file} did not become one file`);
  return chunk.code;
}

/** `<module>.bundle.js` of a living page. `path` is relative to `e2e/pages/`. */
export async function serveModule(path: string): Promise<Answer> {
  if (path === 'roosterjs.js')
    return { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: await readFile(roosterjs) };
  const file = normalize(path);
  if (file.startsWith('..') || !file.endsWith('.bundle.js')) return { status: 404, body: 'not here' };
  const code = modules.get(file) ?? bundle(file.replace('.bundle.js', '.ts'));
  modules.set(file, code);
  return { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: await code };
}

/** A page with one of the editors that others have written, under a policy as lax as they need. */
export async function serveEditor(editor: string): Promise<Answer> {
  const html = await readFile(join(pages, 'any-editor/index.html'), 'utf8');
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: html.replaceAll('{{editor}}', editor),
  };
}

/** A living page's document, under a nonce CSP with Trusted Types, as Gmail sends it. */
export async function servePage(path: string, today: string): Promise<Answer> {
  const nonce = randomBytes(16).toString('base64');
  const html = await readFile(join(pages, path), 'utf8');
  const policy = [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "require-trusted-types-for 'script'",
    "object-src 'none'",
    "base-uri 'self'",
    "img-src 'self' data:",
    "style-src 'unsafe-inline'",
  ];
  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },
    body: html.replaceAll('{{nonce}}', nonce).replaceAll('{{today}}', today),
  };
}
