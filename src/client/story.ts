import { followAddress } from '../scroll/address.ts';
import { drive } from '../scroll/driver.ts';
import { stepKeys } from '../scroll/keys.ts';
import { readStageData } from '../stage/data.ts';
import { haste, motion } from '../stage/motion.ts';
import { idle } from '../stage/patience.ts';
import { createStage } from '../stage/stage.ts';
import { stillFits } from '../stage/still-fits.ts';
import './claims.ts';
import { inTime } from './in-time.ts';
import { lateCode } from './late.ts';
import { stepNav } from './nav.ts';
import { part } from './part.ts';

const data = readStageData();
const root = document.querySelector<HTMLElement>('[data-stage]');
const page = document.documentElement.dataset;
const { view } = page;
// What only an article or a projector needs is fetched only there.
if (data && (view === 'text' || view === 'class')) void part(import('./no-stage.ts'), 'noStage').then((noStage) => noStage(data, view), () => {});

// Without its class the page has fallen back to the article (boot.js): it stays what its reader has begun to read.
if (data && root && (!view || view === 'low') && document.documentElement.classList.contains('js')) {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-story] .step')];
  const stage = createStage(root, document.querySelector('[data-dock]'), data);
  const follow = followAddress();
  const late = lateCode(root, data, stage);

  // The line is a length in CSS (svh, rem): a probe gives it in pixels, whatever the layout.
  const probe = document.createElement('div');
  probe.className = 'line-probe';
  document.body.append(probe);

  const story = document.querySelector<HTMLElement>('[data-story]');
  addEventListener('scroll', () => void part(import('./lay-out.ts'), 'layOutRest').then((layOutRest) => layOutRest(sections), () => {}), { once: true, passive: true });
  // Before a jump; every kind of one begins with a key or a finger.
  const layOut = () => {
    if (page.sizes !== 'known') page.sizes = 'all';
  };
  for (const event of ['keydown', 'pointerdown']) addEventListener(event, layOut, { once: true });
  const goTo = (index: number) => {
    layOut();
    const section = sections[Math.max(0, Math.min(sections.length - 1, index))];
    section?.scrollIntoView({ behavior: motion.scroll, block: 'start' });
    section?.querySelector<HTMLElement>('.step-title')?.focus({ preventScroll: true });
  };
  const nav = stepNav(data.steps, (by) => goTo(Math.max(driver.current(), 0) + by));
  let shown = -2;
  const hurries = haste();
  const show = (at: number, animate: boolean) => {
    const step = data.steps[at];
    if (!step) return;
    shown = at;
    void stage.show(step, animate);
    late.near(at);
    // In a low window (boot.js) no picture is drawn, but a question can still be asked.
    if (page.view && sections[at]?.querySelector('.your-count')) late.draw();
  };
  const driver = drive(
    sections,
    () => probe.getBoundingClientRect().bottom,
    (index) => {
      const at = Math.max(0, index);
      const step = data.steps[at];
      follow(index < 0 ? null : (step?.id ?? null));
      // After the picture's own frame, like all that can wait for it.
      setTimeout(() => void nav.mark(driver.current()));
      // A case covers the pinned picture and brings its own calendar.
      const kind = sections[at]?.classList.contains('case') ? 'case' : 'card';
      if (story && story.dataset.kind !== kind) story.dataset.kind = kind;
      if (!step || shown === at) return;
      const first = shown === -2;
      // Below the cover nothing is fetched before the reader moves; the chapter's own page brings its first still.
      if (first && index < 0 && !root.querySelector('img')) return;
      show(at, !first && !hurries());
    },
  );
  const again = () => void stage.again();
  const begin = () => shown === -2 && show(0, false);
  for (const event of ['scroll', 'wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(event, begin, { once: true, passive: true });

  stepKeys(
    (by) => goTo(driver.current() + by),
    () => (stage.exploring && !page.view) || document.querySelector('dialog[open]') !== null,
  );
  // Its code comes with its first click.
  const explore = root.querySelector<HTMLButtonElement>('[data-explore]');
  explore?.removeAttribute('hidden');
  explore?.addEventListener(
    'click',
    () => void part(import('./explore.ts'), 'exploreButton').then((exploreButton) => exploreButton(root, explore, stage, late), () => explore.setAttribute('hidden', '')),
    { once: true },
  );

  // After words and fonts, which on a slow line it would hold up.
  const drawUnlessFits = async () => {
    await document.fonts.ready;
    await idle(() => late.waiting);
    const still = root.querySelector<HTMLImageElement>('.stage-still .first');
    if (late.waiting && still?.clientWidth && !stillFits(still)) late.draw();
  };
  root.addEventListener('story:scene', () => late.waiting && void drawUnlessFits());

  let frame = -1;
  new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    // It begins by telling the size there is.
    if (frame === -1) frame = 0;
    else frame = requestAnimationFrame(() => {
      again();
      driver.wake();
    });
  }).observe(root);
  document.addEventListener('themechange', () => late.theme());
  // A picture that was lost with the network is asked for again.
  addEventListener('online', again);
  // A font that comes late changes the lines of a figure's title, and with them the room for its picture.
  document.fonts?.addEventListener('loadingdone', () => root.dataset.view === 'figure' && again());
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-table]');
    const figure = button?.dataset.table;
    if (!button || !figure) return;
    // Of the picture that is there: a reader who scrolls on fast is already at the next.
    const chapter = `${data.base}${data.steps.find(({ scene }) => scene === button.dataset.scene)?.chapter}/`;
    void inTime(part(import('./table-dialog.ts'), 'openTable'), `${chapter}#table-${figure}`).then((openTable) => openTable(figure, chapter, button, { close: root.dataset.close ?? '' }));
  });
}

// boot.js waits for this word.
page.runs = 'yes';
