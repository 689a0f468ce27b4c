/** The cover: its map beside the title, or between title and words. */
import { expect, test } from '../support/test.ts';

const motionless = { reducedMotion: 'reduce' } as const;

/** Runs in the page: names that the edge of the cover's map cuts, or that lie under the cover's words. Of rivers the letters follow the water. */
async function namesOfCover(): Promise<string[]> {
  const still = document.querySelector('.cover-map img') as HTMLImageElement;
  await still.decode();
  const { naturalWidth, naturalHeight, clientWidth, clientHeight } = still;
  const scale = Math.max(clientWidth / naturalWidth, clientHeight / naturalHeight);
  const [across = 0, down = 0] = getComputedStyle(still).objectPosition.split(' ').map((part) => Number.parseFloat(part) / 100);
  const edge = still.getBoundingClientRect();
  const file = document.createElement('div');
  file.innerHTML = await (await fetch(still.currentSrc)).text();
  file.style.cssText = `position: absolute; width: ${naturalWidth * scale}px; left: ${edge.x + (clientWidth - naturalWidth * scale) * across}px; top: ${edge.y + (clientHeight - naturalHeight * scale) * down}px`;
  const svg = file.firstElementChild as SVGSVGElement;
  svg.setAttribute('width', '100%');
  svg.setAttribute('height', String(naturalHeight * scale));
  document.body.append(file);
  await document.fonts.ready;
  const words = [...document.querySelectorAll('.cover-words > :not(.cover-map), .cover-tools a')].map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect();
  });
  const all = [...svg.querySelectorAll('[aria-label]:not(.map-water *)')];
  if (all.length === 0) return ['no names at all'];
  return all.flatMap((name) => {
    const { left, right, top, bottom } = name.getBoundingClientRect();
    const cut = left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom;
    const under = words.some((word) => left < word.right && right > word.left && top < word.bottom && bottom > word.top);
    return cut || under ? [`${name.ariaLabel} ${cut ? 'is cut' : 'is under words'}`] : [];
  });
}

for (const [width, height] of [
  [390, 844],
  [820, 1180],
  [1024, 768],
  [1040, 720],
  [1080, 1800],
  [1280, 720],
  [1280, 1024],
  [1366, 625],
  [1440, 900],
  [1920, 1080],
] as const)
  test(`has every name of the cover’s map whole, none under its words, at ${width} × ${height} px`, async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width, height }, bypassCSP: true });
    await page.goto('/');
    expect(await page.evaluate(namesOfCover)).toEqual([]);
  });

test('a desk’s screen on its end has the map over the words', async ({ still }) => {
  const { page } = await still({ ...motionless, viewport: { width: 1080, height: 1800 } });
  await page.goto('/');
  const [map, words] = await page.evaluate(() => ['.cover-map', '.cover .standfirst'].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON()));
  expect(map.width).toBe(1080);
  expect(words.top).toBeGreaterThanOrEqual(map.bottom);
});
