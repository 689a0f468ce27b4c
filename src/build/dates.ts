const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO day, month or year in words, as precise as it is: "2017-06-06" → "6 June 2017", "2017-06" → "June 2017". */
export function inWords(iso: string): string {
  const [year, month, day] = iso.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A span in words without repeating what both ends share: "6 June to 17 October 2017". */
export function spanInWords(from: string | undefined, to: string | undefined): string {
  if (!from && !to) return '';
  if (!from || !to || from === to) return inWords((from ?? to) as string);
  const a = inWords(from).split(' ');
  const b = inWords(to).split(' ');
  let shared = 0;
  while (shared < a.length - 1 && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return `${a.slice(0, a.length - shared).join(' ')} to ${b.join(' ')}`;
}
