/** One step at a time, without anybody's help: no loader, no host script, no script at all. */
import { faults } from '../support/axe.ts';
import { embed, expect, hasPicture, loads, ours, site, stepper, swipe, test } from '../support/embed.ts';
import { file } from '../support/site.ts';
import { oneIn } from '../support/slice.ts';
import { phone } from '../support/test.ts';

/** Steps of an embed page, from its HTML. */
const idsOf = (id: string) => [...file(`embed/${id}/index.html`).matchAll(/<section class="step[^"]*" id="([\w-]+)"/g)].map((match) => match[1] as string);
const ids = idsOf('siege');

test('T06 the host’s policy blocks the loader: the stepper and the link stand', async ({ host }) => {
  const visit = await host('blocked.html');
  const one = await embed(visit.page);
  expect(await visit.page.evaluate(() => customElements.get('chapter-embed'))).toBeUndefined();
  expect(await one.frame.evaluate(() => document.documentElement.dataset.mode)).toBe('stepper');
  const [first, second] = ids as [string, string];
  expect(await stepper(one.frame)).toMatchObject({ current: [first] });
  await one.frame.locator('[data-next]').click();
  await expect.poll(async () => (await stepper(one.frame)).current).toEqual([second]);
  await expect(visit.page.locator('.embed-link a')).toBeVisible();
  expect(loads(visit)).toBe(1);
  expect(ours(visit, /policy|Content Security Policy|stylesheet/i)).toEqual([]);
});

test('a picture that takes the place of another does so at once, by the rules of the stepper too', async ({ host }) => {
  const { page } = await host('plain.html', { without: 'script' });
  const one = await embed(page);
  await one.element.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await one.frame.locator('[data-next]').click();
  // Comes with the code that draws.
  await one.frame.waitForFunction(() => document.querySelector('.stage-overlay svg') !== null);
  const passing = await one.frame.evaluate(() => {
    const layer = document.querySelector('.stage-figure') as HTMLElement;
    const before = getComputedStyle(layer).transitionDuration;
    layer.setAttribute('data-at-once', '');
    return [before !== '0s', getComputedStyle(layer).transitionDuration];
  });
  expect(passing).toEqual([true, '0s']);
});

test('buttons, keys and swipes step; vertical swipes and the wheel are the host’s', async ({ host }) => {
  const { page } = await host('plain.html', { without: 'script' }, phone);
  const one = await embed(page);
  await one.element.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const at = async (n: number) => {
    await expect.poll(async () => (await stepper(one.frame)).current).toEqual([ids[n]]);
    const now = await stepper(one.frame);
    expect(now.count).toMatch(new RegExp(`^${n + 1}\\b.*\\b${ids.length}$`));
    expect([now.back, now.next]).toEqual([n > 0, n < ids.length - 1]);
    await one.frame.waitForFunction((id) => window.shown.at(-1) === id, ids[n], { polling: 50 });
  };
  await at(0);
  await one.frame.locator('[data-next]').click();
  await at(1);
  await page.keyboard.press('ArrowRight');
  await at(2);
  await page.keyboard.press('ArrowLeft');
  await at(1);
  await one.frame.locator('[data-back]').click();
  await at(0);
  const box = await one.element.boundingBox();
  if (!box) throw new Error('no box');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // On the picture and on the words.
  for (const y of [box.y + 150, box.y + box.height - 120]) {
    await swipe(page, { x: middle.x + 120, y }, { x: -240, y: 8 });
    await at(1);
    await swipe(page, { x: middle.x - 120, y }, { x: 240, y: -8 });
    await at(0);
  }

  // A thumb that goes up or down over the frame moves the host's page and not the story: every time over the picture, and
  // with the second swipe at the latest over words that are cut at the height of the snippet.
  for (const [y, most] of [
    [box.y + 100, 1],
    [box.y + box.height - 120, 2],
  ] as const)
    for (const by of [-260, 260]) {
      const before = await page.evaluate(() => scrollY);
      let swipes = 0;
      while (swipes < most && Math.abs((await page.evaluate(() => scrollY)) - before) < 100) {
        await swipe(page, { x: middle.x, y }, { x: 0, y: by });
        swipes++;
        if (swipes === most) await expect.poll(() => page.evaluate((from) => Math.abs(scrollY - from), before), { message: `${y}, ${by}` }).toBeGreaterThan(100);
      }
    }
  await at(0);
  expect(await one.frame.evaluate(() => scrollY)).toBe(0);
});

test('no step is cut at the height that the page itself asks for; buttons are large enough', async ({ host }) => {
  for (const width of [320, 390, 700]) {
    const { page } = await host('amp.html', { above: '0', id: 'siege' }, { viewport: { width, height: 844 }, isMobile: width < 600, hasTouch: width < 600 });
    const one = await embed(page);
    await page.waitForFunction(() => {
      const { sizes } = window as unknown as { sizes: { height: number }[] };
      return sizes.length > 0 && document.querySelector('iframe')?.clientHeight === sizes.at(-1)?.height;
    });
    const cut: string[] = [];
    for (const id of ids) {
      const found = await one.frame.evaluate((step) => {
        const section = document.getElementById(step) as HTMLElement;
        const out = [...section.querySelectorAll<HTMLElement>('*')].filter((e) => {
          const { overflowY } = getComputedStyle(e);
          return /auto|scroll|hidden/.test(overflowY) && e.scrollHeight > e.clientHeight + 2 && e.clientHeight > 0 && !e.closest('.hidden, svg, details:not([open])');
        });
        return [...out.map((e) => `${step}: ${e.className} ${e.scrollHeight} in ${e.clientHeight}`), ...(document.documentElement.scrollWidth > innerWidth ? [`${step}: wider than the frame`] : [])];
      }, id);
      cut.push(...found);
      await one.frame.locator('[data-next]').evaluate((button: HTMLElement) => button.click());
    }
    expect(cut, `${width} px`).toEqual([]);
    for (const name of ['[data-back]', '[data-next]']) {
      const { width: w, height: h } = (await one.frame.locator(name).boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(w, h), name).toBeGreaterThanOrEqual(44);
    }
  }
});

test('a map fills its place in a frame of any shape, its credit at the foot and on no word; what is wide stands beside its words, title apart from date', async ({ bare }) => {
  const { page } = await bare({ reducedMotion: 'reduce', viewport: { width: 1366, height: 700 } });
  const wrong: string[] = [];
  for (const [i, [width, height, beside]] of ([
    [390, 700, false],
    [560, 640, false],
    [600, 400, true],
    [700, 620, true],
    [1000, 520, true],
    [1366, 700, true],
    [700, 1100, true],
  ] as const).entries()) {
    await page.setViewportSize({ width, height });
    for (const id of oneIn(3)(width, i) ? ['siege', 'competing-tolls'] : ['siege']) {
      await page.goto(`${site}/embed/${id}/`);
      for (const step of idsOf(id)) {
        await expect.poll(async () => (await stepper(page.mainFrame())).current).toEqual([step]);
        await page.waitForFunction((now) => document.querySelector<HTMLElement>('[data-stage]')?.dataset.step === now, step, { polling: 50 });
        await page.waitForFunction(hasPicture, null, { polling: 50 });
        const found = await page.evaluate(() => {
          const box = (one: Element) => one.getBoundingClientRect();
          const stage = document.querySelector('[data-stage]') as HTMLElement;
          const card = box(document.querySelector('[data-current] .card') as Element);
          const place = box(stage);
          const out = (card.left >= place.right - 1) === (card.top >= place.bottom - 1) ? ['words and picture neither beside nor under each other'] : [];
          const title = document.createRange();
          title.selectNodeContents(document.querySelector('[data-current] .step-title') as Element);
          const date = box(document.querySelector('[data-current] .card .eyebrow') as Element);
          const near = [...title.getClientRects()].some(({ right, top, bottom }) => top < date.bottom && bottom > date.top && date.left - right < 8);
          if (near) out.push('title touches the date');
          if (stage.dataset.view !== 'map') return { beside: card.left >= place.right - 1, out };
          const still = box(stage.querySelector('.stage-still img') as Element);
          const lacks = Math.max(still.left - place.left, still.top - place.top, place.right - still.right, place.bottom - still.bottom);
          const credit = [...stage.querySelectorAll('.stage-credit span')].map(box).find(({ width: w }) => w > 0) as DOMRect;
          const words = [...stage.querySelectorAll('.stage-overlay:not([data-off]) text:not(.map-water text)')];
          const under = words.filter((one) => {
            const { left, right, top, bottom } = box(one);
            return left < credit.right && right > credit.left && top < credit.bottom && bottom > credit.top;
          });
          return {
            beside: card.left >= place.right - 1,
            out: [
              ...out,
              ...(lacks > 1 ? [`map ends ${Math.round(lacks)} px before its place does`] : []),
              ...(place.bottom - credit.bottom > 12 ? ['credit not at the foot'] : []),
              ...under.map((one) => `under the credit: ${one.textContent}`),
            ],
          };
        });
        wrong.push(...found.out.map((one) => `${width} × ${height}, ${step}: ${one}`));
        if (found.beside !== beside) wrong.push(`${width} × ${height}, ${step}: ${beside ? 'words not beside' : 'words beside'}`);
        await page.locator('[data-next]').evaluate((button: HTMLElement) => button.click());
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('a family case is read between head and bar: it scrolls there, Back and Next stay in reach, the pictures after it are drawn', async ({ host }) => {
  const steps = idsOf('four-families');
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    const { page } = await host('plain.html', { without: 'script', id: 'four-families' }, { viewport: { width, height } });
    const one = await embed(page);
    await one.element.evaluate((frame) => frame.scrollIntoView({ block: 'center', behavior: 'instant' }));
    let cases = 0;
    for (const [n, id] of steps.entries()) {
      await expect.poll(async () => (await stepper(one.frame)).current, { message: `${width} px` }).toEqual([id]);
      const found = await one.frame.evaluate(() => {
        const current = document.querySelector('[data-current]') as HTMLElement;
        const box = current.getBoundingClientRect();
        const reached = (name: string) => {
          const { left, top, width, height } = (document.querySelector(name) as HTMLElement).getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest(name) !== null;
        };
        current.scrollTop = 40;
        const over = current.scrollHeight - current.clientHeight;
        return {
          isCase: current.classList.contains('case'),
          reached: ['[data-back]', '[data-next]'].filter(reached),
          head: (document.querySelector('.embed-head')?.getBoundingClientRect().bottom ?? 0) - box.top,
          foot: box.bottom - (document.querySelector('.embed-foot')?.getBoundingClientRect().top ?? 0),
          short: Math.min(40, over) - current.scrollTop,
        };
      });
      expect(found.reached, id).toEqual(['[data-back]', '[data-next]']);
      if (found.isCase) {
        cases++;
        expect(Math.max(found.head, found.foot, found.short), `${id}: under the head, under the bar, or not scrolled, px`).toBeLessThanOrEqual(1);
      } else {
        await one.frame.waitForFunction((step) => document.querySelector<HTMLElement>('[data-stage]')?.dataset.step === step, id, { polling: 50 });
        await one.frame.waitForFunction(hasPicture, null, { polling: 50 });
      }
      if (n < steps.length - 1) await one.frame.locator('[data-next]').click();
    }
    expect(cases).toBeGreaterThan(3);
    await one.frame.locator('[data-back]').click();
    await expect.poll(async () => (await stepper(one.frame)).current).toEqual([steps.at(-2)]);
  }
});

test('the address chooses: step, excerpt, theme, accent, note; what is unknown is ignored', async ({ bare }) => {
  const { page, seen } = await bare();
  const go = async (query: string) => {
    await page.goto(`${site}/embed/siege/${query}`);
    await page.waitForFunction(() => document.querySelector('[data-current]') !== null);
    return { ...(await stepper(page.mainFrame())), ...(await page.evaluate(() => ({ ...document.documentElement.dataset }))) };
  };
  expect(await go(`?step=${ids[3]}`)).toMatchObject({ current: [ids[3]] });
  expect(await go(`?steps=${ids[2]}..${ids[5]}`)).toMatchObject({ current: [ids[2]], count: expect.stringMatching(/\b4$/) });
  expect(await go('?theme=dark&accent=plum')).toMatchObject({ theme: 'night', accent: 'plum' });
  expect(await go('?theme=%22%3E&accent=red&step=nothing&steps=x..y&mode=7&font=&note=1')).toMatchObject({ current: [ids[0]], mode: 'stepper', count: expect.stringMatching(new RegExp(`\\b${ids.length}$`)) });
  expect(seen.errors).toEqual([]);
});

test('T30 without script every step’s text is there to read', async ({ bare }) => {
  const { page } = await bare({ javaScriptEnabled: false, spied: false });
  for (const id of ['siege', 'four-families']) {
    await page.goto(`${site}/embed/${id}/`);
    for (const step of idsOf(id)) {
      await expect(page.locator(`[id="${step}"] .step-title`)).toBeVisible();
      expect((await page.locator(`[id="${step}"]`).innerText()).length, step).toBeGreaterThan(80);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expect(page.locator('[data-next]').locator('visible=true')).toHaveCount(0);
  }
});

test('T30 axe finds nothing: stepper, text view, a figure, in both themes', async ({ bare }) => {
  const { page } = await bare({ ...phone, reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const path of ['/embed/siege/?theme=light', '/embed/siege/?theme=dark', '/embed/siege/?view=text', '/embed/four-families/?note=confirm', '/embed/air-strikes/']) {
    await page.goto(site + path, { waitUntil: 'load' });
    found.push(...(await faults(page, path)));
  }
  expect(found).toEqual([]);
});
