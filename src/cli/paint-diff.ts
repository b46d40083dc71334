import { type Door, paint } from './terminal.ts';

/** Colours a unified diff; in a changed paragraph the part that differs stands out, for paragraphs are long lines. */
export function paintDiff(door: Door, diff: string): string {
  if (!door.color) return diff;
  const lines = diff.split('\n');
  return lines
    .map((line, i) => {
      if (/^(?:---|\+\+\+) /.test(line)) return paint(door, 'bold', line);
      if (line.startsWith('-')) return paintChange(door, 'red', line, partner(lines, i, '-', '+'));
      if (line.startsWith('+')) return paintChange(door, 'green', line, partner(lines, i, '+', '-'));
      return line.startsWith('@@') ? paint(door, 'cyan', line) : line;
    })
    .join('\n');
}

/** The line that took the place of a removed one, or the other way round, where as many came as went. */
function partner(lines: readonly string[], at: number, own: '-' | '+', other: '-' | '+'): string | null {
  const step = own === '-' ? 1 : -1;
  const isOwn = (i: number): boolean => lines[i]?.startsWith(own) ?? false;
  const isOther = (i: number): boolean => lines[i]?.startsWith(other) ?? false;
  let first = at;
  while (isOwn(first - step)) first -= step;
  let last = at;
  while (isOwn(last + step)) last += step;
  const count = Math.abs(last - first) + 1;
  const there = Array.from({ length: count + 1 }, (_, k) => isOther(last + step * (k + 1)));
  const paired = there.slice(0, count).every(Boolean) && !there[count];
  return paired ? (lines[at + step * count] as string) : null;
}

function paintChange(door: Door, style: 'red' | 'green', line: string, other: string | null): string {
  if (other === null) return paint(door, style, line);
  let start = 1;
  while (start < Math.min(line.length, other.length) && line[start] === other[start]) start++;
  let end = line.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && line[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const changed = paint(door, 'inverse', line.slice(start, end));
  return paint(door, style, `${line.slice(0, start)}${changed}${line.slice(end)}`);
}
