/**
 * A script as it stands in the head of every page: without the lines that are comments, and without indents. Its words
 * are for those who change it; every reader would wait for them.
 */
export const inline = (code: string): string => code.replace(/^[ \t]*\/\/.*\n/gm, '').replace(/^[ \t]+/gm, '');
