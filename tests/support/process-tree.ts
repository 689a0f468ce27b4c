/** What a process and all that it starts hold and use (Linux: /proc). */
import { readdirSync, readFileSync } from 'node:fs';

export interface Held {
  /** Most memory held at once by all of them, MiB. */
  readonly peak: number;
}

const every = 200;

/** Watches a process until `stop` is called. Elsewhere than on Linux nothing is known: 0. */
export function watchTree(root: number): { stop(): Held } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, memoryOf(root));
  };
  const timer = setInterval(look, every);
  look();
  return {
    stop() {
      clearInterval(timer);
      return { peak };
    },
  };
}

function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  const held = new Map<number, number>();
  for (const name of numbers()) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name in brackets may hold spaces; what follows it is numbers.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      parents.set(name, Number(fields[1]));
      held.set(name, (Number(fields[21]) * 4096) / 2 ** 20);
    } catch {
      // It has ended since it was listed.
    }
  }
  const under = (pid: number | undefined): boolean => pid !== undefined && pid > 1 && (pid === root || under(parents.get(pid)));
  return [...held].reduce((sum, [pid, mib]) => sum + (under(pid) ? mib : 0), 0);
}

function numbers(): number[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    return [];
  }
}
