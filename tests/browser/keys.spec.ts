import type { Locator, Page } from '@playwright/test';
import { aFigure, type StepOf, story } from '../support/site.ts';
import { goTo, landed, open } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const [one, two, three] = story as [StepOf, StepOf, StepOf];
const still = { reducedMotion: 'reduce' } as const;
const focusedStep = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest('.step')?.id);

test.describe('with the keyboard', () => {
  test('arrows and j, k step through the story; the focus and the count go along', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    await open(page, '/siege/', one);
    const counted = page.locator('[data-step-count]');
    for (const [key, step, n] of [
      ['ArrowRight', two, 2],
      ['j', three, 3],
      ['ArrowLeft', two, 2],
      ['k', one, 1],
      ['k', one, 1],
    ] as const) {
      await page.keyboard.press(key);
      await landed(page, step);
      await expect(page.locator(`#${step.id} .step-title`), key).toBeFocused();
      await expect(counted).toHaveText(`${n} of ${story.length}`);
    }
    const last = story.at(-1) as StepOf;
    await goTo(page, last);
    await page.keyboard.press('ArrowRight');
    await landed(page, last);
    await expect(counted).toHaveText(`${story.length} of ${story.length}`);
  });

  test('the keys step while the page moves smoothly as well', async ({ still: openStill }) => {
    const { page } = await openStill();
    await open(page, '/siege/', one);
    await page.keyboard.press('ArrowRight');
    await landed(page, two);
    expect(await focusedStep(page)).toBe(two.id);
  });

  test('modifiers, the list of steps and an open note keep their own keys', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    await open(page, '/siege/', one);
    await page.keyboard.press('ArrowRight');
    await landed(page, two);
    for (const key of ['Shift+ArrowRight', 'Control+ArrowRight', 'Meta+ArrowRight', 'Shift+J', 'Control+j'])
      await page.keyboard.press(key);
    expect(await focusedStep(page)).toBe(two.id);
    const summary = page.locator('[data-step-menu] summary');
    await summary.focus();
    await page.keyboard.press('ArrowRight');
    await expect(summary).toBeFocused();
    await page.locator(`#${two.id} a.claim`).first().click();
    const close = page.locator('dialog.note [data-close]');
    await expect(close).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(close).toBeFocused();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-step', two.id);
  });

  test('the buttons step, and stand still at both ends', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    await open(page, '/siege/', one);
    const back = page.locator('[data-step-by="-1"]');
    const next = page.locator('[data-step-by="1"]');
    // Not locator.click(): over BiDi it scrolls Firefox's page to where the pinned bar would stand without being pinned.
    const press = async (button: Locator) => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
      await page.mouse.click(x + width / 2, y + height / 2);
    };
    await expect(back).toBeDisabled();
    await press(next);
    await landed(page, two);
    await press(next);
    await landed(page, three);
    await press(back);
    await landed(page, two);
    await goTo(page, story.at(-1) as StepOf);
    await expect(next).toBeDisabled();
  });

  test('the list of steps names them all, marks the current one and jumps', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    await open(page, '/siege/', one);
    const summary = page.locator('[data-step-menu] summary');
    const links = page.locator('.step-list li a');
    await expect(links).toHaveCount(story.length);
    for (const step of [aFigure, story.at(-1) as StepOf, one]) {
      await summary.click();
      await page.locator(`.step-list a[href="#${step.id}"]`).click();
      await landed(page, step);
      await expect(links.first()).toBeHidden();
      await expect(page.locator('.step-list a[aria-current]')).toHaveAttribute('href', `#${step.id}`);
    }
    await summary.press('Enter');
    await expect(links.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(links.first()).toBeHidden();
    await expect(summary).toBeFocused();
  });

  test('Tab goes down the page, always seen, past the bar and through the claims', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    await open(page, '/siege/', one);
    const stops: { name: string; step: string; claim: boolean; seen: boolean; ring: boolean }[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement as HTMLElement;
          const { top, bottom, left, right, width } = at.getBoundingClientRect();
          const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          const style = getComputedStyle(at);
          return {
            name: `${at.localName}.${at.className} ${at.textContent?.trim().slice(0, 30)}`,
            step: at.closest<HTMLElement>('.step')?.id ?? '',
            claim: at.matches('a.claim'),
            seen:
              width > 0 && top >= -1 && bottom <= innerHeight + 1 && !!over && (at.contains(over) || over.contains(at)),
            ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
          };
        }),
      );
    }
    expect(stops[0]?.name).toMatch(/skip/);
    expect(
      stops.filter(({ ring }) => !ring).map(({ name }) => name),
      'no ring',
    ).toEqual([]);
    expect(
      stops.filter(({ seen }) => !seen).map(({ name }) => name),
      'not seen',
    ).toEqual([]);
    const order = stops.filter(({ claim }) => claim).map(({ step }) => story.findIndex(({ id }) => id === step));
    expect(order.length).toBeGreaterThan(10);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('the skip link leads past the bar', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    for (const [path, target] of [
      ['/siege/', one.id],
      ['/', one.id],
      ['/sources/', 'content'],
    ] as const) {
      await page.goto(path);
      await page.keyboard.press('Tab');
      const skip = page.locator('a.skip');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${target}`);
      await page.keyboard.press('Tab');
      const inside = await page.evaluate((id) => {
        const goal = document.getElementById(id) as HTMLElement;
        const now = document.activeElement as HTMLElement;
        return goal.contains(now) || !!(goal.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
      }, target);
      expect(inside, path).toBe(true);
    }
  });
});
