/** The root of the repository. Apart from papers: who runs the binary need not load all profiles for it. */
export const ROOT = new URL('../..', import.meta.url).pathname;
