import { launchChromium } from '../harness/chromium.ts';

const driven = await launchChromium();
const bare = await launchChromium({ extension: null });
async function snap(d: any) {
  await d.openConversation('demo', { restored: 'docked' });
  await d.page.waitForTimeout(1500);
  const c = await d.context.newCDPSession(d.page);
  let s = '';
  c.on('HeapProfiler.addHeapSnapshotChunk', (e: any) => {
    s += e.chunk;
  });
  await c.send('HeapProfiler.collectGarbage');
  await c.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const h = JSON.parse(s);
  const f = h.snapshot.meta.node_fields;
  const types = h.snapshot.meta.node_types[0];
  const by: Record<string, number> = {};
  for (let i = 0; i < h.nodes.length; i += f.length) {
    const t = types[h.nodes[i]];
    const name = h.strings[h.nodes[i + 1]].slice(0, 60);
    const size = h.nodes[i + 3];
    const k = t === 'string' || t === 'concatenated string' ? t : `${t} ${name}`;
    by[k] = (by[k] ?? 0) + size;
    by[`TYPE ${t}`] = (by[`TYPE ${t}`] ?? 0) + size;
  }
  return by;
}
const a = await snap(driven),
  b = await snap(bare);
const d = Object.keys(a)
  .map((k) => [k, a[k]! - (b[k] ?? 0)] as const)
  .sort((x, y) => y[1] - x[1])
  .slice(0, 45);
for (const [k, v] of d) console.log((v / 1000).toFixed(1), k);
await driven.close();
await bare.close();
