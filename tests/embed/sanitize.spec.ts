/** T34: what content systems leave of the snippet, and on which rung of the ladder its reader then stands. */
import sanitize, { type IOptions } from 'sanitize-html';
import { drive, embed, expect, inMode, loads, ours, site, stepper, test } from '../support/embed.ts';

const text = ['p', 'br', 'em', 'strong', 'cite', 'blockquote', 'code', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h2', 'h3', 'h4', 'h5', 'h6', 'span', 'a', 'img'];
const anything: IOptions = { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true, allowedSchemes: ['http', 'https'] };
const frame = ['src', 'title', 'width', 'height', 'name', 'align', 'frameborder', 'scrolling', 'sandbox', 'allow', 'allowfullscreen', 'loading', 'style'];

/** What the systems' own documentation says they keep, as sanitize-html says it. */
const systems: Readonly<Record<string, { keeps: IOptions; rung: 'driven' | 'stepper' | 'link' }>> = {
  // wp_kses_post: authors and contributors; no iframe, no script, no unknown element.
  'WordPress, author': {
    keeps: {
      allowedTags: [...text, 'figure', 'figcaption', 'div', 'section', 'article', 'details', 'summary', 'table', 'tbody', 'tr', 'td', 'th'],
      allowedAttributes: { a: ['href', 'rel', 'rev', 'name', 'target'], img: ['src', 'alt', 'width', 'height', 'loading', 'class'], '*': ['class', 'id', 'title', 'data-*'] },
    },
    rung: 'link',
  },
  // unfiltered_html: administrators and editors of a single site.
  'WordPress, editor': { keeps: anything, rung: 'driven' },
  // CanvasSanitize: frames of any origin, no script.
  Canvas: {
    keeps: {
      allowedTags: [...text, 'iframe', 'div', 'figure', 'figcaption', 'table', 'tbody', 'tr', 'td', 'th', 'video', 'audio', 'source'],
      allowedAttributes: { iframe: frame, a: ['href', 'target', 'name', 'title'], img: ['src', 'alt', 'width', 'height', 'style'], '*': ['class', 'id', 'title', 'style', 'role', 'lang', 'dir', 'data-*', 'aria-*'] },
    },
    rung: 'stepper',
  },
  // The HTML card is printed as it is.
  'Ghost, HTML card': { keeps: anything, rung: 'driven' },
  // Ghost's newsletters and feeds: mail programs show neither.
  'Ghost, e-mail': { keeps: { allowedTags: [...text, 'figure', 'figcaption', 'div', 'table', 'tbody', 'tr', 'td'], allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'] } }, rung: 'link' },
  // Drupal core's text format "Basic HTML".
  'Drupal, Basic HTML': {
    keeps: {
      allowedTags: text,
      allowedAttributes: { a: ['href', 'hreflang'], blockquote: ['cite'], ul: ['type'], ol: ['start', 'type'], h2: ['id'], h3: ['id'], img: ['src', 'alt', 'width', 'height', 'loading'] },
    },
    rung: 'link',
  },
  'Drupal, Full HTML': { keeps: anything, rung: 'driven' },
  // Some keep scripts of a list and strip elements that they do not know.
  'a system that strips unknown elements only': {
    keeps: { ...anything, allowedTags: [...text, 'iframe', 'script', 'div', 'figure'] },
    rung: 'driven',
  },
};

for (const [name, { keeps, rung }] of Object.entries(systems))
  test(`T34 ${name}: ${rung}`, async ({ bare, hosts }) => {
    const desk = await bare();
    await desk.page.goto(`${site}/newsrooms/?embed=siege`);
    const code = desk.page.locator('[data-code-text]');
    await expect(code).toContainText('<chapter-embed');
    // The code as a newsroom copies it, with the address of this site in place of the published one.
    const copied = ((await code.textContent()) ?? '').replaceAll(/https:\/\/[\w.]+\.example/g, new URL(hosts.site).origin);
    const kept = sanitize(copied, keeps);
    const visit = await bare();
    const { page } = visit;
    await page.goto(hosts.put(kept), { waitUntil: 'domcontentloaded' });
    const link = page.locator(`a[href="${site}/siege/"]`);
    await expect(link).toHaveCount(1);
    await expect(link).toBeVisible();
    if (rung === 'link') {
      await expect(page.locator('iframe')).toHaveCount(0);
      expect(loads(visit)).toBe(0);
    } else {
      const one = await embed(page);
      await inModeOf(rung, one);
      if (rung === 'driven') await drive(one, 900);
      else {
        await one.frame.locator('[data-next]').click();
        await expect.poll(async () => (await stepper(one.frame)).count).toMatch(/^2\b/);
      }
      expect(loads(visit)).toBe(1);
    }
    expect(ours(visit)).toEqual([]);
  });

/** Without our script there is no element that could say its mode. */
const inModeOf = (rung: 'driven' | 'stepper', one: Awaited<ReturnType<typeof embed>>) =>
  rung === 'driven' ? inMode(one, 'driven') : expect.poll(() => one.frame.evaluate(() => document.documentElement.dataset.mode)).toBe('stepper');

test('T34 link and picture pass everywhere', async ({ hosts }) => {
  const code = `<figure><a href="${hosts.site}/siege/"><img src="${hosts.site}/cards/siege.png" width="1200" height="630" alt="Map of Raqqa" style="max-width:100%;height:auto"></a><figcaption><a href="${hosts.site}/siege/">The siege</a></figcaption></figure>`;
  for (const [name, { keeps }] of Object.entries(systems)) {
    const kept = sanitize(code, keeps);
    expect(kept, name).toContain(`href="${hosts.site}/siege/"`);
    expect(kept, name).toMatch(/<img[^>]* alt="Map of Raqqa"/);
  }
});
