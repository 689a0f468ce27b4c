import { describe, expect, test } from 'vitest';
import { type CodeSite, type CodeSubject, codeKinds, embedCode, pieces } from '../../src/build/embed-codes.ts';
import { words } from '../../src/build/ui.ts';

const site: CodeSite = {
  title: 'What Raqqa Cost',
  loader: 'https://site.example/embed/v1.js',
  pinned: { src: 'https://site.example/embed/v1.0.0.js', integrity: 'sha384-abc' },
  words: words('en'),
};
const chapter: CodeSubject = {
  id: 'siege',
  kind: 'chapter',
  title: 'The siege',
  chapter: null,
  steps: 15,
  page: 'https://site.example/siege/',
  frame: 'https://site.example/embed/siege/',
  height: 640,
  note: null,
  alt: 'A map.',
  picture: { src: 'https://site.example/pictures/siege-overview.light.png', width: 1600, height: 1179 },
};
const noted: CodeSubject = { ...chapter, note: 'Deaths, told by date & number.' };
const code = (kind: (typeof codeKinds)[number], of = chapter, choices = {}) => embedCode(kind, of, choices, site);
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

describe('codes, letter by letter', () => {
  test('script', () => {
    expect(code('script')).toBe(`<chapter-embed name="siege">
  <iframe src="https://site.example/embed/siege/" title="The siege: interactive in 15 steps, What Raqqa Cost" width="100%" height="640" loading="lazy" allow="fullscreen"
      sandbox="${sandbox}" style="border:0"></iframe>
  <p><a href="https://site.example/siege/">The siege, a chapter of What Raqqa Cost</a>.</p>
</chapter-embed>
<script async src="https://site.example/embed/v1.js"></script>`);
  });

  test('script with every choice and a content note', () => {
    const choices = { theme: 'dark', accent: 'moss', step: 'siege-guns', note: 'confirm', credit: 'short' } as const;
    expect(code('script', noted, choices)).toBe(`<chapter-embed name="siege" theme="dark" accent="moss" step="siege-guns" content-note="confirm" credit="short">
  <iframe src="https://site.example/embed/siege/?theme=dark&amp;accent=moss&amp;step=siege-guns&amp;note=confirm&amp;credit=short" title="The siege: interactive in 15 steps, What Raqqa Cost" width="100%" height="640" loading="lazy" allow="fullscreen"
      sandbox="${sandbox}" style="border:0"></iframe>
  <p><a href="https://site.example/siege/">The siege, a chapter of What Raqqa Cost</a>. Content note: Deaths, told by date &amp; number.</p>
</chapter-embed>
<script async src="https://site.example/embed/v1.js"></script>`);
  });

  test('iframe', () => {
    expect(code('iframe')).toBe(`<iframe src="https://site.example/embed/siege/" title="The siege: interactive in 15 steps, What Raqqa Cost" width="100%" height="640" loading="lazy" allow="fullscreen"
    sandbox="${sandbox}" style="border:0"></iframe>
<p><a href="https://site.example/siege/">The siege, a chapter of What Raqqa Cost</a>.</p>`);
  });

  test('AMP', () => {
    expect(code('amp')).toBe(`<!-- Once, in the head of the page: -->
<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>

<!-- Where it is to stand, not within the first 600 px: -->
<amp-iframe src="https://site.example/embed/siege/" title="The siege: interactive in 15 steps, What Raqqa Cost" layout="fixed-height" height="640" width="auto" frameborder="0" resizable
    sandbox="${sandbox}">
  <amp-img placeholder layout="fill" src="https://site.example/pictures/siege-overview.light.png" alt="A map."></amp-img>
  <div overflow tabindex="0" role="button" aria-label="Show all of it">Show all of it</div>
</amp-iframe>
<p><a href="https://site.example/siege/">The siege, a chapter of What Raqqa Cost</a>.</p>`);
  });

  test('image', () => {
    expect(code('image')).toBe(`<figure>
  <a href="https://site.example/siege/"><img src="https://site.example/pictures/siege-overview.light.png" width="1600" height="1179"
    alt="A map." style="max-width:100%;height:auto"></a>
  <figcaption><a href="https://site.example/siege/">The siege, a chapter of What Raqqa Cost</a>. What Raqqa Cost, CC BY 4.0.</figcaption>
</figure>`);
  });

  test('LMS: no script, and a note asks first', () => {
    expect(code('lms', noted)).toBe(`<p><iframe src="https://site.example/embed/siege/?note=confirm" title="The siege: interactive in 15 steps, What Raqqa Cost" width="100%" height="640" loading="lazy" allowfullscreen></iframe></p>
<p><a href="https://site.example/siege/">The siege, a chapter of What Raqqa Cost</a>. Content note: Deaths, told by date &amp; number.</p>`);
    expect(code('lms')).not.toContain('note=');
  });

  test('pinned, and not offered while nothing is frozen', () => {
    expect(code('pinned')).toMatch(/<\/chapter-embed>\n<script async src="https:\/\/site\.example\/embed\/v1\.0\.0\.js"\n {4}integrity="sha384-abc" crossorigin="anonymous"><\/script>$/);
    expect(embedCode('pinned', chapter, {}, { ...site, pinned: null })).toBeNull();
  });
});

test('frames are named by what they are', () => {
  const title = (of: Partial<CodeSubject>) => /title="([^"]*)"/.exec(code('iframe', { ...chapter, ...of }) ?? '')?.[1];
  expect(title({ kind: 'step', title: 'The guns', chapter: 'The siege', steps: 1 })).toBe('The guns: from the chapter The siege, What Raqqa Cost');
  expect(title({ kind: 'figure', title: 'Your count', steps: 1 })).toBe('Your count: figure, What Raqqa Cost');
  expect(title({ kind: 'figure', title: 'Artillery rounds', steps: 3 })).toBe('Artillery rounds: figure in 3 steps, What Raqqa Cost');
});

test('nothing gets out of an attribute or a paragraph', () => {
  const bad = '"><script>alert(1)</script>&';
  for (const kind of codeKinds) {
    const made = code(kind, { ...noted, title: bad, note: bad, alt: bad }) ?? '';
    expect(made, kind).not.toContain('<script>alert');
    expect(made, kind).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
  }
});

test('what a choice leaves as it is, is not written', () => {
  expect(code('script', chapter, { theme: 'auto', accent: 'ink', note: 'show', credit: 'full' })).toBe(code('script'));
});

test('pieces are the code again, names of tags apart', () => {
  const text = code('script') ?? '';
  expect(pieces(text).map((piece) => piece.text).join('')).toBe(text);
  expect(new Set(pieces(text).filter(({ tag }) => tag).map((piece) => piece.text))).toEqual(new Set(['chapter-embed', 'iframe', 'p', 'a', 'script']));
});
