import scrollama from 'scrollama';

/** Wakes when a step crosses the middle of the window, which also happens when a layout change moves steps without a scroll. */
export function watchSteps(steps: readonly HTMLElement[], wake: () => void): void {
  scrollama()
    .setup({ step: [...steps], offset: 0.5 })
    .onStepEnter(wake)
    .onStepExit(wake);
}
