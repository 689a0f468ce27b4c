/**
 * The codes a newsroom copies. Pure, because the page at /newsrooms/ makes them anew when a choice changes. Each code
 * holds its own fallback: without the script the frame steps by itself, without the frame a link and words remain.
 */
import type { Settings } from '../embed/protocol.ts';
import { escape } from '../figures/svg.ts';

/** What a code is about. Every address is absolute. */
export interface CodeSubject {
  readonly id: string;
  readonly kind: 'chapter' | 'step' | 'figure';
  readonly title: string;
  /** Title of the chapter that a step belongs to. */
  readonly chapter: string | null;
  readonly steps: number;
  /** Where the whole is read. */
  readonly page: string;
  /** The embed page, without query. */
  readonly frame: string;
  readonly height: number;
  readonly note: string | null;
  readonly alt: string;
  readonly picture: { readonly src: string; readonly width: number; readonly height: number };
}

/** What all codes of a site share. `words` are those of content/ui whose names begin with `code_`. */
export interface CodeSite {
  readonly title: string;
  readonly loader: string;
  /** The frozen loader; null as long as none is published. */
  readonly pinned: { readonly src: string; readonly integrity: string } | null;
  readonly words: Readonly<Record<string, string>>;
}

/** A newsroom's choices; what is left out stays as the embed has it. */
export type CodeChoices = Pick<Settings, 'theme' | 'accent' | 'step' | 'note' | 'credit'>;

export const codeKinds = ['script', 'iframe', 'amp', 'image', 'lms', 'pinned'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** allow-same-origin means the frame's own origin, never the host's: without it the map is a still. */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
const amp = 'https://cdn.ampproject.org/v0/amp-iframe-0.1.js';

/** Fills the {slots} of a word. */
const fill = (word = '', slots: Readonly<Record<string, string | number>>): string => word.replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? ''));

const slotsOf = (of: CodeSubject, site: CodeSite) => ({ title: of.title, n: of.steps, chapter: of.chapter ?? '', site: site.title });

/** The name of the frame, read aloud: what it is, how many steps, whose. */
export function frameTitle(of: CodeSubject, site: CodeSite): string {
  const which = of.kind === 'figure' && of.steps > 1 ? 'states' : of.kind;
  return fill(site.words[`code_title_${which}`], slotsOf(of, site));
}

/** Words of the link that stays when nothing else does. */
export const linkText = (of: CodeSubject, site: CodeSite): string => fill(site.words[`code_link_${of.kind}`], slotsOf(of, site));

/** The choices that differ from what the embed does anyway. */
function chosen({ theme, accent, step, note, credit }: CodeChoices): readonly (readonly [name: string, value: string])[] {
  return [
    ['theme', theme === 'auto' ? undefined : theme],
    ['accent', accent === 'ink' ? undefined : accent],
    ['step', step],
    ['note', note === 'show' ? undefined : note],
    ['credit', credit === 'full' ? undefined : credit],
  ].filter((pair): pair is [string, string] => !!pair[1]);
}

/** Address of the frame with the choices as its query. */
export function frameSrc(of: CodeSubject, choices: CodeChoices): string {
  const query = new URLSearchParams(chosen(choices).map(([name, value]) => [name, value])).toString();
  return query ? `${of.frame}?${query}` : of.frame;
}

