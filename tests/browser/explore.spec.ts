import { aFigure, aMap, type StepOf, story } from '../support/site.ts';
import { goTo, landed, open, picture, samePicture } from '../support/stage.ts';
import { expect, phone, test } from '../support/test.ts';

const still = { reducedMotion: 'reduce' } as const;
const maps = story.filter(({ view }) => view === 'map');
const [here, next] = [maps[1] as StepOf, story[story.indexOf(maps[1] as StepOf) + 1] as StepOf];

test.describe('exploring the map', () => {
  test('drag, arrows, plus and minus move the map and its words; Escape returns to the very scene', async ({
    live,
  }) => {
    const { page, seen } = await live(still);
    await open(page, '/siege/', aMap, true);
    await goTo(page, here, true);
    const before = await picture(page);
    const stage = page.locator('[data-stage]');
    const button = page.locator('[data-explore]');
    const canvas = page.locator('.stage-live canvas');
    const camera = () => stage.getAttribute('data-camera');
    const changed = async (act: () => Promise<void>, what: string) => {
      const [from, words] = [await camera(), (await picture(page)).drawn.overlay];
      await act();
      await expect.poll(camera, what).not.toBe(from);
      await expect.poll(async () => (await picture(page)).drawn.overlay, what).not.toBe(words);
    };
    const zoom = async () => Number((await camera())?.split(',')[2]);

    const name = await button.innerText();
    await button.click();
    await expect(stage).toHaveAttribute('data-exploring');
    await expect(canvas).toBeFocused();
    await expect(button).not.toHaveText(name, { useInnerText: true });
    await expect(canvas).toHaveAttribute('role', 'application');
    expect((await canvas.getAttribute('aria-label'))?.length).toBeGreaterThan(10);

    await changed(async () => {
      await page.mouse.move(1000, 450);
      await page.mouse.down();
      await page.mouse.move(900, 400, { steps: 4 });
      await page.mouse.up();
    }, 'drag');
    await changed(() => canvas.press('ArrowRight'), 'arrow');
    const away = await zoom();
    await changed(() => canvas.press('Equal'), 'plus');
    await expect.poll(zoom).toBeGreaterThan(away);
    const near = await zoom();
    await changed(() => canvas.press('Minus'), 'minus');
    await expect.poll(zoom).toBeLessThan(near);
    await expect(stage, 'arrows belong to the map').toHaveAttribute('data-step', here.id);

    await page.keyboard.press('Escape');
    await expect(stage).not.toHaveAttribute('data-exploring');
    await expect(button).toBeFocused();
    await expect(button).toHaveText(name, { useInnerText: true });
    await expect.poll(camera).toBe(before.camera.map((n, i) => n.toFixed(i < 2 ? 5 : 3)).join());
    await landed(page, here, true);
    samePicture(await picture(page), before, 'after Escape');

    await button.click();
    await changed(() => canvas.press('ArrowUp'), 'again');
    await button.click();
    await expect(stage).not.toHaveAttribute('data-exploring');
    await expect.poll(camera).toBe(before.camera.map((n, i) => n.toFixed(i < 2 ? 5 : 3)).join());
    await landed(page, here, true);
    samePicture(await picture(page), before, 'after the button');
    expect(seen.errors).toEqual([]);
  });

  test('the next step ends it and shows its own scene; a figure has no button', async ({ live }) => {
    const { page } = await live(still);
    await open(page, '/siege/', aMap, true);
    await goTo(page, next, true);
    const then = await picture(page);
    await goTo(page, here, true);
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-exploring');
    await page.locator('.stage-live canvas').press('ArrowUp');
    await goTo(page, next, true);
    await expect(page.locator('[data-stage]')).not.toHaveAttribute('data-exploring');
    await expect.poll(async () => (await picture(page)).camera).toEqual(then.camera);
    samePicture(await picture(page), then, 'after exploring');
    await goTo(page, aFigure);
    await expect(page.locator('[data-explore]')).toBeHidden();
  });

  test('the wheel scrolls the page, exploring or not', async ({ live }) => {
    const { page } = await live(still);
    await open(page, '/siege/', aMap, true);
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-exploring');
    await page.mouse.move(1000, 450);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  });

  test('works under the finger on a phone', async ({ live }) => {
    const { page } = await live({ ...phone, ...still });
    await open(page, '/siege/', aMap, true);
    await goTo(page, here, true);
    const stage = page.locator('[data-stage]');
    await page.locator('[data-explore]').tap();
    await expect(stage).toHaveAttribute('data-exploring');
    const from = await stage.getAttribute('data-camera');
    const touch = await page.context().newCDPSession(page);
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(200, 250) });
    for (const x of [180, 150, 120]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(x, 240) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => stage.getAttribute('data-camera')).not.toBe(from);
    await page.locator('[data-explore]').tap();
    await expect(stage).not.toHaveAttribute('data-exploring');
    await expect.poll(() => stage.getAttribute('data-camera')).toBe(from);
  });
});
