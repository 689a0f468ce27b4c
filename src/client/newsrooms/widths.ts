/** Widths of the preview, CSS px. Narrower is no phone, wider is no column. */
export const narrowest = 280;
export const widest = 1200;
