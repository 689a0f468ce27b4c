import { describe, expect, test } from 'vitest';
import { figureTable } from '../../src/figures/table.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { answer } from '../../src/figures/your-count/answer.ts';
import { type Choice, optionsOf, printChoice, readChoice, splitWhat } from '../../src/figures/your-count/choice.ts';
import { draw } from '../../src/figures/your-count/draw.ts';
import { listOf } from '../../src/figures/your-count/list.ts';
import { scopeLine, title } from '../../src/figures/your-count/phrases.ts';
import { collisions, dataOf, story, wordBoxes } from './figures-picture.ts';

const figure = story.figures.get('your-count');
const data = dataOf('your-count');
const ids = (list: readonly { claim: { id: string } }[]) => list.map(({ claim }) => claim.id);
const ask = (id: string) => answer(data.claims, readChoice(data.words, id) as Choice);
const every = optionsOf(data.words, 'claimant').flatMap(({ id: claimant }) =>
  optionsOf(data.words, 'place').flatMap(({ id: place }) =>
    optionsOf(data.words, 'period').flatMap(({ id: period }) =>
      optionsOf(data.words, 'what').map(({ id: what }): Choice => ({ claimant, place, period, what })),
    ),
  ),
);

describe('answer', () => {
  test('the battle: what fits stands in the order said, not by size', () => {
    expect(ids(ask('any.raqqa.battle.killed').fits)).toEqual(['P03', 'K117', 'K120', 'V02', 'K126']);
    expect(ids(ask('coalition.raqqa.battle.killed').fits)).toEqual(['K120']);
  });
  test('near misses say in what they differ', () => {
    const near = new Map(ask('any.raqqa.battle.killed').near.map((one) => [one.claim.id, one.differs]));
    expect(near.get('V10')).toEqual(['when']);
    expect(near.get('V17')).toEqual(['kind']);
    expect(near.has('C17')).toBe(false);
  });
  test('days count as equal to within a week, and the difference is told', () => {
    const choice = readChoice(data.words, 'any.raqqa-around.to-september.killed') as Choice;
    const [sohr] = listOf(data, choice).fits;
    expect(sohr).toMatchObject({ id: 'K109', but: 'starts a day earlier' });
    expect(ids(ask('any.raqqa.to-september.killed').fits)).toEqual(['K108']);
  });
  test('none: the claimant’s words where there is no number', () => {
    const none = ask('uk-mod.raqqa.battle.killed-uk');
    expect(none.fits).toEqual([]);
    expect(none.words?.claim.id).toBe('P10');
    expect(ids(none.near)[0]).toBe('P26');
    expect(ask('un.raqqa.battle.killed').words).toBeNull();
  });
  test('every question: a claim fits only in its own box, and nothing is invented', () => {
    for (const choice of every) {
      const { fits, near, words } = answer(data.claims, choice);
      for (const { claim, days, what } of fits) {
        expect(claim.place).toBe(choice.place);
        expect(what).toBe(choice.what);
        expect(Math.max(Math.abs(days.from), Math.abs(days.to))).toBeLessThanOrEqual(7);
        if (choice.claimant !== 'any') expect(claim.family).toBe(choice.claimant);
      }
      for (const { differs } of near) expect(differs.length).toBeGreaterThan(0);
      if (fits.length) expect(words).toBeNull();
      const said = fits.map(({ claim }) => claim.saidOn);
      expect(said).toEqual([...said].sort());
    }
  });
});

describe('content', () => {
  test('by whose fire, as the ledger has it', () => {
    for (const [name, id] of Object.entries(figure?.claims ?? {})) {
      if (!name.startsWith('count.')) continue;
      const { by } = splitWhat(name.split('.')[1] ?? '');
      const written = story.claims.get(id)?.scope.by ?? '';
      const wanted: Record<string, RegExp> = {
        coalition: /^US-led Coalition$/,
        uk: /^UK/,
        is: /^Islamic State$/,
        sdf: /^Syrian Democratic Forces$/,
        all: /^all parties$|for almost all/,
        fighting: /any party/,
        unnamed: /no (party|force) named/,
        against: /fighting Islamic State/,
      };
      expect(`${id}: ${written}`.slice(id.length + 2)).toMatch(wanted[by] as RegExp);
    }
  });
  test('every count is in the table, the doubtful ones only there', () => {
    const rows = figure ? figureTable(figure).rows : [];
    for (const [name, claim] of Object.entries(data.claims))
      if (name.startsWith('count.')) expect(rows.some((row) => row[0] === claim.printed)).toBe(true);
    expect(Object.values(figure?.claims ?? {})).not.toContain('K113');
    expect(rows.some((row) => row[0] === 'at least 1,352')).toBe(true);
  });
  test('states of the content say what the rule finds', () => {
    for (const state of figure?.states ?? []) {
      const choice = readChoice(data.words, state.id) as Choice;
      expect(state.title).toBe(title(data, answer(data.claims, choice)));
      expect(state.scope).toBe(scopeLine(data, choice));
    }
  });
  test('an address is a choice or nothing', () => {
    for (const choice of every.slice(0, 50)) expect(readChoice(data.words, printChoice(choice))).toEqual(choice);
    for (const id of [
      '',
      'any',
      'any.raqqa.battle',
      'any.raqqa.battle.killed.more',
      'any.mosul.battle.killed',
      'x.raqqa.battle.killed',
    ])
      expect(readChoice(data.words, id)).toBeNull();
    expect(() => draw(data, 'any.mosul.battle.killed', { width: 350, height: 280 })).toThrow('no options');
  });
});

const sizes = [
  { width: 320, height: 165 },
  { width: 350, height: 260 },
  { width: 390, height: 450 },
  { width: 738, height: 563 },
  { width: 804, height: 503 },
  { width: 1216, height: 751 },
];
// Every choice is drawn at one of the sizes: all at all of them would take half a minute.
test.each(sizes)('answers at $width × $height: sound, inside, no words on words', (size) => {
  for (const choice of every.filter((_, i) => i % sizes.length === sizes.indexOf(size))) {
    const node = draw(data, printChoice(choice), size);
    const svg = toSvg(node);
    if (/NaN|undefined|Infinity|null|\{\w+\}/.test(svg)) throw new Error(`${printChoice(choice)}: ${svg}`);
    const boxes = wordBoxes(node);
    const wrong = [
      ...collisions(boxes),
      ...boxes
        .filter((box) => box.x1 > size.width + 2 || box.y1 > size.height + 1)
        .map((box) => `outside: ${box.words}`),
    ];
    if (wrong.length) throw new Error(`${printChoice(choice)}: ${wrong.join('; ')}`);
  }
});
