/**
 * Style of the shadow tree. Constructed, so that a host without `style-src 'unsafe-inline'` lets it through; and
 * !important inside a shadow tree wins over !important of the host (`iframe { height: auto !important }` is common).
 * Pictures are for print, and for the screen while a button, then the last child, stands for the frame.
 */
export const css =
  ':host{display:block!important;position:static!important;float:none!important;padding:0!important;height:auto!important;max-height:none!important;overflow:visible!important}' +
  '::slotted(iframe){all:initial!important;display:block!important;width:100%!important;height:100%!important;color-scheme:inherit!important}' +
  'slot{display:block}' +
  'button{font:inherit;padding:1em}' +
  '@media screen{div:nth-last-child(2)~slot::slotted(:is(img,:has(img))){display:none!important}}' +
  '@media print{div,button{display:none}}';

/** The box while the frame is pinned: as tall as its pane, or as the largest viewport, under the masthead. */
export const pinned = (pane: Element | null | undefined): string =>
  `position:sticky;top:var(--chapter-embed-top,0px);height:calc(${pane ? `${pane.clientHeight}px` : '100lvh'} - var(--chapter-embed-top,0px))`;
