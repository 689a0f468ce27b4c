/** "Your count" where no stage draws its answer: the picture takes the place of the still. */
import type { Locator } from '@playwright/test';
import { theQuestion } from '../support/site.ts';
import { move } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const { id, chapter } = theQuestion;

for (const [where, viewport, path] of [
  ['a low window', { width: 320, height: 256 }, `${chapter}/`],
  ['the article', { width: 1280, height: 800 }, `${chapter}/?view=text`],
  ['the class view', { width: 1024, height: 768 }, `${chapter}/?view=class#${id}`],
  ['a page of its own', { width: 1280, height: 800 }, `s/${id}/`],
  ['the article of an embed', { width: 600, height: 800 }, `embed/${chapter}/?view=text`],
  ['the article in a sandboxed frame', { width: 600, height: 800 }, 'frame'],
] as const)
  test(`“Your count” answers in ${where}, with its picture`, async ({ still }) => {
    const { page, seen } = await still({ reducedMotion: 'reduce', viewport });
    if (path === 'frame') {
      const host = `<!doctype html><title>Host</title><iframe title="Chapter" sandbox="allow-scripts" src="../embed/${chapter}/?view=text" width="560" height="700"></iframe>`;
      await page.route('**/host/', (route) => route.fulfill({ contentType: 'text/html', body: host }));
      await page.goto('/host/');
    } else await page.goto(`/${path}`);
    const around = path === 'frame' ? page.frameLocator('iframe') : page;
    const section = around.locator(':is(.step, .one-step):has(.your-count)');
    await section.evaluate((e) => e.scrollIntoView({ behavior: 'instant' }));
    await move(page);
    const [answer, picture, drawn, question] = ['[data-answer]', '.still img', '.still .count-picture', 'select >> nth=0'].map((one) => section.locator(one)) as [Locator, Locator, Locator, Locator];
    // Printed, it has spaces between its lines that an answer made here has not.
    const said = async () => (await answer.textContent())?.replaceAll(/\s/g, '');
    const before = await said();
    await expect(picture).toBeVisible();
    await question.selectOption({ index: 2 });
    await expect(picture).toBeHidden();
    await expect(drawn.locator('text').first()).toBeVisible();
    expect(await said()).not.toBe(before);
    await question.selectOption({ index: 0 });
    await expect(picture).toBeVisible();
    await expect(drawn).toBeHidden();
    expect(await said()).toBe(before);
    expect(seen.errors).toEqual([]);
  });
