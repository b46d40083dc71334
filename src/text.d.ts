/** Plain text files are imported as one string; see `esbuild.config.js` and `vitest.config.ts`. */
declare module '*.txt' {
  const text: string;
  export default text;
}
