import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const file = z.strictObject({
  columns: z.array(z.strictObject({ csv: z.string(), json: z.string(), kind: z.string(), text: z.string().min(5) })),
});
export type Column = z.infer<typeof file>['columns'][number];

/** The data dictionary. Throws when it and the columns of claims.csv are not the same, in the same order. */
export function dictionary(columns: readonly string[]): readonly Column[] {
  const described = file.parse(parse(readFileSync(join(process.cwd(), 'content/data-dictionary.yaml'), 'utf8'))).columns;
  const names = described.map(({ csv }) => csv);
  if (names.join() !== columns.join())
    throw new Error(`content/data-dictionary.yaml describes ${names.join(', ')}; claims.csv has ${columns.join(', ')}`);
  return described;
}
