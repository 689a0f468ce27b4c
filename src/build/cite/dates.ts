const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const short = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Year, month and day of an ISO date, as many as it has. */
export const parts = (iso: string): number[] => iso.split('-').map(Number);

const name = (list: readonly string[], month: number | undefined): string => (month ? (list[month - 1] ?? '') : '');

/** "August 24, 2017", "August 2017", "2017": Chicago. */
export function monthFirst(iso: string): string {
  const [year, month, day] = parts(iso);
  if (!month) return String(year);
  return day ? `${name(months, month)} ${day}, ${year}` : `${name(months, month)} ${year}`;
}

/** "24 Aug. 2017", "Aug. 2017", "2017": MLA, which shortens all months but May, June and July. */
export function dayFirst(iso: string): string {
  const [year, month, day] = parts(iso);
  return [day, name(short, month), year].filter(Boolean).join(' ');
}

/** "2017, August 24", "2017, August", "2017": APA. */
export function yearFirst(iso: string): string {
  const [year, month, day] = parts(iso);
  return [`${year}`, [name(months, month), day].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
