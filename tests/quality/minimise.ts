/** Value and gradient of a function at a point. */
export type Slope = (point: Float64Array) => { value: number; gradient: Float64Array };

const MEMORY = 8;

/** Lowest point of a smooth function, by limited-memory BFGS with backtracking. */
export function minimise(slope: Slope, size: number, rounds: number): Float64Array {
  let point = new Float64Array(size);
  let here = slope(point);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descent(here.gradient, steps);
    const down = dot(direction, here.gradient);
    if (down > -1e-9) break;
    let length = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(here.gradient, here.gradient))) : 1;
    let next = move(point, direction, length);
    let there = slope(next);
    while (there.value > here.value + 1e-4 * length * down && length > 1e-10) {
      length /= 2;
      next = move(point, direction, length);
      there = slope(next);
    }
    const s = next.map((value, k) => value - (point[k] as number));
    const y = there.gradient.map((value, k) => value - (here.gradient[k] as number));
    const curvature = dot(s, y);
    if (curvature > 1e-12) steps.push({ s, y, rho: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = here.value - there.value;
    point = next;
    here = there;
    if (gain < 1e-7 * Math.abs(here.value)) break;
  }
  return point;
}

function descent(
  gradient: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map(value => -value);
  const alphas: number[] = [];
  for (const { s, y, rho } of steps.toReversed()) {
    const alpha = rho * dot(s, direction);
    alphas.push(alpha);
    add(direction, y, -alpha);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let k = 0; k < direction.length; k++) direction[k] = (direction[k] as number) * scale;
  }
  for (const { s, y, rho } of steps) {
    const beta = rho * dot(y, direction);
    add(direction, s, (alphas.pop() as number) - beta);
  }
  return direction;
}

function move(point: Float64Array, direction: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(point);
  add(next, direction, length);
  return next;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let k = 0; k < to.length; k++) to[k] = (to[k] as number) + times * (what[k] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
