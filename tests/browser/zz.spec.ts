import { story } from '../support/site.ts';
import { count, goTo, open } from '../support/stage.ts';
import { expect, phone, test } from '../support/test.ts';
test('dbg', async ({ still }) => {
  for (const [from, to] of [[[390,844],[844,390]],[[844,390],[390,844]],[[1440,900],[1100,900]],[[1440,900],[820,1180]]] as const) {
  const { page } = await still({ ...(from[0] < 1000 ? phone : {}), reducedMotion: 'reduce', viewport: { width: from[0], height: from[1] } });
  await open(page, '/siege/', story[0]!);
  const out = [];
  for (const step of story) {
    await goTo(page, step);
    const before = await count(page);
    const y0 = await page.evaluate(() => scrollY);
    await page.setViewportSize({ width: to[0], height: to[1] });
    await expect.poll(() => count(page)).toBeGreaterThan(before);
    await page.waitForTimeout(300);
    out.push([step.id, await page.evaluate(() => document.querySelector<HTMLElement>('[data-stage]')!.dataset.step), y0, await page.evaluate(() => scrollY), await page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, step.id)].join(' '));
    await page.setViewportSize({ width: from[0], height: from[1] });
    await page.waitForTimeout(300);
  }
  console.log(from, to, '\n' + out.join('\n'));
  }
});
