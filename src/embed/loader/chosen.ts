/** What the newsroom chose on the element; the child keeps what is on its lists (protocol.ts, settings). */
export function chosen(host: HTMLElement): Record<string, string> {
  const choices: Record<string, string> = {};
  for (const { name, value } of host.attributes)
    if (/^(theme|accent|font|credit|motion|steps?$|content-)/.test(name)) choices[name.replace('content-', '')] = value;
  return choices;
}
