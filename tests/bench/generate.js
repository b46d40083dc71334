// Realistic papers for timing, from a seed: whole problems of the sample papers in new order, under new names and figures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLES = ['team-county-markdown', 'team-city-plain', 'member-principal-word'].map(
  name => `fixtures/papers/pass/${name}.md`,
);

/** A small seeded generator (mulberry32): the same seed gives the same papers on every machine. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = [
  '青柳',
  '云泽',
  '石桥',
  '白沙',
  '桐浦',
  '松岭',
  '梧川',
  '柏渡',
  '临河',
  '赤岭',
  '双河',
  '平岗',
];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜';

/** One paper: the lines of a sample, some paragraphs swapped, places and figures changed. */
export function writePaper(sample, random) {
  const place = PLACES[Math.floor(random() * PLACES.length)];
  const lines = sample.split('\n').map(line =>
    line
      .replace(/青柳|云泽/g, place)
      .replace(/[0-9]+(?=万元|人|户|亩|天|个月)/g, figure =>
        String(1 + Math.floor(Number(figure) * (0.5 + random()))),
      )
      .replace(/赵明远/g, () => `${SURNAMES[Math.floor(random() * SURNAMES.length)]}明远`),
  );
  for (let i = 0; i + 2 < lines.length; i++) {
    const bothText = lines[i].length > 80 && lines[i + 2].length > 80;
    if (bothText && random() < 0.2) [lines[i], lines[i + 2]] = [lines[i + 2], lines[i]];
  }
  return lines.join('\n');
}

/** Writes `count` papers into a folder; the same seed writes the same bytes. */
export function generate(folder, count, seed = 1) {
  const random = randomFrom(seed);
  const samples = SAMPLES.map(path => readFileSync(path, 'utf8'));
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    writeFileSync(
      join(folder, `paper-${String(i).padStart(5, '0')}.md`),
      writePaper(samples[i % samples.length], random),
    );
  }
}
