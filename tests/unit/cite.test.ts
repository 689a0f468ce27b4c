/** Golden records, reasoned out from the manuals: Chicago 18, MLA 9, APA 7, BibTeX, RIS, CSL-JSON 1.0. */
import { describe, expect, test } from 'vitest';
import { formats, plain, styles, type Work } from '../../src/build/cite.ts';
import { headline } from '../../src/build/cite/headline.ts';
import { parseByline } from '../../src/build/cite/names.ts';

const base: Work = {
  id: 'x',
  kind: 'page',
  title: null,
  within: null,
  chapter: null,
  container: 'CNN',
  author: null,
  date: null,
  dateInferred: false,
  dateNote: null,
  url: null,
  lang: 'en',
};
/** One author, a day, a title that ends without a stop. */
const reuters: Work = {
  ...base,
  id: 'reuters-2017-06',
  title: 'U.S.-backed forces encircle Raqqa after closing last route into city: monitor',
  container: 'Reuters',
  author: 'Suleiman Al-Khalidi',
  date: '2017-06-29',
  url: 'https://www.reuters.com/article/idUSKBN19K20H',
};
const bbc: Work = {
  ...base,
  title: 'Raqqa’s dirty secret',
  container: 'BBC',
  author: 'Quentin Sommerville and Riam Dalati',
  date: '2017-11-13',
  url: 'https://feeds.bbci.co.uk/news/resources/idt-sh/raqqas_dirty_secret',
};
const rand: Work = {
  ...base,
  title: 'Understanding Civilian Harm in Raqqa and Its Implications for Future Conflicts',
  container: 'RAND Corporation',
  author: 'Michael J. McNerney, Gabrielle Tarini, Karen M. Sudkamp and others',
  date: '2022-03-31',
  url: 'https://www.rand.org/pubs/research_reports/RRA753-1.html',
};
/** No title, no author, no link, a date that was worked out. */
const cnn: Work = { ...base, id: 'cnn-2017', date: '2017-08-24', dateInferred: true, dateNote: 'From the word “Thursday”.' };
/** Nothing but a publisher and an address. */
const airwars: Work = { ...base, id: 'airwars-cs1463', container: 'Airwars', url: 'https://example.org/cs1463' };
const month: Work = { ...base, title: 'Declaration of liberation of Raqqa city', container: 'Syrian Democratic Forces', date: '2017-10', dateInferred: true };
const quoting: Work = { ...base, title: '“War of annihilation”: Devastating toll on civilians, Raqqa – Syria', container: 'Amnesty International', date: '2018-06-05' };
const french: Work = { ...base, title: 'Syrie : les Etats-Unis accusés', container: 'LCI', date: '2018-06-05', lang: 'fr' };

const ours: Work = { ...base, container: 'What Raqqa Cost', date: '2026-11-21' };
const chapter: Work = { ...ours, title: 'The siege', chapter: 1, url: 'https://site.example/siege/' };
const step: Work = { ...ours, kind: 'section', title: 'The ring closes', within: 'The siege', chapter: 1, url: 'https://site.example/s/siege-ring-closes/' };
const figure: Work = { ...step, kind: 'figure', title: 'Two numbers on one day', url: 'https://site.example/s/siege-damage/' };
const row: Work = { ...ours, kind: 'section', title: 'Claim K12', within: 'Sources', url: 'https://site.example/sources/#K12' };
const ledger: Work = { ...ours, kind: 'dataset', title: 'What Raqqa Cost: The ledger as data', url: 'https://site.example/data/' };

const cited = (work: Work): Record<string, string> => Object.fromEntries(styles(work).map(({ name, runs }) => [name, plain(runs)]));

