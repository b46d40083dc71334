/** Pages that reports are written into: build and test runner bundle what the shell links to. */
declare module '*.html' {
  const page: {
    readonly shell: string;
    /** One style sheet, minified. */
    readonly style: string;
    /** One script, minified; empty where the shell links to none. */
    readonly script: string;
  };
  export default page;
}
