import { t, type Words } from '../ui.ts';

/** "1 minute", "4 minutes". */
export const minutesInWords = (n: number, w: Words): string => (n === 1 ? t(w, 'minutesOne') : t(w, 'minutesMany', { n }));
