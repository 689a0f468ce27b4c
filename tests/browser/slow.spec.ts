import { type StepOf, story } from '../support/site.ts';
import { goTo, landed, move } from '../support/stage.ts';
import { expect, phone, test } from '../support/test.ts';

const maps = story.filter(({ view }) => view === 'map');

test('where the live map cannot keep up the stills fly, and it can be explored all the same', async ({ live }) => {
  const { page, seen } = await live(phone);
  // By its own work, not by throttling: a fast machine made twenty times slower has been seen to keep up.
  await page.addInitScript(() => {
    const work = () => {
      const until = performance.now() + 25;
      while (performance.now() < until);
      if (!document.documentElement.hasAttribute('data-rested')) requestAnimationFrame(work);
    };
    requestAnimationFrame(work);
  });
  await page.goto('/siege/');
  await move(page);
  const stage = page.locator('[data-stage]');
  await expect(stage).toHaveAttribute('data-live', 'ready', { timeout: 60_000 });
  for (const step of maps.slice(0, 3)) {
    await goTo(page, step);
    await expect(stage, step.id).toHaveAttribute('data-map', 'still');
  }
  const at = maps[2] as StepOf;
  await expect(page.locator('.stage-live')).toHaveAttribute('data-off');
  await expect(page.locator('.stage-still img')).toHaveCount(1);
  await page.evaluate(() => document.documentElement.setAttribute('data-rested', ''));

  const camera = await stage.getAttribute('data-camera');
  await page.locator('[data-explore]').click();
  await expect(stage).toHaveAttribute('data-exploring');
  await expect(page.locator('.stage-live')).not.toHaveAttribute('data-off');
  await page.locator('.stage-live canvas').press('Equal');
  await expect.poll(() => stage.getAttribute('data-camera')).not.toBe(camera);
  await page.keyboard.press('Escape');
  await landed(page, at);
  await expect(stage).toHaveAttribute('data-camera', camera ?? '');
  expect(seen.errors).toEqual([]);
});

test('where the processor would have to draw the live map it is not fetched, and comes to who asks for it', async ({ live }) => {
  const { page, seen } = await live();
  await page.addInitScript(() => {
    const { getParameter } = WebGL2RenderingContext.prototype;
    const renderers = [WebGL2RenderingContext.RENDERER, 0x9246];
    WebGL2RenderingContext.prototype.getParameter = function (name: number) {
      return renderers.includes(name) ? 'llvmpipe (LLVM 19.1.7, 256 bits)' : getParameter.call(this, name);
    };
  });
  const asked = () => seen.requests.filter((url) => /\/(live|worker|raqqa|region)[.-]/.test(url));
  await page.goto('/siege/');
  await move(page);
  for (const step of maps) await goTo(page, step);
  await page.waitForLoadState('networkidle');
  expect(asked()).toEqual([]);
  await page.locator('[data-explore]').click();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-exploring', '', { timeout: 60_000 });
  expect(asked().length).toBeGreaterThan(0);
  expect(seen.errors).toEqual([]);
});
