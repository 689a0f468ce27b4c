/**
 * The script of the embed pages. One classic script without imports: a frame sandboxed from its own origin is refused
 * modules, and WordPress shows nothing before it has heard from us. The stepper needs no more than this.
 */
import { stepKeys } from '../../scroll/keys.ts';
import type { HostMessage, Settings } from '../protocol.ts';
import { excerpt, fromAddress, look } from './choices.ts';
import { confirmFirst } from './confirm.ts';
import { type Driven, driven } from './driven.ts';
import type { Drawn } from './frame.ts';
import { tellDialects, wantedHeight, wordpressSecret } from './height.ts';
import { links } from './links.ts';
import { greet } from './port.ts';
import { stepper } from './stepper.ts';
import { swipes } from './swipe.ts';

const root = document.documentElement;
if (root.dataset.mode === 'stepper') start();

function start(): void {
  const asked = fromAddress();
  const all = [...document.querySelectorAll<HTMLElement>('[data-story] .step')];
  const kept = excerpt(all.map(({ id }) => id), asked.steps);
  for (const section of all) if (!kept.includes(section.id)) section.remove();
  const sections = all.filter((section) => section.isConnected);
  const foot = document.querySelector<HTMLElement>('.embed-foot');
  foot?.toggleAttribute('data-single', sections.length < 2);
  foot?.querySelectorAll('.ticks i').forEach((tick, i) => void (i >= sections.length && tick.remove()));

  let drawn: Drawn | null = null;
  let follow: Driven | null = null;
  let arrived: (came: Drawn | null) => void = () => {};
  const coming = new Promise<Drawn | null>((done) => {
    arrived = done;
  });

  const told = (i: number) => wire.send({ t: 'step', i, id: sections[i]?.id ?? '', total: sections.length });
  const shown = (i: number) => {
    const section = sections[i];
    told(i);
    if (!section) return;
    root.dataset.kind = section.classList.contains('case') ? 'case' : 'card';
    if (drawn && root.dataset.kind === 'card') void drawn.show(i, true);
    else stillShown(section);
  };
  const steps = stepper(sections, foot, shown);
  const index = (id: string) => sections.findIndex((section) => section.id === id);
  const goTo = (to: number) => (follow?.on ? follow.seek(sections[Math.max(0, Math.min(sections.length - 1, to))]) : steps.go(to));

  const adopt = (came: Drawn) => {
    drawn = came;
    root.dataset.frame = 'ready';
    follow = driven(came, wire, (i) => {
      const at = Math.max(0, i);
      if (at === steps.index && i >= 0) return;
      steps.mark(at);
      told(at);
    });
    if (root.dataset.kind === 'card') void came.show(Math.max(0, steps.index), false);
    arrived(came);
  };

  const use = (settings: Settings) => {
    look(root, settings);
    if (settings.note === 'confirm') confirmFirst(root, () => measure());
    if (settings.step && index(settings.step) >= 0) steps.go(index(settings.step));
  };
  const hear = (message: HostMessage) => {
    switch (message.t) {
      case 'offer':
        // The module is refused in some sandboxes, and comes late on a slow line.
        return void Promise.race([coming, new Promise<null>((late) => setTimeout(late, 8000, null))]).then((came) =>
          // A note that waits for an answer is read in the stepper: the switch could not be made unseen afterwards.
          wire.send({ t: 'can', mode: message.mode, ok: message.mode === 'stepper' || (came !== null && sections.length > 1 && !root.hasAttribute('data-waiting')) }),
        );
      case 'mode':
        if (message.mode === 'driven') follow?.start();
        else if (follow?.on) {
          follow.stop();
          shown(steps.index);
        }
        return;
      case 'y':
        return follow?.on ? follow.to(message.y) : undefined;
      case 'theme':
      case 'accent':
        return look(root, message);
      case 'goto':
        return index(message.id) >= 0 ? goTo(index(message.id)) : undefined;
    }
  };
  const wire = greet(
    {
      id: document.body.dataset.embed ?? '',
      steps: sections.length,
      modes: document.body.dataset.kind === 'chapter' && sections.length > 1 && asked.note !== 'confirm' ? ['stepper', 'driven'] : ['stepper'],
    },
    (settings) => {
      use(settings);
      told(Math.max(0, steps.index));
      wire.send({ t: 'height', px: height(settings.font ?? settings.credit ?? settings.note) });
    },
    hear,
  );

  let [px, at] = [0, 0];
  /** @param again something has changed it, besides the width: each measure lays out the whole chapter */
  const height = (again: unknown): number => {
    if (again || at !== innerWidth) [px, at] = [wantedHeight(), innerWidth];
    return px;
  };
  const measure = () => {
    if (follow?.on) return;
    wire.send({ t: 'height', px: height(true) });
    if (parent !== window) tellDialects(px, innerWidth);
  };
  links((href) => wire.send({ t: 'link', href }), (id) => {
    if (index(id) < 0) return false;
    goTo(index(id));
    return true;
  });
  stepKeys((by) => goTo(steps.index + by), () => root.hasAttribute('data-waiting') || document.querySelector('dialog[open]') !== null);
  swipes(document.querySelector('main') ?? document.body, (by) => !follow?.on && steps.go(steps.index + by));

  window.embedFrame = { sections, adopt };
  steps.go(Math.max(0, index(location.hash.slice(1))));
  use(asked);
  // Once the first card stands: on a slow phone all of this and the layout of a whole chapter in one task stop the host's
  // page for a tenth of a second. By the clock: a frame that is off screen is not drawn.
  setTimeout(measure, 50);
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    measure();
  });
  void document.fonts?.ready.then(measure);
  // A host whose script came after ours has heard nothing yet; WordPress asks for it (wp-embed.js).
  addEventListener('load', measure);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.message === 'ready' && data.secret === wordpressSecret()) measure();
  });
}

/** Tells, like the drawn stage does, that a step's picture can be seen. */
function stillShown(section: HTMLElement): void {
  const tell = () => {
    if (section.hasAttribute('data-current')) section.dispatchEvent(new CustomEvent('story:scene', { bubbles: true, detail: { step: section.dataset.step, scene: section.dataset.scene } }));
  };
  const img = section.querySelector<HTMLImageElement>('.still img, .case-map img');
  if (img) img.decode().then(tell, tell);
  else tell();
}
