/**
 * Style of the shadow tree. Constructed, so that a host without `style-src 'unsafe-inline'` lets it through; and
 * !important inside a shadow tree wins over !important of the host (`iframe { height: auto !important }` is common).
 * Pictures are for print, and for the screen while a button, then the last child, stands for the frame.
 */
export const css = `:host{display:block!important;position:static!important;float:none!important;padding:0!important;overflow:visible!important;block-size:auto!important;max-block-size:none!important;--lvh:100vh}
@supports(height:1lvh){:host{--lvh:100lvh}}
::slotted(iframe){all:initial!important;display:block!important;inline-size:100%!important;block-size:100%!important;color-scheme:inherit!important}
.track{color-scheme:light dark}
slot{display:block}
button{font:inherit;min-block-size:48px}
@media screen{.track:nth-last-child(2)~slot::slotted(:is(img,:has(img))){display:none!important}}
@media print{.track,button{display:none}}`;

/** The box while the frame is pinned: as tall as its pane, or as the largest viewport, under the masthead. */
export const pinned =
  'position:sticky;top:var(--chapter-embed-top,0px);block-size:calc(var(--pane,var(--lvh)) - var(--chapter-embed-top,0px))';
