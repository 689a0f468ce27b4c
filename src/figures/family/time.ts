import { scaleUtc, utcDay, utcMonths } from 'd3';
import { middle, period } from '../marks/dates.ts';
import type { DrawnClaim } from '../types.ts';
import type { Incident } from './incidents.ts';

/** Half of a wave, days: like the dashes of "at least" it says "about here", never how far. */
const reach = 7;

/** Where on the axis incidents stand, px along it. Incidents of one day, or of one unknown day, share a mark. */
export interface Moment {
  readonly key: string;
  readonly label: string;
  /** One place for a known day; both ends of the wave for an unknown one. */
  readonly from: number;
  readonly to: number;
  readonly known: boolean;
  readonly incidents: readonly Incident[];
}

/** The battle laid over `range` px, the first days of its months, and the moments of a case. */
export function layTime(battle: DrawnClaim, incidents: readonly Incident[], range: readonly [number, number]) {
  const days = period(battle);
  const at = scaleUtc(days, range);
  const months = [days[0], ...utcMonths(utcDay.offset(days[0], 1), days[1])].map((first) => ({ first, at: at(first) }));
  const moments: Moment[] = [];
  for (const incident of incidents) {
    const { from, to } = incident.killed;
    const same = moments.findIndex(({ incidents: [one] }) => one?.killed.from === from && one?.killed.to === to);
    const shared = moments[same];
    if (shared) {
      moments[same] = { ...shared, incidents: [...shared.incidents, incident] };
      continue;
    }
    const centre = middle(period(incident.killed));
    const known = from === to && from?.length === 10;
    const end = (sign: 1 | -1) => at(utcDay.offset(centre, known ? 0 : sign * reach));
    moments.push({ key: incident.key, label: incident.day, from: end(-1), to: end(1), known, incidents: [incident] });
  }
  return { at, months, moments };
}

/** Where the leader of an incident leaves its mark: along a wave, the incidents side by side in their order. */
export function leaves({ from, to, incidents }: Moment, incident: Incident): number {
  const n = incidents.length;
  return n === 1 ? (from + to) / 2 : from + ((to - from) * (incidents.indexOf(incident) + 0.5)) / n;
}
