import { escape } from '../figures/svg.ts';
import type { Story } from '../story/model.ts';
import { at } from './paths.ts';

/** A text of ours as HTML in which ids of claims and disputes, "(K12)" or "X22", are links. What is no id stays text. */
export function linkMentions(text: string, story: Story): string {
  return escape(text).replace(/(?<![\p{L}\p{N}-])[A-Z]\d{2,3}(?![\p{L}\p{N}])/gu, (id) => {
    if (story.claims.has(id)) return claimLink(id);
    return story.disputes.has(id) ? `<a href="${at(`method/#${id}`)}">${id}</a>` : id;
  });
}

/** The id of a claim as a link to its row, which opens its source note. */
export const claimLink = (id: string): string =>
  `<a class="claim is-code" href="${at(`sources/#${id}`)}" data-claim="${id}">${id}</a>`;
