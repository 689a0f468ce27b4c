import type { LedgerClaim, Story } from '../../story/model.ts';
import type { Source } from '../../story/schemas/source.ts';
import type { TeachLesson } from '../../story/teach-model.ts';
import { toLines } from './lines.ts';

/** An excerpt with the number of its first line in the packet. */
export interface PacketExcerpt {
  readonly claim: LedgerClaim;
  readonly from: number;
  readonly lines: readonly string[];
}
export interface PacketDocument {
  readonly source: Source;
  readonly excerpts: readonly PacketExcerpt[];
}

/** A lesson's excerpts in numbered lines, counted through the whole packet. The source's words, letter by letter. */
export function packetOf(story: Story, lesson: Pick<TeachLesson, 'packet'>): readonly PacketDocument[] {
  let next = 1;
  return lesson.packet.map(({ source: id, claims }) => {
    const source = story.sources.get(id);
    if (!source) throw new Error(`no source "${id}"`);
    const excerpts = claims.map((claimId) => {
      const claim = story.claims.get(claimId);
      if (!claim) throw new Error(`no claim "${claimId}"`);
      const lines = toLines(claim.translation ?? claim.excerpt);
      const from = next;
      next += lines.length;
      return { claim, from, lines };
    });
    return { source, excerpts };
  });
}

/** Where a claim stands in a packet: first and last line; null when it is not in it. */
export function linesOf(packet: readonly PacketDocument[], claim: string): { readonly from: number; readonly to: number } | null {
  const found = packet.flatMap(({ excerpts }) => excerpts).find((one) => one.claim.id === claim);
  return found ? { from: found.from, to: found.from + found.lines.length - 1 } : null;
}
