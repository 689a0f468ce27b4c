/** Parts that the bundler itself writes into scripts, by the beginning of their ids. */
const written: readonly (readonly [start: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

/** The package that a module of a bundle, or a path in a source map, belongs to; undefined for our own. */
export function packageOf(id: string): string | undefined {
  const mark = 'node_modules/';
  const at = id.replaceAll('\\', '/').lastIndexOf(mark);
  if (at < 0) return written.find(([start]) => id.startsWith(start))?.[1];
  const [scope = '', name = ''] = id.replaceAll('\\', '/').slice(at + mark.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
