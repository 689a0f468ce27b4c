/**
 * Horizontal swipes step; vertical ones are the host's. `touch-action: pan-y` (styles/embed/stepper.css) leaves us the
 * horizontal moves: without it the browser takes the pointer away before the finger is lifted.
 *
 * @param step called with 1 for the next step, -1 for the previous one
 */
export function swipes(area: HTMLElement, step: (by: 1 | -1) => void): void {
  let from: { id: number; x: number; y: number } | null = null;
  area.addEventListener('pointerdown', ({ pointerId, pointerType, clientX, clientY, isPrimary }) => {
    from = pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : null;
  });
  area.addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
    if (from?.id !== pointerId) return;
    const [dx, dy] = [clientX - from.x, clientY - from.y];
    from = null;
    if (Math.abs(dx) < 48 || Math.abs(dx) < 1.5 * Math.abs(dy)) return;
    step(dx < 0 === (document.documentElement.dir !== 'rtl') ? 1 : -1);
  });
  area.addEventListener('pointercancel', () => {
    from = null;
  });
}
