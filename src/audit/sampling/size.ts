/** A size as it is written: so many papers, or a share of them. */
export type Size =
  | { readonly papers: number }
  /** In hundredths of a percent, so that 12.5 % is exact: above 0, at most 10,000. */
  | { readonly share: number };

/** Reads `20`, `5%` or `12.5%`; `null` for anything else, nought among it. */
export function readSize(text: string): Size | null {
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?([%％])?$/.exec(text.normalize('NFC').trim());
  if (!match) return null;
  const [, whole = '', decimals, percent] = match;
  if (percent === undefined) {
    const papers = Number(whole);
    return decimals === undefined && papers > 0 ? { papers } : null;
  }
  const share = Number(whole) * 100 + Number((decimals ?? '').padEnd(2, '0'));
  return share > 0 && share <= 10_000 ? { share } : null;
}

/** Papers to draw from so many; a share is rounded up. */
export function papersOf(size: Size, population: number): number {
  return 'papers' in size ? size.papers : Math.ceil((population * size.share) / 10_000);
}
