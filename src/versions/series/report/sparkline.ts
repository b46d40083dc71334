const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** Values as bars from 0, or from their least where they lie far above it; a blank for what is not known. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter(value => value !== null);
  if (known.length === 0) return '';
  const most = known.reduce((a, b) => Math.max(a, b));
  const least = known.reduce((a, b) => Math.min(a, b));
  const floor = least > most / 2 ? least - (most - least) / BARS.length : 0;
  const span = most - floor;
  return values
    .map(value => {
      if (value === null) return ' ';
      const step =
        span <= 0
          ? most > 0
            ? BARS.length - 1
            : 0
          : Math.round(((value - floor) / span) * (BARS.length - 1));
      return BARS[step] as string;
    })
    .join('');
}
