// Writes the papers of a county into a folder, with what is known of them: truth.json, roster.yaml, last year's papers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PAPERS_A_UNIT } from './paper.js';
import { planOf } from './plan.js';
import { plantedPaper, previousPaper } from './plant.js';
import { render } from './render.js';

function pathOf(paper) {
  const name = paper.kind === 'team' ? '班子' : `${paper.rank}-${paper.name}`;
  return `${paper.unit.county}/${paper.unit.name}/${name}.md`;
}

function write(folder, path, text) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What is planted in each paper, by number; numbers without a plant are left out. */
function tasksOf({ copies, events, counts }) {
  const tasks = new Map();
  const of = number => {
    if (!tasks.has(number)) tasks.set(number, { copies: [], events: [], counts: [] });
    return tasks.get(number);
  };
  for (const link of copies) of(link.to.number).copies.push(link);
  for (const event of events) for (const { number } of [event.from, event.to]) of(number).events.push(event);
  for (const pair of counts) of(pair.to).counts.push(pair);
  return tasks;
}

const NOTHING = { copies: [], events: [], counts: [] };

function rosterOf(papers) {
  const lines = ['units:'];
  for (let number = 0; number < papers.length; number++) {
    const { unit, kind, name } = papers[number];
    if (number % PAPERS_A_UNIT === 0) lines.push(`  - unit: ${unit}`, '    papers:');
    lines.push(kind === 'team' ? '      - { kind: team }' : `      - { kind: member, name: ${name} }`);
  }
  return `${lines.join('\n')}\n`;
}

/** From first line to last of several paragraphs. */
function span(places, addresses) {
  const lines = addresses.map(address => places[address]);
  return [Math.min(...lines.map(([first]) => first)), Math.max(...lines.map(([, last]) => last))];
}

/**
 * Writes `count` papers of a seed below `folder`: `papers/`, `previous/`, `roster.yaml`, `truth.json`. The truth lists
 * `links` (copies: kind, group, both places), `events` (no copies), `counts` and `previous`.
 */
export function writeFolder(folder, count, seed, stock) {
  const plan = planOf(count, seed);
  const tasks = tasksOf(plan);
  const written = [];
  const links = [];
  for (let number = 0; number < count; number++) {
    const { paper, links: made } = plantedPaper(number, tasks.get(number) ?? NOTHING, seed, stock);
    const { text, places } = render(paper);
    const path = pathOf(paper);
    write(join(folder, 'papers'), path, text);
    written.push({ path, places, kind: paper.kind, name: paper.name, unit: paper.unit.name });
    links.push(...made);
  }
  const at = ({ number, addresses }) => ({
    path: written[number].path,
    lines: span(written[number].places, addresses),
  });
  const whole = place => ({ number: place.number, addresses: [`${place.section}/${place.index}/0`] });
  for (const { number, kind } of plan.previous) {
    write(
      join(folder, 'previous'),
      written[number].path,
      render(previousPaper(number, kind, seed, stock)).text,
    );
  }
  const truth = {
    papers: count,
    seed,
    links: links.map(link => ({ ...link, from: at(link.from), to: at(link.to) })),
    events: plan.events.map(({ from, to }) => ({ from: at(whole(from)), to: at(whole(to)) })),
    counts: plan.counts.map(({ kind, from, to }) => ({
      kind,
      from: written[from].path,
      to: written[to].path,
    })),
    previous: plan.previous.map(({ number, kind }) => ({ path: written[number].path, kind })),
  };
  writeFileSync(join(folder, 'roster.yaml'), rosterOf(written));
  writeFileSync(join(folder, 'truth.json'), JSON.stringify(truth, null, 1));
  return truth;
}
