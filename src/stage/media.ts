/** Screens that get another still than a wide one: as in styles/stage.css. */
export const narrow = 'screen and (max-width: 64.99875em)';
export const phone = 'screen and (max-width: 43.74875em)';
export const tablet = 'screen and (min-width: 43.75em) and (max-width: 64.99875em)';
