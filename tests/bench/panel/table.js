// Prints what was measured, a line a figure, in the manner of bench.js.
import { WRONG } from './score.js';

function percent(value) {
  return (value === null ? '—' : `${(value * 100).toFixed(1)} %`).padStart(8);
}

/** One run of the binary. */
export function printRun({ name, wall, cpu, megabytes, status }, papers) {
  const figures = [
    `${wall.toFixed(2).padStart(8)} s`,
    `${cpu.toFixed(2).padStart(8)} s cpu`,
    `${(papers / wall).toFixed(1).padStart(7)} papers/s`,
    `${megabytes.toFixed(0).padStart(5)} MB`,
    `exit ${status}`,
  ];
  console.log(`  ${[name.padEnd(12), ...figures].join('  ')}`);
}

/** A figure that is held to a bound. */
export function judge(label, value, isMet, wanted, unit = '×') {
  console.log(`  ${isMet ? 'met   ' : 'missed'} ${label}: ${value.toFixed(2)} ${unit} (wanted: ${wanted})`);
}

function printRecall(recall) {
  console.log('\n  copies found, by kind (those in brackets are beyond the aim)');
  for (const { kind, isAim, found, of, recall: value } of recall) {
    const label = isAim ? kind : `(${kind})`;
    console.log(
      `    ${label.padEnd(14)} ${String(found).padStart(4)} of ${String(of).padStart(4)} ${percent(value)}`,
    );
  }
}

function printPairs({ precision, wrong, figures, listed, doubled }) {
  console.log(
    `\n  pairs: ${figures.pairsFound} found, ${listed} listed, ${doubled} of them a second time for the same text`,
  );
  for (const [level, { right, wrong: false_, precision: value }] of Object.entries(precision)) {
    console.log(
      `    ${level.padEnd(10)} ${right} planted, ${false_} not planted: precision ${percent(value)}`,
    );
  }
  for (const kind of WRONG) {
    const pairs = wrong.filter(pair => pair.kind === kind);
    const top = Math.max(0, ...pairs.map(pair => pair.likeness));
    const like = pairs.length > 0 ? `, at most ${percent(top).trim()} of the shorter text shared` : '';
    console.log(`    not planted, ${kind}: ${pairs.length}${like}`);
  }
}

function printRest({ spread, moulds, previous, counts }) {
  for (const { group, places, named, together } of spread) {
    console.log(
      `\n  ${group}: one passage in ${places} papers, ${named} named, ${together} at most hang together`,
    );
  }
  const whole = moulds.groups.filter(({ recall }) => recall === 1).length;
  console.log(`\n  moulds: ${whole} of ${moulds.groups.length} groups whole, ${moulds.reported} reported`);
  for (const { group, found, of } of moulds.groups)
    console.log(`    ${group.padEnd(14)} ${found} of ${of} papers`);
  console.log(`    papers in a mould that belong to none: ${moulds.strangers}`);
  const said = ({ found, of }) => `${found} of ${of}`;
  console.log(
    `  last year's paper: reused ${said(previous.reused)}, a tenth changed ${said(previous['reused-10'])}, ` +
      `wrongly said of ${previous.wrong.length}`,
  );
  console.log(
    `  counts in openings: same words ${said(counts['same-words'])} pairs, other words ${said(counts['other-words'])}, ` +
      `said of ${counts.wrong} other papers`,
  );
}

/** What the report got right and wrong. */
export function printScore(score) {
  printRecall(score.recall);
  printPairs(score);
  printRest(score);
}

/** Some texts of what was missed and of what nobody planted. */
export function printExamples(score, limit) {
  const show = (label, places, { texts, likeness }) => {
    console.log(`\n  ${label}, ${percent(likeness).trim()} shared`);
    places.forEach(({ path, lines }, i) => {
      console.log(`    ${path}:${lines.join('-')}\n      ${texts[i].slice(0, 400)}`);
    });
  };
  for (const { kind, missed } of score.recall) {
    for (const one of missed.slice(0, limit)) show(`missed ${kind}`, [one.from, one.to], one);
  }
  for (const kind of WRONG) {
    for (const pair of score.wrong.filter(one => one.kind === kind).slice(0, limit)) {
      show(`not planted (${kind}, ${pair.level}, score ${pair.score})`, [pair.first, pair.second], pair);
    }
  }
}
