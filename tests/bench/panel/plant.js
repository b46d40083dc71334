// Puts what was planned into a paper: each copy is made from its source, which is written anew for the purpose.
import { copied, exchangeFacts, inVoiceOf } from './edit.js';
import { KINDS } from './kinds.js';
import { openingOf, paperOf } from './paper.js';
import { chanceFrom } from './random.js';
import { clausesFrom, joined, passage, sceneOf, sentences, titleOf } from './scenes.js';

const SPREAD = { section: 'problem', facts: true, change: 0.05 };
const MOULD = { section: 'problem', form: 'whole', facts: true, change: 0.05 };
const BY_ID = new Map(KINDS.map(kind => [kind.id, kind])).set('spread', SPREAD).set('mould', MOULD);

function sentencesOf(text) {
  return text.match(/[^。]+。/g) ?? [text];
}

/** The passages in the order of the form: `[paragraphs of the target, addresses of the copy among them]`. */
const FORMS = {
  paragraph: (copy, target) => [[copy[0], ...target.slice(1)], [0]],
  whole: copy => [copy, copy.map((_, i) => i)],
  split: (copy, target) => {
    const said = sentencesOf(copy[0].text);
    const half = Math.ceil(said.length / 2);
    const part = list => ({ ...copy[0], text: list.join('') });
    return [
      [part(said.slice(0, half)), part(said.slice(half)), ...target.slice(1)],
      [0, 1],
    ];
  },
  merged: (copy, target) => [[joined(copy[0], copy[1]), ...target.slice(1)], [0]],
  reordered: (copy, target, chance) => {
    const text = chance.shuffle(sentencesOf(copy[0].text)).join('');
    return [[{ ...copy[0], text }, ...target.slice(1)], [0]];
  },
  embedded: (copy, target) => {
    const own = sentencesOf(target[0].text);
    const borrowed = sentencesOf(copy[0].text).slice(0, 3);
    const text = [...own.slice(0, 2), ...borrowed, ...own.slice(2, 3)].join('');
    return [[{ ...copy[0], text }, ...target.slice(1)], [0]];
  },
};

/** What of the source is copied: its first paragraph, or as many as the form takes. */
const TAKES = { whole: paragraphs => paragraphs.length, merged: () => 2 };

function copyInto(paper, link, seed, stock) {
  const kind = BY_ID.get(link.kind);
  const form = kind.form ?? 'paragraph';
  const source = paperOf(link.from.number, seed, stock);
  const original = source.sections[link.from.section][link.from.index];
  const target = paper.sections[link.to.section][link.to.index];
  const chance = chanceFrom(seed, 'copy', link.to.number, link.to.section, link.to.index);
  const taken = original.paragraphs.slice(0, TAKES[form]?.(original.paragraphs) ?? 1);
  const copy = taken.map(part => {
    const made = copied(part, kind, stock.vocabulary, chance);
    return source.kind === paper.kind ? made : { ...made, text: inVoiceOf(made.text, paper.kind) };
  });
  const [paragraphs, own] = FORMS[form](copy, target.paragraphs, chance);
  target.paragraphs = paper.isRunIn ? [joined(...paragraphs.slice(0, own.length))] : paragraphs;
  if (form === 'whole') target.title = original.title;
  const address =
    ({ section, index }) =>
    i =>
      `${section}/${index}/${i}`;
  return {
    kind: link.kind,
    group: link.group ?? null,
    from: { number: link.from.number, addresses: taken.map((_, i) => address(link.from)(i)) },
    to: { number: link.to.number, addresses: (paper.isRunIn ? [0] : own).map(address(link.to)) },
  };
}

const TEAM_TELLINGS = [
  e => `${e.day}，${e.place}${e.firm}发生事故，${e.dead}人遇难、${e.hurt}人受伤`,
  e => `${e.place}${e.firm}${e.day}出事，夺走${e.dead}条人命，另有${e.hurt}人住院`,
  e => `震动全县的是${e.day}${e.firm}的惨祸，${e.dead}个家庭塌了，伤者${e.hurt}名`,
];
const MEMBER_TELLINGS = [
  e => `${e.dead}位死者、${e.hurt}名伤员，${e.firm}这笔血账里有我一份，事发${e.day}，地点${e.place}`,
  e =>
    `我忘不了${e.day}那一夜，在${e.place}的${e.firm}门口，家属抬着${e.dead}口棺材，医院里还躺着${e.hurt}个`,
  e => `谈到${e.firm}，${e.place}的人都记得${e.day}，走了${e.dead}人，${e.hurt}人带伤回家`,
];

function tellEvent(paper, event, isTeam, seed, stock) {
  const shared = chanceFrom(seed, 'event', event.from.number, event.from.index);
  const scene = sceneOf(titleOf('官僚主义', shared).trade, '', shared);
  const facts = {
    place: scene.place,
    firm: `${scene.town}${shared.pick(['石料厂', '花炮厂', '煤矿', '化工厂', '客运公司'])}`,
    day: `2013年${shared.between(1, 12)}月${shared.between(1, 28)}日`,
    dead: shared.between(3, 9),
    hurt: shared.between(10, 40),
  };
  const place = isTeam ? event.from : event.to;
  const chance = chanceFrom(seed, 'telling', place.number, place.index);
  const telling = chance.pick(isTeam ? TEAM_TELLINGS : MEMBER_TELLINGS)(facts);
  const we = isTeam ? '我们' : '我';
  const own = clausesFrom([stock.problems], 9, we, chance);
  const target = paper.sections.problem[place.index];
  target.paragraphs = [passage(sentences([telling, ...own], chance)), ...target.paragraphs.slice(1)];
}

/** The paper of a number with everything planted in it, and what was copied: `{paper, links}`. */
export function plantedPaper(number, tasks, seed, stock) {
  const paper = paperOf(number, seed, stock);
  for (const event of tasks.events) tellEvent(paper, event, event.from.number === number, seed, stock);
  for (const { from, kind } of tasks.counts) {
    const { counts, style } = paperOf(from, seed, stock);
    const we = paper.kind === 'team' ? '我们' : '我';
    const chance = chanceFrom(seed, 'counts', number);
    // 85 is 1111 to the base of four: every count is said in the next wording.
    const own = kind === 'same-words' ? style : (style + 85) % 256;
    paper.sections.opening[0].paragraphs[0] = openingOf(counts, own, stock, we, chance);
  }
  const links = tasks.copies.map(link => copyInto(paper, link, seed, stock));
  return { paper, links };
}

/** Last year's paper: what this year's was made from, or one that has nothing to do with it. */
export function previousPaper(number, kind, seed, stock) {
  const paper = { ...paperOf(number, seed, stock), year: 2013 };
  if (kind === 'new') return { ...paper, sections: paperOf(number, `${seed}-last-year`, stock).sections };
  const chance = chanceFrom(seed, 'previous', number);
  for (const items of Object.values(paper.sections)) {
    for (const item of items) {
      item.paragraphs = item.paragraphs.map(part =>
        kind === 'reused'
          ? exchangeFacts(part, chance)
          : copied(part, { facts: true, change: 0.1 }, stock.vocabulary, chance),
      );
    }
  }
  return paper;
}
