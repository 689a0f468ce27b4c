/** What WordPress does to an oEmbed answer it found by discovery: wp_filter_oembed_result() of 6.x, in TypeScript. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** As wp_kses(): tags not on the list go, their text stays; attributes not on the list go. */
function kses(html: string, extra: Readonly<Record<string, readonly string[]>> = {}): string {
  return html.replace(/<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/gi, (_, slash: string, tag: string, attrs: string) => {
    const name = tag.toLowerCase();
    const may = allowed[name] && [...allowed[name], ...(extra[name] ?? [])];
    if (!may) return '';
    if (slash) return `</${name}>`;
    const kept = [...attrs.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].filter(([, key]) => may.includes(key ?? '')).map(([, key, value]) => ` ${key}="${value ?? ''}"`);
    return `<${name}${kept.join('')}>`;
  });
}

/** The HTML that stands in the post; null when WordPress shows nothing. */
export function wpFilterOembedResult(result: string, secret = 'abcdefghij'): string | null {
  const [, quote = '', frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(kses(result)) ?? [];
  if (!frame) return null;
  let html = quote + frame;
  const src = / src=(['"])(.*?)\1/.exec(html);
  if (src) {
    html = html.replace(src[0], ` src="${src[2]}#?secret=${secret}" data-secret="${secret}"`);
    html = html.replaceAll('<blockquote', `<blockquote data-secret="${secret}"`);
  }
  html = kses(html, { blockquote: ['data-secret'], iframe: ['data-secret'] });
  if (quote) {
    html = html.replaceAll('<iframe', '<iframe style="position: absolute; visibility: hidden;"');
    html = html.replaceAll('<blockquote', '<blockquote class="wp-embedded-content"');
  }
  return html.replaceAll('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');
}
