import render from 'dom-serializer';
import { type Element, isTag } from 'domhandler';
import { findAll, removeElement } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { relative } from './address.ts';

/** Attributes that name a file of the site. `srcset` of ours holds one address. */
const named = ['href', 'src', 'srcset'];

/** What a page needs the network or a server for; the story reads whole without it. */
const needless = (element: Element): boolean => {
  // The stage is moved by script; every step has its picture beside its words.
  if (/^(stage|dock)$/.test(element.attribs.class ?? '')) return true;
  const { rel = '', type = '', 'http-equiv': policy = '' } = element.attribs;
  if (element.name === 'script') return type !== 'application/ld+json';
  if (element.name === 'meta') return policy.toLowerCase() === 'content-security-policy';
  return element.name === 'link' && (/preload|alternate|manifest/.test(rel) || rel === 'canonical');
};

/**
 * A page of the site as a file among files: every address relative, no script, nothing that asks the network. The
 * policy goes with the scripts it was for: on `file://` browsers do not agree on what 'self' is.
 *
 * @param html the built page
 * @param path where it lies in the pack, "siege/index.html"
 * @param base the site's base, "/" or "/sub/"
 * @param known tells whether a file is in the pack
 * @param site address of the published site, for what is not in the pack
 */
export function offlinePage(html: string, path: string, base: string, known: (file: string) => boolean, site: string): string {
  const document = parseDocument(html);
  const elements = findAll(isTag, document.children);
  for (const element of elements) {
    if (needless(element)) removeElement(element);
    for (const name of named) {
      const value = element.attribs[name];
      if (value !== undefined) element.attribs[name] = relative(value, path, base, known, site);
    }
    if (element.name === 'style')
      for (const child of element.children)
        if (child.type === 'text') child.data = child.data.replace(/url\("?([^")]+)"?\)/g, (_, url: string) => `url("${relative(url, path, base, known, site)}")`);
    // Switches of a page that has no script.
    delete element.attribs.crossorigin;
    delete element.attribs.integrity;
  }
  return render(document, { encodeEntities: 'utf8' });
}
