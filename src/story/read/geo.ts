import { type Problem, problem } from '../problem.ts';
import { geodata } from '../schemas/geo.ts';
import type { Files, SourceFile } from './files.ts';
import { parseAt } from './issues.ts';
import { unreadable } from './limits.ts';
import { parseYaml } from './yaml.ts';

/** A broken file breaks in a thousand points. */
const most = 10;

/** Problems of the geodata. What is in it is drawn by the map and not needed here. */
export function checkGeodata(files: Files): Problem[] {
  return Object.entries(geodata).flatMap(([path, schema]) => {
    const file = files.get(path);
    if (!file) return [];
    const unfit = unreadable(file) ?? notJson(file);
    if (unfit) return [unfit];
    if (schema.safeParse(JSON.parse(file.text)).success) return [];
    // Slow, but it knows where things stand: JSON is YAML.
    const problems: Problem[] = [];
    const yaml = parseYaml(file, problems);
    if (yaml) parseAt(schema, yaml, [], problems);
    return problems.slice(0, most);
  });
}

function notJson(file: SourceFile): Problem | undefined {
  try {
    JSON.parse(file.text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    const at = /at position (\d+)/.exec(message)?.[1] ?? file.text.length;
    return problem(file.at(Number(at)), `not JSON: ${message.replace(/ in JSON at position.*|, ?".*is not valid JSON.*/s, '')}`, 'JSON that can be read');
  }
}
