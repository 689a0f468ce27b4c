import { expect, test } from 'vitest';
import { type Printable, printNumber, type Show } from '../../src/story/number.ts';
import { qualifiers } from '../../src/story/schemas/claim.ts';

const claim = (value: Printable['value'], unit?: string, qualifier: Printable['qualifier'] = 'exactly'): Printable => ({
  value,
  unit,
  qualifier,
});

test.each([
  [claim(0, 'air strikes'), '0', '0', '0 air strikes'],
  [claim(176, 'civilians killed'), '176', '176', '176 civilians killed'],
  [claim(1600, 'strikes'), '1,600', '1,600', '1,600 strikes'],
  [claim(30000, 'rounds', 'more than'), 'more than 30,000', '30,000', 'more than 30,000 rounds'],
  [claim(1234567.5, 'm'), '1,234,567.5', '1,234,567.5', '1,234,567.5 m'],
  [
    claim({ low: 744, high: 1600 }, 'civilians killed'),
    '744 to 1,600',
    '744 to 1,600',
    '744 to 1,600 civilians killed',
  ],
  [claim({ low: 20, high: 25 }, 'metres', 'about'), 'about 20 to 25', '20 to 25', 'about 20 to 25 metres'],
  [claim(90, '%', 'more than'), 'more than 90%', '90%', 'more than 90%'],
  [claim({ low: 60, high: 80 }, '%'), '60 to 80%', '60 to 80%', '60 to 80%'],
  [claim('hundreds', 'civilians killed'), '“hundreds”', '“hundreds”', '“hundreds” of civilians killed'],
  [
    claim('tens of thousands', 'strikes'),
    '“tens of thousands”',
    '“tens of thousands”',
    '“tens of thousands” of strikes',
  ],
  [claim('many', 'civilians'), '“many”', '“many”', '“many” civilians'],
  [claim(86), '86', '86', '86'],
  [claim(undefined), '', '', ''],
])('%j is printed as %s', (printable, number, value, unit) => {
  const print = (show: Show) => printNumber(printable, show);
  expect([printNumber(printable), print('number'), print('value'), print('unit')]).toEqual([
    number,
    number,
    value,
    unit,
  ]);
});

test.each(qualifiers)('the qualifier “%s” is a word before the number, and “exactly” is none', (qualifier) => {
  expect(printNumber(claim(7000, 'people', qualifier))).toBe(qualifier === 'exactly' ? '7,000' : `${qualifier} 7,000`);
});

test('the joint stands only between qualifier and number', () => {
  expect(printNumber(claim(1600, 'civilians killed', 'more than'), 'unit', '\u00A0')).toBe(
    'more than\u00A01,600 civilians killed',
  );
  expect(printNumber(claim(1600, 'civilians killed'), 'number', '\u00A0')).toBe('1,600');
});
