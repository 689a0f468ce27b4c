/** The element's attributes, among them what the newsroom chose. The child keeps what is on its lists (protocol.ts, settings). */
export const chosen = (host: HTMLElement): Record<string, string> =>
  Object.fromEntries([...host.attributes].map(({ name, value }) => [name, value]));
