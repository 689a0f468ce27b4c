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

const tell = () => {
  document.documentElement.dataset.motion = motion.on ? 'on' : 'off';
};
system.addEventListener('change', tell);
tell();