describe('three styles', () => {
  test('one author', () => {
    expect(cited(reuters)).toEqual({
      Chicago: 'Suleiman Al-Khalidi, “U.S.-backed Forces Encircle Raqqa After Closing Last Route into City: Monitor,” Reuters, June 29, 2017, https://www.reuters.com/article/idUSKBN19K20H.',
      MLA: 'Al-Khalidi, Suleiman. “U.S.-backed Forces Encircle Raqqa after Closing Last Route into City: Monitor.” Reuters, 29 June 2017, www.reuters.com/article/idUSKBN19K20H.',
      APA: 'Al-Khalidi, S. (2017, June 29). U.S.-backed forces encircle Raqqa after closing last route into city: monitor. Reuters. https://www.reuters.com/article/idUSKBN19K20H',
    });
  });

  test('two authors', () => {
    expect(cited(bbc)).toEqual({
      Chicago: 'Quentin Sommerville and Riam Dalati, “Raqqa’s Dirty Secret,” BBC, November 13, 2017, https://feeds.bbci.co.uk/news/resources/idt-sh/raqqas_dirty_secret.',
      MLA: 'Sommerville, Quentin, and Riam Dalati. “Raqqa’s Dirty Secret.” BBC, 13 Nov. 2017, feeds.bbci.co.uk/news/resources/idt-sh/raqqas_dirty_secret.',
      APA: 'Sommerville, Q., & Dalati, R. (2017, November 13). Raqqa’s dirty secret. BBC. https://feeds.bbci.co.uk/news/resources/idt-sh/raqqas_dirty_secret',
    });
  });

  test('many authors, not all of them known', () => {
    expect(cited(rand)).toEqual({
      Chicago: 'Michael J. McNerney et al., “Understanding Civilian Harm in Raqqa and Its Implications for Future Conflicts,” RAND Corporation, March 31, 2022, https://www.rand.org/pubs/research_reports/RRA753-1.html.',
      MLA: 'McNerney, Michael J., et al. “Understanding Civilian Harm in Raqqa and Its Implications for Future Conflicts.” RAND Corporation, 31 Mar. 2022, www.rand.org/pubs/research_reports/RRA753-1.html.',
      APA: 'McNerney, M. J., Tarini, G., Sudkamp, K. M., et al. (2022, March 31). Understanding Civilian Harm in Raqqa and Its Implications for Future Conflicts. RAND Corporation. https://www.rand.org/pubs/research_reports/RRA753-1.html',
    });
  });

  test('what is not known is not invented; what was worked out is in square brackets', () => {
    expect(cited(cnn)).toEqual({
      Chicago: '[Title not in our copy], CNN, [August 24, 2017].',
      MLA: '[Title not in our copy]. CNN, [24 Aug. 2017].',
      APA: '[Title not in our copy]. ([2017, August 24]). CNN.',
    });
    expect(cited(airwars)).toEqual({
      Chicago: '[Title not in our copy], Airwars, n.d., https://example.org/cs1463.',
      MLA: '[Title not in our copy]. Airwars, example.org/cs1463.',
      APA: '[Title not in our copy]. (n.d.). Airwars. https://example.org/cs1463',
    });
    expect(cited({ ...base })).toEqual({
      Chicago: '[Title not in our copy], CNN, n.d.',
      MLA: '[Title not in our copy]. CNN.',
      APA: '[Title not in our copy]. (n.d.). CNN.',
    });
    expect(cited(month)).toEqual({
      Chicago: '“Declaration of Liberation of Raqqa City,” Syrian Democratic Forces, [October 2017].',
      MLA: '“Declaration of Liberation of Raqqa City.” Syrian Democratic Forces, [Oct. 2017].',
      APA: 'Declaration of liberation of Raqqa city. ([2017, October]). Syrian Democratic Forces.',
    });
  });

  test('quotation marks inside quotation marks are single; other languages keep their capitals', () => {
    expect(cited(quoting).Chicago).toBe('“‘War of Annihilation’: Devastating Toll on Civilians, Raqqa – Syria,” Amnesty International, June 5, 2018.');
    expect(cited(quoting).MLA).toBe('“‘War of Annihilation’: Devastating Toll on Civilians, Raqqa – Syria.” Amnesty International, 5 June 2018.');
    expect(cited(french).MLA).toBe('“Syrie : les Etats-Unis accusés.” LCI, 5 June 2018.');
  });

  test('a title with a mark of its own gets no second stop', () => {
    const asking = { ...bbc, title: 'Who counts?' };
    expect(cited(asking).MLA).toContain('“Who Counts?” BBC,');
    expect(cited(asking).APA).toContain('Who counts? BBC.');
    expect(cited(asking).Chicago).toContain('“Who Counts?,” BBC,');
  });

  test('a chapter, a step, a figure, a row and the ledger of this site', () => {
    expect(cited(chapter)).toEqual({
      Chicago: '“The Siege,” What Raqqa Cost, November 21, 2026, https://site.example/siege/.',
      MLA: '“The Siege.” What Raqqa Cost, ch. 1, 21 Nov. 2026, site.example/siege/.',
      APA: 'The siege. (2026, November 21). What Raqqa Cost. https://site.example/siege/',
    });
    expect(cited(step)).toEqual({
      Chicago: '“The Ring Closes,” in “The Siege,” What Raqqa Cost, November 21, 2026, https://site.example/s/siege-ring-closes/.',
      MLA: '“The Ring Closes.” What Raqqa Cost, ch. 1, 21 Nov. 2026, site.example/s/siege-ring-closes/.',
      APA: 'The ring closes. (2026, November 21). In The siege. What Raqqa Cost. https://site.example/s/siege-ring-closes/',
    });
    expect(cited(figure)).toEqual({
      Chicago: '“Two Numbers on One Day,” figure in “The Siege,” What Raqqa Cost, November 21, 2026, https://site.example/s/siege-damage/.',
      MLA: '“Two Numbers on One Day.” What Raqqa Cost, ch. 1, 21 Nov. 2026, site.example/s/siege-damage/. Infographic.',
      APA: 'Two numbers on one day [Infographic]. (2026, November 21). What Raqqa Cost. https://site.example/s/siege-damage/',
    });
    expect(cited(row)).toEqual({
      Chicago: '“Claim K12,” in “Sources,” What Raqqa Cost, November 21, 2026, https://site.example/sources/#K12.',
      MLA: '“Claim K12.” What Raqqa Cost, “Sources,” 21 Nov. 2026, site.example/sources/#K12.',
      APA: 'Claim K12. (2026, November 21). In Sources. What Raqqa Cost. https://site.example/sources/#K12',
    });
    expect(cited(ledger).APA).toBe('What Raqqa Cost: The ledger as data [Data set]. (2026, November 21). What Raqqa Cost. https://site.example/data/');
  });
});

