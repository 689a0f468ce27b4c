import { story } from '../support/site.ts';
import { goTo, open } from '../support/stage.ts';
import { test } from '../support/test.ts';
for (const kind of ['still', 'live'] as const)
test('dbg ' + kind, async ({ still, live }) => {
  const { page } = await (kind === 'still' ? still : live)({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const gaps: string[] = []; Object.assign(window, { gaps });
    let a = performance.now(), b = a;
    const f = () => { const n = performance.now(); if (n - a > 500) gaps.push(`raf ${Math.round(a)} +${Math.round(n - a)}`); a = n; requestAnimationFrame(f); }; f();
    setInterval(() => { const n = performance.now(); if (n - b > 500) gaps.push(`timer ${Math.round(b)} +${Math.round(n - b)}`); b = n; }, 50);
  });
  page.on('request', (r) => { const t = Date.now(); r.response().then(() => { if (Date.now() - t > 500) console.log('slow', r.url(), Date.now() - t); }).catch(() => {}); });
  let t = Date.now();
  const lap = (n: string) => { const d = Date.now() - t; t = Date.now(); if (d > 300) console.log(n, d); };
  for (let i = 0; i < 3; i++) {
    await open(page, '/siege/', story[0]!); lap('open');
    for (const step of story) { await goTo(page, step); lap(step.id); }
    console.log(await page.evaluate(() => (window as any).gaps.join('\n')));
  }
});
