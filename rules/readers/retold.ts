import fitted from './retold.yaml';

/** What two passages of different problems have in common, and how they are told; the more, the likelier one case. */
export const RETOLD_SIGNS = [
  'letters',
  'wordings',
  'amounts',
  'season',
  'figures',
  'vague',
  'length',
] as const;
export type RetoldSigns = Readonly<Record<(typeof RETOLD_SIGNS)[number], number>>;
export type RetoldWeights = RetoldSigns & { readonly bias: number };

const WEIGHTS = fitted as RetoldWeights;

/** How likely two passages tell of one case, as a logarithm of odds. */
export function retoldScore(signs: RetoldSigns, weights: RetoldWeights = WEIGHTS): number {
  return RETOLD_SIGNS.reduce((sum, sign) => sum + weights[sign] * signs[sign], weights.bias);
}

/** The same as a chance, 0 to 1. */
export function retoldChance(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
