// A paper of a number: a pure function of seed and number, so that a copy can be made from a paper without keeping it.
import { CAUSE_TITLES, FORMULAE, QUOTATIONS, SECTIONS, WINDS } from './formulae.js';
import { memberName, personName, postOf, unitOf } from './names.js';
import { chanceFrom } from './random.js';
import { caseOf, clausesFrom, joined, passage, sentences, titleOf } from './scenes.js';
import { TRADES } from './trades.js';

/** A team and five members a unit. */
export const PAPERS_A_UNIT = 6;

/** Layouts in turn. In the run-in ones a problem is a single paragraph. */
export const LAYOUTS = ['markdown', 'plain', 'bold', 'ordinal', 'wrapped'];

/** What can be known of a paper without writing it. */
export function cardOf(number) {
  const rank = number % PAPERS_A_UNIT;
  const group = Math.floor(number / PAPERS_A_UNIT);
  const layout = LAYOUTS[(group * 3 + rank) % LAYOUTS.length];
  return {
    number,
    group,
    kind: rank === 0 ? 'team' : 'member',
    rank,
    layout,
    isRunIn: layout === 'bold' || layout === 'ordinal',
    unit: unitOf(group),
    problems: rank === 0 ? 21 : 16,
  };
}

/** How often a paper holds what many papers share, none of it copied from one another. */
const SHARED = { formula: 0.4, quotation: 0.12 };

function countsOf(chance) {
  return {
    places: chance.between(13, 96),
    opinions: chance.between(120, 1900),
    kinds: chance.between(21, 118),
    talks: chance.between(25, 460),
    drafts: chance.between(8, 32),
  };
}

/** Ways to say each count. A style is a number; its digits pick the wordings. */
const SAYINGS = [
  [
    c => `到${c.places}个基层单位听取意见`,
    c => `走访${c.places}个村和社区`,
    c => `在${c.places}处开了座谈会`,
    c => `带着问题进了${c.places}个站所`,
  ],
  [
    c => `收集意见建议${c.opinions}条`,
    c => `各个渠道反映意见${c.opinions}条`,
    c => `收回的征求意见表有${c.opinions}份`,
    c => `群众提了${c.opinions}条意见`,
  ],
  [
    c => `归并为${c.kinds}条`,
    c => `理出${c.kinds}个问题`,
    c => `认领了其中${c.kinds}条`,
    c => `最后定下${c.kinds}条逐一去改`,
  ],
  [
    c => `谈心${c.talks}人次`,
    c => `面对面交谈${c.talks}人次`,
    c => `开展谈心谈话${c.talks}人次`,
    c => `一对一谈话${c.talks}次`,
  ],
];
const DRAFTS = [
  c => `材料改到第${c.drafts}稿。`,
  c => `这是第${c.drafts}稿。`,
  c => `先后改了${c.drafts}遍。`,
  c => `写了又改，共${c.drafts}稿。`,
];

/** An opening with its counts; openings of one style say their counts in the same words. */
export function openingOf(counts, style, stock, we, chance) {
  const own = count => clausesFrom([stock.all], count, we, chance);
  const told = SAYINGS.flatMap((sayings, i) => [
    sayings[Math.floor(style / 4 ** i) % 4](counts),
    ...own(chance.between(1, 2)),
  ]);
  const text = sentences([...own(3), ...told], chance);
  return passage(`${text}${chance.pick(DRAFTS)(counts)}现对照检查如下。`);
}

function sectionText(pools, we, count, chance) {
  return passage(sentences(clausesFrom(pools, count, we, chance), chance));
}

function problemOf(card, dimension, we, stock, chance) {
  const { trade, title } = titleOf(dimension, chance);
  const cases = Array.from({ length: 2 }, () => caseOf(trade, we, stock, chance));
  const lesson = sectionText([stock.all], we, chance.between(5, 8), chance);
  const paragraphs = card.isRunIn ? [joined(...cases, lesson)] : [...cases, lesson];
  return { dimension, title, paragraphs };
}

