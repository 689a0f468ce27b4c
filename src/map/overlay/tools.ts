import { padding } from '../camera.ts';
import type { Box } from './room.ts';
import type { View } from './view.ts';

/** What lies over the map on the stage, px (styles/stage-tools.css): "Explore" and the credit. No name is printed under them. */
export function tools({ size: { width, height }, layout }: View): readonly Box[] {
  if (layout === 'stack') {
    const credit = width < 350 ? 56 : 40;
    return [
      [width - 112, height - 50, width, height],
      [0, height - credit, width - 120, height],
    ];
  }
  const right = width - padding(layout, { width, height }).right;
  return [
    [right - 170, 12, right, 64],
    [right - 500, height - 58, right - 144, height],
  ];
}
