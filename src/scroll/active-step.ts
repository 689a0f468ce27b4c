/**
 * The active step is the last one whose top has crossed the line. Pure geometry: the same answer after scrolling,
 * jumping, reloading or turning the phone (research/anchors.md, traps 2, 3, 7, 8).
 *
 * @param count how many steps there are
 * @param top distance of a step's top from the viewport's top, px; steps are in document order. Asked of few of them: a
 *   story of fifty has six measured a frame
 * @param line distance of the trigger line from the viewport's top, px
 * @returns index of the active step, or -1 when none has crossed the line yet
 */
export function activeStep(count: number, top: (index: number) => number, line: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Half a pixel of grace: a link lands its step exactly on the line, but fractions of a pixel are lost in scrolling.
    if (top(middle) <= line + 0.5) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