describe('three formats', () => {
  test('BibTeX', () => {
    expect(formats.bib.print([reuters])).toBe(`@misc{reuters-2017-06,
  author = {Al-Khalidi, Suleiman},
  title = {{U.S.-backed forces encircle Raqqa after closing last route into city: monitor}},
  howpublished = {Reuters},
  year = {2017},
  month = jun,
  day = {29},
  url = {https://www.reuters.com/article/idUSKBN19K20H}
}
`);
    expect(formats.bib.print([{ ...cnn, title: 'A 90% & more' }])).toBe(`@misc{cnn-2017,
  title = {{A 90\\% \\& more}},
  howpublished = {CNN},
  year = {2017},
  month = aug,
  day = {24},
  note = {Date worked out, not printed. From the word “Thursday”.}
}
`);
    expect(formats.bib.print([rand])).toContain('author = {McNerney, Michael J. and Tarini, Gabrielle and Sudkamp, Karen M. and others}');
    expect(formats.bib.print([airwars])).not.toMatch(/year|author/);
  });

  test('RIS', () => {
    expect(formats.ris.print([cnn, reuters])).toBe(
      [
        'TY  - ELEC',
        'ID  - cnn-2017',
        'TI  - [Title not in our copy]',
        'PB  - CNN',
        'PY  - 2017',
        'DA  - 2017/08/24/',
        'LA  - en',
        'N1  - Date worked out, not printed. From the word “Thursday”.',
        'ER  - ',
        'TY  - ELEC',
        'ID  - reuters-2017-06',
        'AU  - Al-Khalidi, Suleiman',
        'TI  - U.S.-backed forces encircle Raqqa after closing last route into city: monitor',
        'PB  - Reuters',
        'PY  - 2017',
        'DA  - 2017/06/29/',
        'UR  - https://www.reuters.com/article/idUSKBN19K20H',
        'LA  - en',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
    expect(formats.ris.print([month])).toContain('DA  - 2017/10//\r\n');
    expect(formats.ris.print([airwars])).toContain('N1  - n.d.\r\n');
  });

  test('CSL-JSON', () => {
    expect(JSON.parse(formats.json.print([cnn, bbc]))).toEqual([
      {
        id: 'cnn-2017',
        type: 'webpage',
        title: '[Title not in our copy]',
        'container-title': 'CNN',
        issued: { 'date-parts': [[2017, 8, 24]], circa: true },
        language: 'en',
        note: 'Date worked out, not printed. From the word “Thursday”.',
      },
      {
        id: 'x',
        type: 'webpage',
        title: 'Raqqa’s dirty secret',
        author: [
          { family: 'Sommerville', given: 'Quentin' },
          { family: 'Dalati', given: 'Riam' },
        ],
        'container-title': 'BBC',
        issued: { 'date-parts': [[2017, 11, 13]] },
        URL: 'https://feeds.bbci.co.uk/news/resources/idt-sh/raqqas_dirty_secret',
        language: 'en',
      },
    ]);
    expect(JSON.parse(formats.json.print([airwars]))[0]).not.toHaveProperty('issued');
  });
});

test('bylines: ranks are no names, bodies are not turned round', () => {
  expect(parseByline('Lieutenant General Stephen J. Townsend').names).toEqual([{ given: 'Stephen J.', family: 'Townsend' }]);
  expect(parseByline('CJTF-OIR Public Affairs').names).toEqual([{ literal: 'CJTF-OIR Public Affairs' }]);
  expect(parseByline(null)).toEqual({ names: [], others: false });
});

test('headline capitals leave names, acronyms and small words alone', () => {
  expect(headline('how to read a number', 'en', 'mla')).toBe('How to Read a Number');
  expect(headline('UK air war ends: what it cost', 'en', 'chicago')).toBe('UK Air War Ends: What It Cost');
  expect(headline('the place we come from', 'en', 'mla')).toBe('The Place We Come From');
});
