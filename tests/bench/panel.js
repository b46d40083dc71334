// Audits generated folders with planted copies and holds the report against what was planted: `npm run bench:panel`.
// The generator was written by someone who has not read how passages are compared, and it must stay that way.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStock } from './panel/clauses.js';
import { vocabularyOf } from './panel/edit.js';
import { writeFolder } from './panel/folder.js';
import { audit, reportOf } from './panel/run.js';
import { scoreOf } from './panel/score.js';
import { judge, printExamples, printRun, printScore } from './panel/table.js';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    keep: { type: 'string' },
    examples: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
    'generate-only': { type: 'boolean', default: false },
  },
});

/** What an audit is held to, as ratios within one run; memory in MB at 5,000 papers. */
const TARGETS = { cached: 4, workers: 1.3, growth: 10.5, megabytes: 410 };
/** One thread against two is measured up to this size: a ratio needs no large folder. */
const WORKERS_UP_TO = 2000;

const sizes = values.papers.split(',').map(Number);
const place = values.keep ?? mkdtempSync(join(tmpdir(), 'duizhao-panel-'));
mkdirSync(place, { recursive: true });

function readyStock() {
  const stock = readStock();
  return { ...stock, vocabulary: vocabularyOf(stock.all) };
}

function timed(folder, papers) {
  const cache = ['--cache-dir', join(folder, 'cache')];
  const plans = [
    ['cold', cache],
    ['cached', cache],
  ];
  if (papers <= WORKERS_UP_TO && !values.quick) {
    plans.push(
      ['one thread', ['--no-cache', '--threads', '1']],
      ['two threads', ['--no-cache', '--threads', '2']],
    );
  }
  return plans.map(([name, args]) => {
    const run = audit(folder, name, args);
    printRun(run, papers);
    return run;
  });
}

function measure(papers, stock) {
  const folder = join(place, String(papers));
  const started = performance.now();
  const truth = writeFolder(folder, papers, values.seed, stock);
  const written = (performance.now() - started) / 1000;
  console.log(`\n${papers} papers, written in ${written.toFixed(1)} s, ${truth.links.length} copies planted`);
  if (values['generate-only']) return { papers, written };
  const runs = timed(folder, papers);
  const score = scoreOf(reportOf(runs[0]), truth, folder);
  printScore(score);
  printExamples(score, Number(values.examples));
  return { papers, written, runs, score };
}

function judgeAll(results) {
  console.log('\nheld against the targets');
  for (const { papers, runs } of results) {
    const [cold, cached, one, two] = runs;
    const faster = (label, slow, fast, key, target) => {
      const ratio = slow[key] / fast[key];
      judge(`${papers} papers, ${label}, ${key}`, ratio, ratio >= target, `at least ${target}`);
    };
    faster('cached beside cold', cold, cached, 'wall', TARGETS.cached);
    faster('cached beside cold', cold, cached, 'cpu', TARGETS.cached);
    if (one) faster('two workers beside one', one, two, 'wall', TARGETS.workers);
    if (papers === 5000) {
      const { megabytes } = cold;
      judge(
        '5000 papers, peak',
        megabytes,
        megabytes <= TARGETS.megabytes,
        `at most ${TARGETS.megabytes}`,
        'MB',
      );
    }
  }
  for (const small of results) {
    const large = results.find(({ papers }) => papers === small.papers * 10);
    if (!large) continue;
    for (const key of ['wall', 'cpu']) {
      const growth = large.runs[0][key] / small.runs[0][key];
      judge(
        `${key}, ${small.papers} to ${large.papers} papers`,
        growth,
        growth <= TARGETS.growth,
        `at most ${TARGETS.growth}`,
      );
    }
  }
  for (const { papers, score } of results) {
    const aims = score.recall.filter(({ isAim, of }) => isAim && of > 0);
    const [found, of] = ['found', 'of'].map(key => aims.reduce((sum, kind) => sum + kind[key], 0));
    judge(`${papers} papers, copies within the aim`, (found / of) * 100, found === of, 'all', '%');
    const strangers = score.wrong.filter(({ kind }) => kind === 'unrelated').length;
    judge(`${papers} papers, pairs of unrelated papers`, strangers, strangers === 0, 'none', 'pairs');
  }
}

try {
  const stock = readyStock();
  const results = sizes.map(papers => measure(papers, stock));
  if (!values['generate-only']) judgeAll(results);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ seed: values.seed, results }, null, 2)}\n`);
} finally {
  if (!values.keep) rmSync(place, { recursive: true, force: true });
}
