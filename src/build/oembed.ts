import { escape } from '../figures/svg.ts';
import type { Story } from '../story/model.ts';
import { frameTitle, linkText } from './embed-codes.ts';
import type { Embeddable } from './embeds.ts';
import { codeSite, codeSubject } from './newsrooms.ts';

/** An oEmbed answer of the type "rich" (oembed.com, 2.3.4). */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** Width an oEmbed answer states, since it must state one; its frame is as wide as its place. */
const oembedWidth = 640;

/**
 * The answer for a thing. Its HTML is what WordPress lets through: a bare blockquote with a link, then the frame, and of
 * the frame's attributes only those on its list (wp_filter_oembed_result). WordPress hides the frame until it has said
 * its height, and shows the blockquote if it never does.
 */
export function oembed(story: Story, of: Embeddable, absolute: (path: string) => string): Oembed {
  const subject = codeSubject(story, of, absolute);
  const site = codeSite(story, absolute);
  const title = escape(frameTitle(subject, site));
  const quote = `<blockquote><a href="${escape(subject.page)}">${escape(linkText(subject, site))}</a></blockquote>`;
  const frame = `<iframe src="${escape(subject.frame)}" title="${title}" width="100%" height="${of.height}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`;
  return {
    version: '1.0',
    type: 'rich',
    title: subject.title,
    author_name: story.site.publisher,
    author_url: absolute(''),
    provider_name: story.site.title,
    provider_url: absolute(''),
    cache_age: 86_400,
    html: `${quote}${frame}`,
    width: oembedWidth,
    height: of.height,
    thumbnail_url: absolute(of.thumbnail.path),
    thumbnail_width: of.thumbnail.width,
    thumbnail_height: of.thumbnail.height,
  };
}
