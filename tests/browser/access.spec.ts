import { faults } from '../support/axe.ts';
import { note } from '../support/note.ts';
import { aFigure, kinds, type StepOf, story } from '../support/site.ts';
import { goTo, open } from '../support/stage.ts';
import { expect, looks, test } from '../support/test.ts';

const first = story[0] as StepOf;

for (const { look, options } of looks) {
  test(`axe finds nothing on any kind of page: ${look}`, async ({ still }) => {
    const { page } = await still(options);
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(path, { waitUntil: 'load' });
      found.push(...(await faults(page, path)));
    }
    expect(found).toEqual([]);
  });

  test(`axe finds nothing in the middle of the story: ${look}`, async ({ still }) => {
    const { page } = await still(options);
    const found: string[] = [];
    await open(page, '/siege/', first);
    await goTo(page, aFigure);
    found.push(...(await faults(page, 'a figure')));

    await page.locator('.stage-figure:not([data-off]) .figure-open-table').click();
    await expect(page.locator('dialog.table-dialog')).toBeVisible();
    found.push(...(await faults(page, 'its table')));
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.table-dialog')).toHaveCount(0);
    await expect(page.locator('.stage-figure:not([data-off]) .figure-open-table')).toBeFocused();

    await page.locator('[data-step-menu] summary').click();
    await expect(page.locator('.step-list')).toBeVisible();
    found.push(...(await faults(page, 'the list of steps')));
    await page.keyboard.press('Escape');

    await page.locator(`#${aFigure.id} a.claim`).first().press('Enter');
    await expect(note(page)).toHaveCount(1);
    found.push(...(await faults(page, 'a note')));
    expect(found).toEqual([]);
  });
}

test('axe finds what is wrong: a button without a name, words too pale', async ({ still }) => {
  const { page } = await still();
  await page.goto('/sources/', { waitUntil: 'load' });
  await page.locator('main').evaluate((main) => {
    const pale = main.querySelector('p') as HTMLElement;
    pale.style.color = '#ccc';
    main.append(document.createElement('button'));
  });
  expect((await faults(page, 'planted')).map((line) => line.split(': ')[1]).sort()).toEqual(['button-name', 'color-contrast']);
});

test('axe finds nothing in a live map, free or not', async ({ live }) => {
  const { page } = await live({ reducedMotion: 'reduce' });
  await open(page, '/siege/', first, true);
  const found = await faults(page, 'live');
  await page.locator('[data-explore]').click();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-exploring');
  found.push(...(await faults(page, 'exploring')));
  expect(found).toEqual([]);
});

test('what a picture shows is said in words, in every step', async ({ still }) => {
  const { page } = await still();
  await page.goto('/siege/');
  const said = await page.locator('[data-picture-alt]').allTextContents();
  expect(said).toHaveLength(story.length);
  for (const text of said) expect(text.trim().length).toBeGreaterThan(30);
});
