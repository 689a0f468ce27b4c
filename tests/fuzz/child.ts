/** A process of its own that judges contents: native code that falls over takes nobody with it. */
import { type Bytes, mutant } from './mutant.ts';
import { real, small } from './base.ts';
import { judge } from './oracle.ts';

const bases: Record<string, Bytes> = {};
process.on('message', ({ seed, base }: { seed: number; base: 'small' | 'real' }) => {
  bases[base] ??= base === 'small' ? small() : real();
  const { changed } = mutant(seed, bases[base]);
  const files = new Map([...bases[base], ...changed]);
  const kept = new Map([...files].flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));
  const from = performance.now();
  const verdict = judge(kept);
  process.send?.({ seed, ...verdict, polluted: Object.keys(Object.prototype), ms: performance.now() - from });
});
