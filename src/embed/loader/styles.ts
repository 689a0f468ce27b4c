/**
 * Style of the shadow tree. Constructed, so that a host without `style-src 'unsafe-inline'` lets it through; and
 * !important inside a shadow tree wins over !important of the host (`iframe { height: auto !important }` is common).
 */
export const css = `:host{display:block!important;position:static!important;float:none!important;padding:0!important;overflow:visible!important;block-size:auto!important;max-block-size:none!important;--lvh:100vh}
@supports(height:1lvh){:host{--lvh:100lvh}}
.on{position:sticky;top:var(--chapter-embed-top,0px);block-size:calc(var(--pane,var(--lvh)) - var(--chapter-embed-top,0px))}
::slotted(iframe){all:initial!important;display:block!important;inline-size:100%!important;block-size:100%!important;color-scheme:inherit!important}
.track{color-scheme:light dark}
button{font:inherit;min-block-size:48px}
@media screen{.framed{display:none}}
@media print{.track,button{display:none}}`;
