/**
 * The one owner of motion: map, figures, CSS and scrolling ask here. Off when the system asks for less motion or the
 * address says ?motion=off; then every picture appears in its final state.
 */
const system = matchMedia('(prefers-reduced-motion: reduce)');
const asked = new URLSearchParams(location.search).get('motion');

export const motion = {
  get on(): boolean {
    return asked === 'on' || (asked !== 'off' && !system.matches);
  },
  /** The reader wants it even where the map cannot keep up. */
  get asked(): boolean {
    return asked === 'on';
  },
  /** Durations, ms. All are 0 when motion is off. */
  get scene(): number {
    return this.on ? 700 : 0;
  },
  get fade(): number {
    return this.on ? 220 : 0;
  },
  get flight(): number {
    return this.on ? 1400 : 0;
  },
  /** For scrollIntoView and scrollTo. */
  get scroll(): ScrollBehavior {
    return this.on ? 'smooth' : 'auto';
  },
};

/** Asked at each step: does the reader pass steps faster than pictures move? Then each comes at once, with its words. */
export function haste(): () => boolean {
  let came = Number.NEGATIVE_INFINITY;
  return () => {
    const hurries = performance.now() - came < motion.scene;
    came = performance.now();
    return hurries;
  };
}

const tell = () => {
  document.documentElement.dataset.motion = motion.on ? 'on' : 'off';
};
system.addEventListener('change', tell);
tell();
