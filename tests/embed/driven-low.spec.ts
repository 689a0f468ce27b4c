/** Windows too low for a picture and words: the embed declines to be driven, and goes back to the stepper when it is turned. */
import { below, drive, driven, embed, expect, geometry, heard, inMode, sceneShown, spied, test } from '../support/embed.ts';
import { phone } from '../support/test.ts';

for (const [width, height] of [
  [844, 390],
  [320, 300],
  [1280, 360],
] as const)
  test(`a window too low for a picture and words keeps the stepper: ${width} × ${height}`, async ({ host }) => {
    const { page } = await host('article.html', { attributes: 'top="56"' }, { viewport: { width, height } });
    const one = await embed(page);
    await below(one.element);
    expect(await heard(page, 'fallback')).toMatchObject([{ detail: { reason: 'declined' } }]);
    await inMode(one, 'stepper');
    await one.element.evaluate((frame) => frame.scrollIntoView({ behavior: 'instant' }));
    await one.frame.locator('[data-next]').click();
    await inMode(one, 'stepper');
    expect((await spied(page)).shift).toBeLessThan(0.01);
  });

test('a phone as its browser leaves it is driven; on its side it gets the stepper, at the same step', async ({ host }) => {
  const { page } = await host('article.html', { attributes: 'top="56"' }, { ...phone, viewport: { width: 375, height: 553 } });
  const one = await driven(page);
  const { tall, height } = await geometry(one);
  await drive(one, 0.5 * (tall - height), 56);
  const step = await sceneShown(one.frame);
  await page.setViewportSize({ width: 667, height: 375 });
  await inMode(one, 'stepper');
  expect(await one.frame.evaluate(() => document.querySelector('[data-current]')?.id)).toBe(step);
  await expect(page.locator('chapter-embed')).toBeInViewport();
});
