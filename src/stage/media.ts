/**
 * Screens that get another picture than a wide one, in an article, on the cover and on the stage. The files in styles/ that lay
 * out the same say it in the same words (tests/unit/media.test.ts). In em of the reader's own text size: beside a picture the
 * side card needs 1040 px as a rule. A desk's screen on its end has its stage like a tablet: beside the card a figure would be
 * a strip, with paper under it.
 */
export const wide = '(min-width: 65em)';
export const narrow = 'screen and (max-width: 64.99875em)';
export const phone = 'screen and (max-width: 43.74875em)';
/** A phone whose browser keeps some of its height for itself; the stage is a part of that height. */
export const lowPhone = `${phone} and (min-aspect-ratio: 13/25)`;
/** Any other phone, for what is not asked in order: no window is so large that its shape lies between the two. */
export const tallPhone = `${phone} and (max-aspect-ratio: 129999/250000)`;
export const tablet = `screen and (min-width: 43.75em) and (max-width: 64.99875em), screen and ${wide} and (max-aspect-ratio: 1)`;
export const stacked = `${narrow}, screen and (max-aspect-ratio: 1)`;