/** A tag with its attributes, escaped; `true` is an attribute without value. Those after `wrap` start a line of their own. */
function tag(name: string, attrs: Readonly<Record<string, string | number | true>>, wrap = ''): string {
  const one = ([key, value]: [string, string | number | true]) => `${key === wrap ? '\n   ' : ''} ${key}${value === true ? '' : `="${escape(String(value))}"`}`;
  return `<${name}${Object.entries(attrs).map(one).join('')}>`;
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

/** "<p>A link to the whole. Content note: …</p>" */
function fallback(of: CodeSubject, site: CodeSite): string {
  const note = of.note ? ` ${escape(fill(site.words.code_note, { note: of.note }))}` : '';
  return `<p>${tag('a', { href: of.page })}${escape(linkText(of, site))}</a>.${note}</p>`;
}

function iframe(of: CodeSubject, choices: CodeChoices, site: CodeSite): string {
  const attrs = { src: frameSrc(of, choices), title: frameTitle(of, site), width: '100%', height: of.height, loading: 'lazy', allow: 'fullscreen', sandbox, style: 'border:0' };
  return `${tag('iframe', attrs, 'sandbox')}</iframe>`;
}

function element(of: CodeSubject, choices: CodeChoices, site: CodeSite, script: string): string {
  const attributes = chosen(choices).map(([name, value]) => [name === 'note' ? 'content-note' : name, value] as const);
  const open = tag('chapter-embed', { name: of.id, ...Object.fromEntries(attributes) });
  return [open, indent(iframe(of, choices, site)), indent(fallback(of, site)), '</chapter-embed>', script].join('\n');
}

function ampFrame(of: CodeSubject, choices: CodeChoices, site: CodeSite): string {
  const attrs = { src: frameSrc(of, choices), title: frameTitle(of, site), layout: 'fixed-height', height: of.height, width: 'auto', frameborder: 0, resizable: true as const, sandbox };
  const image = tag('amp-img', { placeholder: true, layout: 'fill', src: of.picture.src, alt: of.alt });
  const more = tag('div', { overflow: true, tabindex: 0, role: 'button', 'aria-label': site.words.code_more ?? '' });
  return [
    `<!-- ${site.words.code_amp_head} -->`,
    `${tag('script', { async: true, 'custom-element': 'amp-iframe', src: amp })}</script>`,
    '',
    `<!-- ${site.words.code_amp_body} -->`,
    tag('amp-iframe', attrs, 'sandbox'),
    `  ${image}</amp-img>`,
    `  ${more}${escape(site.words.code_more ?? '')}</div>`,
    '</amp-iframe>',
    fallback(of, site),
  ].join('\n');
}

function linkedPicture(of: CodeSubject, site: CodeSite): string {
  const { src, width, height } = of.picture;
  const image = tag('img', { src, width, height, alt: of.alt, style: 'max-width:100%;height:auto' }, 'alt');
  const caption = `${tag('a', { href: of.page })}${escape(linkText(of, site))}</a>. ${escape(fill(site.words.code_credit, slotsOf(of, site)))}`;
  return ['<figure>', `  ${tag('a', { href: of.page })}${image}</a>`, `  <figcaption>${caption}</figcaption>`, '</figure>'].join('\n');
}

/** For courses: scripts are taken out there and a class may want to be asked before it meets a noted part. */
function lesson(of: CodeSubject, choices: CodeChoices, site: CodeSite): string {
  const asked: CodeChoices = of.note ? { ...choices, note: 'confirm' } : choices;
  const attrs = { src: frameSrc(of, asked), title: frameTitle(of, site), width: '100%', height: of.height, loading: 'lazy', allowfullscreen: true as const };
  return `<p>${tag('iframe', attrs)}</iframe></p>\n${fallback(of, site)}`;
}

/**
 * One code, ready to be copied.
 *
 * @returns null for `pinned` while no loader is frozen
 */
export function embedCode(kind: CodeKind, of: CodeSubject, choices: CodeChoices, site: CodeSite): string | null {
  switch (kind) {
    case 'script':
      return element(of, choices, site, `${tag('script', { async: true, src: site.loader })}</script>`);
    case 'pinned': {
      if (!site.pinned) return null;
      const { src, integrity } = site.pinned;
      return element(of, choices, site, `${tag('script', { async: true, src, integrity, crossorigin: 'anonymous' }, 'integrity')}</script>`);
    }
    case 'iframe':
      return `${iframe(of, choices, site)}\n${fallback(of, site)}`;
    case 'amp':
      return ampFrame(of, choices, site);
    case 'image':
      return linkedPicture(of, site);
    case 'lms':
      return lesson(of, choices, site);
  }
}

/** A code in pieces, names of tags apart, so that they can be tinted. */
export function pieces(code: string): readonly { readonly text: string; readonly tag: boolean }[] {
  return code.split(/(?<=<\/?)([a-z][\w-]*)/).map((text, i) => ({ text, tag: i % 2 === 1 })).filter(({ text }) => text);
}
