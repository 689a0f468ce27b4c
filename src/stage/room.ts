import type { Size } from '../figures/types.ts';

/** The room inside an element, CSS px. Lays out the page if something has changed. */
export const roomOf = (element: HTMLElement): Size => ({ width: element.clientWidth, height: element.clientHeight });

export const sameRoom = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;
