import { stageLayout } from './layout.ts';

/**
 * Whether the whole still that stands on the stage can be read there. A map fills the stage: in one of another shape it
 * loses words at its edges or under the credit, in a smaller wide one under the card, which does not shrink. A figure is
 * shown whole: in a low room its words become smaller than 10 px, on a large one the picture of a phone stands enlarged.
 *
 * @param still with its natural size: complete
 */
export function stillFits({ className, naturalWidth, naturalHeight, clientWidth, clientHeight }: HTMLImageElement): boolean {
  const [across, down] = [clientWidth / naturalWidth, clientHeight / naturalHeight];
  if (className.includes('of-figure')) {
    const scale = Math.min(across, down);
    return scale > 0.85 && scale < 1.25;
  }
  return Math.min(across / down, down / across) > 0.9 && (stageLayout() === 'stack' || across > 0.93);
}
