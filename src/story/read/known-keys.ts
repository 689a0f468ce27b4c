import type { z } from 'zod';
import type { Path } from './yaml.ts';

/** The parts of Zod's definitions that lead from a schema to what is inside it. */
interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
}

const definition = (schema: z.ZodType) => schema._zod.def as unknown as Definition;

/** Keys that the mapping at a path may have; those of every alternative where there are several. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  let here = alternatives(schema);
  for (const key of path) here = here.flatMap((one) => inside(one, key)).flatMap(alternatives);
  return [...new Set(here.flatMap((one) => Object.keys(definition(one).shape ?? {})))];
}

/** The schema without its wrappers (optional, default, nullable), split where it is a union. */
function alternatives(schema: z.ZodType): z.ZodType[] {
  const { innerType, options } = definition(schema);
  if (innerType) return alternatives(innerType);
  return options ? options.flatMap(alternatives) : [schema];
}

function inside(schema: z.ZodType, key: string | number): z.ZodType[] {
  const { shape, element, valueType, items } = definition(schema);
  const next = shape?.[key] ?? element ?? valueType ?? (typeof key === 'number' ? items?.[key] : undefined);
  return next ? [next] : [];
}
