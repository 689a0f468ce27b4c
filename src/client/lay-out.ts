/**
 * Lays out the steps of a page that was opened at its top. Until then they have a size that is only a guess
 * (`content-visibility` in stage.css): a first view lays out what is near, and once more when fonts come, not fifty steps.
 * Nothing moves under a reader: all of it lies below.
 *
 * @returns lays out what is left at once, before a jump
 */
export function layOutRest(steps: readonly HTMLElement[]): () => void {
  const finish = () => document.querySelector('.story-page')?.classList.add('is-laid-out');
  for (const event of ['keydown', 'pointerdown', 'beforeprint']) addEventListener(event, finish, { once: true });
  const begin = async () => {
    await document.fonts.ready;
    const { inTurns } = await import('./lay-out-turns.ts');
    inTurns(steps, finish);
  };
  addEventListener('load', () => void begin().catch(finish), { once: true });
  return finish;
}
