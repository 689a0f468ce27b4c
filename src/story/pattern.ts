/** The text as a regular expression that matches it and nothing else. */
export const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
