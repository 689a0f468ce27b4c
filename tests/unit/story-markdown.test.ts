import { expect, test } from 'vitest';
import type { LedgerClaim } from '../../src/story/model.ts';
import { sourceFile } from '../../src/story/read/files.ts';
import { type MdNode, parseMarkdown, sourceOf } from '../../src/story/read/markdown.ts';
import { renderHtml } from '../../src/story/render/html.ts';
import { plainText } from '../../src/story/render/text.ts';

const row = {
  text: 't',
  sample: false,
  scope: { what: 'w', place: 'raqqa' },
  claimant: 'c',
  saidOn: '2017',
  saidOnInferred: false,
  open: [],
  disputes: [],
  reckoned: false, background: false,
};
const ledger = new Map<string, LedgerClaim>([
  [
    'N13',
    {
      ...row,
      id: 'N13',
      source: 's',
      printed: 'more than 30,000',
      value: 30000,
      qualifier: 'more than',
      unit: 'artillery rounds',
      excerpt: 'more than 30,000',
    },
  ],
  [
    'P19',
    { ...row, id: 'P19', source: 's', printed: '', qualifier: 'exactly', excerpt: 'more or less <hypothetical>' },
  ],
]);

const parse = (text: string) => parseMarkdown(sourceFile('a.md', text)).children ?? [];
const html = (text: string) => renderHtml(parse(text), ledger);

test.each([
  'At 6:30 the ratio was 3:1 in area:north.',
  'Source:Amnesty and 12:30pm',
  'It began at 6:30.',
  'one:two:three 1:2:3',
])('prose with colons stays prose: %s', (text) => {
  expect(parse(text)[0]?.children).toMatchObject([{ type: 'text', value: text }]);
  expect(html(text)).toBe(`<p>${text}</p>`);
});

test('an address in prose is a link and nothing else', () => {
  expect(html('See https://x.y/a:b for more')).toBe(
    '<p>See <a href="https://x.y/a:b">https://x.y/a:b</a> for more</p>',
  );
});

test('a directive keeps its place beside curly quotes, Arabic and characters outside the first plane', () => {
  const text = '---\ntitle: “x” الرقة 😀\n---\n\n“q” الرقة 😀 at 6:30 :claim{#N13}';
  const file = sourceFile('a.md', text);
  const find = (node: MdNode): MdNode | undefined =>
    node.name === 'claim' ? node : node.children?.map(find).find(Boolean);
  const claim = find(parseMarkdown(file));
  expect(claim && sourceOf(file, claim)).toBe(':claim{#N13}');
  expect(file.at(claim?.position.start.offset ?? 0)).toEqual({ file: 'a.md', line: 5, column: 22 });
});

test('claims and quotes are links with the words of the ledger', () => {
  expect(html(':claim{#N13}')).toBe(
    '<p><a class="claim" href="/sources/#N13" data-claim="N13">more than\u00A030,000</a></p>',
  );
  expect(html(':claim{#N13 show="value"}')).toContain('>30,000</a>');
  expect(html(':claim{#N13 show=unit}')).toContain('>more than\u00A030,000 artillery rounds</a>');
  expect(html(':claim[so *many*]{#N13}')).toContain('data-claim="N13">so <em>many</em></a>');
  expect(html(':quote[more or less]{#P19}')).toContain('data-claim="P19">“more or less”</a>');
});

test('what is not in the ledger is not printed', () => {
  expect(() => html(':claim{#X01}')).toThrow('X01');
});

test('text and addresses are escaped', () => {
  expect(html('a < b & "c" \\<script>alert(1)\\</script>')).toBe(
    '<p>a &lt; b &amp; “c” &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  );
  expect(html('[a](/x?a=1&b="2")')).toBe('<p><a href="/x?a=1&amp;b=&quot;2&quot;">a</a></p>');
  expect(html(':quote[\\<img src=x onerror=alert(1)>]{#P19}')).not.toContain('<img');
  expect(html(':claim[a" onclick="b]{#P19}')).not.toContain('" onclick="');
});

test('what has no rendering throws and is not dropped', () => {
  for (const text of [
    '<b>x</b>',
    '![a](b.jpg)',
    '`code`',
    '    code',
    '# heading',
    '---',
    '~~x~~',
    '::leaf',
    ':::box\nx\n:::',
  ])
    expect(() => html(text), text).toThrow();
});

test('lists, quotations and breaks', () => {
  expect(html('- a\n- b\n')).toBe('<ul><li>a</li><li>b</li></ul>');
  expect(html('3. a\n4. b\n')).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
  expect(html('> **a**\n\nb\\\nc')).toBe('<blockquote><p><strong>a</strong></p></blockquote><p>b<br>c</p>');
});

test('plain text has the same words', () => {
  const text = 'It fired :claim{#N13 show="unit"}, or\n:quote[more or less]{#P19} so, [he](/a) says.\n\n- a\n- b';
  expect(plainText(parse(text), ledger).trim()).toBe(
    'It fired more than 30,000 artillery rounds, or “more or less” so, he says.\n\na\nb',
  );
});

test('a claim whose words are blank prints its number', () => {
  for (const blank of ['', ' ', '\u00A0']) {
    const html = renderHtml(parse(`:claim[${blank}]{#N13}`), ledger);
    expect(html.replace(/<[^>]*>/g, '')).toMatch(/\d/);
  }
});
