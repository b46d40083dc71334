/**
 * Parts a sample among strata in proportion to their sizes by largest remainder, at least one from each. Strata whose share
 * falls below one get their one first and the others share the rest, so the shares of those stay in proportion.
 *
 * @param sizes papers of each stratum, each at least 1; equal remainders go to the larger stratum, then to the earlier one
 * @param total from the number of strata to the sum of the sizes
 * @returns a number for each stratum, from 1 to its size; their sum is `total`
 * @throws RangeError for a total out of that range
 */
export function allocate(sizes: readonly number[], total: number): number[] {
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (total < sizes.length || total > sum)
    throw new RangeError(`${total} of ${sum} in ${sizes.length} strata`);
  const small = new Set<number>();
  let seats = total;
  let papers = sum;
  // each round may push further strata below one
  for (let grew = true; grew; ) {
    const below = [...sizes.keys()].filter(i => !small.has(i) && seats * (sizes[i] as number) < papers);
    for (const i of below) small.add(i);
    seats = total - small.size;
    papers = sum - [...small].reduce((all, i) => all + (sizes[i] as number), 0);
    grew = below.length > 0;
  }
  const shares = sizes.map((size, i) => (small.has(i) ? 1 : Math.floor((seats * size) / papers)));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const remainder = (i: number): number => (seats * (sizes[i] as number)) % papers;
  const next = [...sizes.keys()]
    .filter(i => !small.has(i))
    .sort((a, b) => remainder(b) - remainder(a) || (sizes[b] as number) - (sizes[a] as number) || a - b);
  for (const i of next.slice(0, left)) shares[i] = (shares[i] as number) + 1;
  return shares;
}
