import { stageLayout } from './layout.ts';

/**
 * Whether the whole still that stands on the stage can be read there. A map fills the stage: in one of another shape it
 * loses words at its edges or under the credit, in a smaller wide one under the card, which does not shrink. A figure is
 * shown whole: in a low room its words become smaller than 10 px, in a large one it stands enlarged, or at one side of a
 * room that is much wider.
 *
 * @param still with its natural size: complete
 */
export function stillFits({ className, naturalWidth, naturalHeight, clientWidth, clientHeight }: HTMLImageElement): boolean {
  const [across, down] = [clientWidth / naturalWidth, clientHeight / naturalHeight];
  const least = Math.min(across, down);
  const stack = stageLayout() === 'stack';
  if (className.includes('of-figure')) return least > 0.85 && (stack ? least : across) < 1.2;
  return least / Math.max(across, down) > 0.9 && (stack || across > 0.93);
}
