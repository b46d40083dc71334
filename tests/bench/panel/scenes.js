// One case told in a paragraph's worth of words: when and where, what was done, how it went, what came of it.
import { personName, placeName } from './names.js';
import { TRADES } from './trades.js';

const SUFFIXES = ['镇', '乡', '村', '街道', '村', '镇'];
const SEASONS = ['入冬', '汛期', '开春', '秋收', '年底', '春节前', '暑假'];

/** How a case begins; what follows is one of COURSES, so that two papers seldom begin a case alike. */
const LEADS = [
  s => `${s.time}，${s.we}到${s.place}查${s.trade}`,
  s => `${s.place}${s.time}报来${s.trade}的请示`,
  s => `${s.trade}的方案${s.time}由${s.we}签发`,
  s => `${s.time}开${s.trade}部署会，${s.we}讲了${s.n}分钟`,
  s => `为了应付${s.time}的检查，${s.we}盯上了${s.place}的${s.trade}`,
  s => `${s.office}${s.time}提醒过${s.we}，${s.place}的${s.trade}有毛病`,
  s => `${s.person}${s.time}从${s.place}来，为${s.trade}的事找${s.we}`,
  s => `说起${s.trade}，${s.we}总以为${s.place}是样板，${s.time}才看出破绽`,
  s => `${s.time}核${s.place}的${s.trade}账`,
  s => `从${s.time}算起，${s.place}的${s.people}找了${s.we}${s.n}趟`,
  s => `${s.we}${s.time}给${s.place}压了${s.n}个${s.trade}指标`,
  s => `${s.trade}暗访组${s.time}进了${s.place}，${s.we}事先一点不知`,
  s => `${s.time}那场大雨过后，${s.place}的${s.trade}告急，${s.we}还在县城等消息`,
  s => `${s.we}包联${s.place}，${s.time}批给那里的${s.trade}${s.n}万元`,
  s => `${s.trade}年年考核，${s.time}轮到${s.place}，${s.we}带的队`,
  s => `一封写${s.trade}的长信${s.time}从${s.place}寄到，${s.we}转给了${s.office}`,
  s => `${s.time}评先，${s.we}替${s.place}的${s.trade}说了好话`,
  s => `会上${s.time}议过${s.place}的${s.trade}，${s.we}没有表态`,
];

const COURSES = [
  s => `${s.n}处${s.thing}只看了路边两处`,
  s => `${s.thing}由谁去管一个字没写`,
  s => `连夜把${s.thing}补得齐齐整整`,
  s => `${s.thing}早已不能用`,
  s => `有${s.n}笔${s.thing}对不上`,
  s => `没有一个${s.people}被请来商量${s.thing}`,
  s => `${s.thing}压在案头${s.n}天`,
  s => `议完各说各的难处，${s.thing}没有着落`,
  s => `镜头里的${s.thing}同汇报的两样`,
  s => `明知${s.thing}掺了水也不点破`,
  s => `只在车里问了一句${s.thing}`,
  s => `${s.people}想看${s.thing}，一律回绝`,
  s => `翻完本子就给${s.thing}打了${s.n}分`,
  s => `回了一句“按程序办”，${s.thing}从此没人提`,
  s => `把${s.thing}当成${s.office}一家的事`,
  s => `钱花在门面上，${s.thing}一样没添`,
];

const HARMS = [
  s => `结果${s.m}名${s.people}${s.harm}`,
  s => `后来${s.harm}，${s.people}${s.person}头一个找上门来`,
  s => `等${s.office}赶到时已经${s.harm}，连带${s.m}户受累`,
  s => `${s.people}${s.harm}不说，还多掏了${s.m}元`,
  s => `这一拖就是${s.months}个月，${s.m}户${s.people}${s.harm}`,
  s => `为此多花${s.money}万元，${s.place}的${s.people}仍旧${s.harm}`,
  s => `${s.harm}以后，${s.person}在会上当面问了三遍，没有人接话`,
  s => `县里查下来，${s.m}处${s.thing}不合格，${s.harm}的账算到了${s.people}头上`,
  s => `到${s.later}清点，${s.harm}的有${s.m}家`,
  s => `${s.person}一家${s.harm}，邻居凑了${s.m}元才过去`,
];