const TASKS =
  '逐项过一遍 重新排查登记 按轻重缓急办 先难后易地改 对着账本清 一处一处修好 交给专人盯住 分三批整改 重订一遍规矩 向社会公布 请外人来查 全部推倒重来'.split(
    ' ',
  );
const DUTIES = [
  m => `由${m.office}${m.owner}负责，2014年${m.month}月底前办完`,
  m => `${m.owner}牵头，${m.office}具体办，限${m.month}月${m.day}日完成`,
  m => `责任人是${m.office}的${m.owner}，时限为2014年${m.month}月`,
  m => `2014年${m.month}月${m.day}日以前见结果，${m.office}、${m.owner}共同承担`,
  m => `从${m.month}月起由${m.owner}按月调度，${m.office}配合`,
  m => `${m.office}办、${m.owner}督，${m.month}月中旬交账`,
];

function measureOf(we, stock, chance) {
  const trade = chance.pick(TRADES);
  const [month, day, owner] = [chance.between(7, 12), chance.between(1, 28), personName(chance)];
  const clauses = [
    `${chance.pick(trade.things)}、${chance.pick(trade.things)}${chance.pick(TASKS)}`,
    ...clausesFrom([stock.all], 2, we, chance),
    chance.pick(DUTIES)({ office: trade.office, owner, month, day }),
    ...clausesFrom([stock.measures, stock.all], 4, we, chance),
  ];
  const title = `管好${trade.name}的${chance.pick(trade.things)}`;
  return { title, paragraphs: [{ ...passage(sentences(clauses, chance)), people: [owner] }] };
}

/** The whole paper: who wrote it and its sections, each a list of items with paragraphs. */
export function paperOf(number, seed, stock) {
  const card = cardOf(number);
  const chance = chanceFrom(seed, 'paper', number);
  const we = card.kind === 'team' ? '我们' : '我';
  const name = card.kind === 'member' ? memberName(card.rank - 1, chanceFrom(seed, 'name', number)) : null;
  const lines = count => sectionText([stock.discipline, stock.all, stock.all, stock.all], we, count, chance);
  const formula = chance.happens(SHARED.formula) ? [passage(chance.pick(FORMULAE))] : [];
  const quotation = chance.happens(SHARED.quotation) ? passage(chance.pick(QUOTATIONS)) : null;
  const counts = countsOf(chance);
  const style = chance.between(0, 255);
  const eight = quotation ? [joined(lines(3), quotation, lines(6)), lines(8)] : [lines(12), lines(8)];
  return {
    ...card,
    name,
    post: card.kind === 'member' ? postOf(card.unit, card.rank - 1) : null,
    draft: counts.drafts,
    year: 2014,
    day: chance.between(1, 28),
    counts,
    style,
    headings: Object.fromEntries(Object.entries(SECTIONS).map(([id, list]) => [id, chance.pick(list)])),
    sections: {
      opening: [{ paragraphs: [openingOf(counts, style, stock, we, chance), ...formula] }],
      discipline: [{ paragraphs: [lines(12), lines(10)] }],
      eight: [{ paragraphs: eight }],
      problem: Array.from({ length: card.problems }, (_, i) =>
        problemOf(card, WINDS[Math.floor((i * 4) / card.problems)], we, stock, chance),
      ),
      cause: chance
        .shuffle(CAUSE_TITLES)
        .slice(0, 5)
        .map(title => ({
          title,
          paragraphs: [
            sectionText([stock.causes, stock.all, stock.all, stock.all], we, chance.between(11, 15), chance),
          ],
        })),
      measure: Array.from({ length: card.kind === 'team' ? 12 : 9 }, () => measureOf(we, stock, chance)),
      closing: [{ paragraphs: [passage('以上检查还有不深不准的地方，恳请各位领导和同志们批评指正。')] }],
    },
  };
}
