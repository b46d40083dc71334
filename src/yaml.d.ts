/** Rules, lexicons and profiles are YAML in the repository; build and test runner turn them into data. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
