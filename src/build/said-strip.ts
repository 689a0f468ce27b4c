import { type SaidClaim, drawSaid } from '../figures/said/draw.ts';
import { toSvg } from '../figures/svg.ts';
import type { LedgerClaim, Story } from '../story/model.ts';
import { inWords } from './dates.ts';
import { t, words } from './ui.ts';

/** Claims of one day that make it worth a label. */
const many = 20;

/** The strip for wide, middle and narrow screens, and the same in words. `battle` is the claim that says how long the battle lasted. */
export function saidStrip(story: Story, battle: LedgerClaim | undefined): { readonly pictures: readonly string[]; readonly alt: string } {
  const { from, to } = battle?.scope ?? {};
  if (!from || !to) throw new Error('the strip needs the first and the last day of the battle');
  const w = words('en');
  const claims = [...story.claims.values()].map(({ id, saidOn, claimant }): SaidClaim => {
    const family = story.claimants.get(claimant)?.family;
    if (!family) throw new Error(`claim ${id} is by “${claimant}”, who is not in claimants.yaml`);
    return { id, saidOn, family };
  });
  const days = [...Map.groupBy(claims, ({ saidOn }) => saidOn)].filter(([, of]) => of.length >= many).map(([day]) => day).sort();
  const labels = days.map((day) => ({ day, words: inWords(day) }));
  const years = claims.map(({ saidOn }) => saidOn.slice(0, 4)).sort();
  const list = [days.slice(0, -1).map(inWords).join(', '), inWords(days.at(-1) ?? '')].filter(Boolean).join(` ${t(w, 'and')} `);
  const draw = (name: string, width: number, height: number) => toSvg(drawSaid(claims, { width, height }, { name, battle: [from, to], labels }));
  return {
    // Each is shown at its own size or larger, so that no word is under 12 px.
    pictures: [draw('wide', 1080, 216), draw('medium', 620, 216), draw('narrow', 280, 216)],
    alt: t(w, 'saidStripAlt', { from: years[0] ?? '', to: years.at(-1) ?? '', days: list }),
  };
}
