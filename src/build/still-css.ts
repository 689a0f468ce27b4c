import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const css = ['src/styles/tokens.css', 'src/map/palette.css', 'src/map/overlay.css', 'src/figures/all.css'];

/** A style sheet with the files it imports in their place. */
function readCss(file: string): string {
  return readFileSync(file, 'utf8').replace(/@import '([^']+)';/g, (_, path: string) => readCss(resolve(dirname(file), path)));
}

let sheet: string | undefined;
/** Every rule a still may need: tokens first, then maps and figures. */
export const stillCss = (): string => (sheet ??= css.map((file) => readCss(resolve(file))).join('\n'));