const TITLE_HEADS = {
  形式主义: ['抓{t}满足于开会发文', '{t}上看样板听汇报', '{t}检查只翻本子', '{t}报表掺水', '{t}学用脱节'],
  官僚主义: ['定{t}拍脑袋', '{t}的难事往外推', '听不进{t}的逆耳话', '{t}门槛高脸难看', '{t}上一人说了算'],
  享乐主义: ['{t}的硬骨头不愿啃', '在{t}上做老好人', '{t}值守图安逸', '借{t}图虚名', '干{t}守摊子'],
  奢靡之风: ['借{t}讲排场', '{t}接待超标准', '{t}经费大手大脚', '拿{t}专款充门面', '{t}的公车私用'],
};
const TITLE_TAILS =
  '群众看不到实效 把担子留给了基层 误了人也误了事 面子顾了里子空 吃亏的是老百姓 开头响后面哑 出了事才着急 钱花了事没成 心里只有自己的账 说一套做一套 离群众越来越远 规矩成了摆设 小事拖成大事 失了公道 伤了人心 虎头蛇尾没人管'.split(
    ' ',
  );

/** The heading of a problem under a dimension, and the field of work it speaks of. */
export function titleOf(dimension, chance) {
  const trade = chance.pick(TRADES);
  const head = chance.pick(TITLE_HEADS[dimension]).replace('{t}', trade.name);
  return { trade, title: `${head}，${chance.pick(TITLE_TAILS)}` };
}

function timeOf(chance) {
  const year = chance.between(2011, 2013);
  const month = chance.between(1, 12);
  const forms = [
    `${year}年${month}月`,
    `${year}年${month}月${chance.between(1, 28)}日`,
    `今年${chance.between(1, 5)}月`,
    `去年${month}月`,
    `${year}年${chance.pick(SEASONS)}`,
  ];
  return chance.pick(forms);
}

/** What a case is about: names to be exchanged when it is copied, figures, and words of its field. */
export function sceneOf(trade, we, chance) {
  const town = placeName(chance);
  return {
    we,
    town,
    trade: trade.name,
    office: trade.office,
    person: personName(chance),
    place: town + chance.pick(SUFFIXES),
    thing: chance.pick(trade.things),
    people: chance.pick(trade.people),
    harm: chance.pick(trade.harms),
    time: timeOf(chance),
    later: `${chance.between(6, 12)}月底`,
    n: chance.between(3, 95),
    m: chance.between(11, 980),
    months: chance.between(2, 14),
    money: chance.between(2, 190),
  };
}

/** Says a borrowed clause in the voice of the paper and with figures of its own. */
export function voiced(clause, we, chance) {
  const said =
    we === '我'
      ? clause.replace(/我们|咱们/g, '我')
      : clause.replace(/我(?!们)/g, '我们').replace(/本人/g, '班子');
  return said
    .replace(/20(?:1[4-9]|2\d)(?=年)/g, () => String(chance.between(2010, 2013)))
    .replace(/(?<![\d.])\d{2,3}(?![\d.]|月|日|年|号|点)/g, n => {
      const low = 10 ** (n.length - 1);
      return String(chance.between(low, low * 10 - 1));
    });
}

/** Clauses into sentences of two to four; every sentence ends with a full stop. */
export function sentences(clauses, chance) {
  const said = [];
  for (let at = 0; at < clauses.length; ) {
    const length = chance.between(2, 4);
    said.push(`${clauses.slice(at, at + length).join('，')}。`);
    at += length;
  }
  return said.join('');
}

/** `count` clauses in the paper's voice, each from one of the pools. */
export function clausesFrom(pools, count, we, chance) {
  return Array.from({ length: count }, () => voiced(chance.pick(chance.pick(pools)), we, chance));
}

/** A case as a passage: its text, and the names that a copyist would exchange. */
export function caseOf(trade, we, stock, chance) {
  const scene = sceneOf(trade, we, chance);
  const course = clausesFrom([stock.problems], chance.between(5, 7), we, chance);
  const harm = chance.happens(0.6) ? [chance.pick(HARMS)(scene)] : [];
  const clauses = [chance.pick(LEADS)(scene), chance.pick(COURSES)(scene), ...course, ...harm];
  return { text: sentences(clauses, chance), towns: [scene.town], people: [scene.person] };
}

/** Two passages one after the other, as one. */
export function joined(...passages) {
  return {
    text: passages.map(({ text }) => text).join(''),
    towns: passages.flatMap(({ towns }) => towns),
    people: passages.flatMap(({ people }) => people),
  };
}

/** A passage that names nobody. */
export function passage(text) {
  return { text, towns: [], people: [] };
}
