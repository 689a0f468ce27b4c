/**
 * What is wanted out of code that is fetched late. An empty answer, and one that is cut between two statements, is a
 * module too, only without it: that rejects, as if it had been lost.
 */
export const part = <M, K extends keyof M & string>(code: Promise<M>, name: K): Promise<NonNullable<M[K]>> => code.then((all) => all[name] ?? Promise.reject(new Error(`no ${name}`)));
