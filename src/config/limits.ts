/**
 * How many findings of one rule are listed for a paper. Far above what any paper has, and enough to work on: a broken
 * conversion may bring some hundred thousand.
 */
export const MOST_FINDINGS = 500;
