import * as v from 'valibot';
import type { Cause, Problem, Sentence } from '../../src/draft/model.ts';
import { countHan } from '../../src/language/han.ts';
import { paddingSigns } from '../../src/language/padding.ts';
import { matcher } from '../../src/language/pattern.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { hitsIn } from '../support/hits.ts';
import { headOf } from '../support/places.ts';
import { withoutQuotations } from '../support/reading/voice.ts';
import { countFacts, hasNoCase, wordingOf } from '../support/sentences.ts';

const options = v.strictObject({
  facts: v.pipe(
    v.optional(v.number(), 2),
    v.description('Figures, papers and quoted words from which on a staple says something of its own.'),
  ),
  listed: v.pipe(
    v.optional(v.number(), 2),
    v.description('Staples in one sentence, without a fact, from which on it only runs through them.'),
  ),
  shortfalls: v.pipe(
    v.optional(v.number(), 4),
    v.description('Words for too little from which on a passage tells the three staples in other words.'),
  ),
  shortest: v.pipe(
    v.optional(v.number(), 45),
    v.description('Fewest Han characters of such a passage; a shorter one sums up what was told.'),
  ),
  sentences: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)), 3),
    v.description('Most sentences in a row (1 to 10) over which the three staples are spread.'),
  ),
});

export default defineRule({
  id: 'concision/staples',
  criterion: 'concision',
  title: { zh: '不拿“老三样”充数', en: 'No staples in place of problems' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    list: {
      message: {
        zh: '这一句把{words}等 {count} 样一笔带过，没有一件事',
        en: 'This sentence runs through {count} staples ({words}) and tells of none',
      },
      hint: {
        zh: '删去；确有其事的，单列一条，写清哪一次、误了什么；原因要写当时怎么想的',
        en: 'Leave it out; what is true deserves a problem of its own, with what happened; a cause says what was thought then',
      },
    },
    three: {
      message: {
        zh: '这里把“老三样”换个说法讲了一遍（{words}），没有一件事',
        en: 'The three staples are told here in other words ({words}), and not one event',
      },
      hint: {
        zh: '留下确有其事的一样，写清哪一次、误了什么；其余删去',
        en: 'Keep the one that is true, say which time it was and what it spoilt; leave out the rest',
      },
    },
    staple: {
      message: {
        zh: '“{title}”是“老三样”一类的问题（{words}），没有一件事撑着',
        en: '“{title}” is one of the staples ({words}) with no case behind it',
      },
      hint: {
        zh: '写清哪一次没学、没去、没做，误了什么事；写不出来就不写这一条',
        en: 'Say which time it was and what it spoilt; leave it out if nothing can be told',
      },
    },
  },
  docs: {
    why: {
      zh: '学习不够、调研不够、创新不够，年年能写、人人能写，占了一条问题的名额，什么也没有查。',
      en: 'Not enough study, visits or new ideas: everybody may write it every year, and nothing was examined.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：没有事例支撑的不写；第七部分：内容要挤水分；词表为本工具自拟',
      en: 'Notice, part 3 (no problem without a case) and part 7; the words are ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '创新意识不强，工作方法老套。习惯于按部就班，凭经验办事，遇到新情况新问题缺少新思路新办法，工作打不开新局面。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '创新意识不强，工作方法老套。2013年9月新农合改网上结报，我仍要各乡镇把单据用麻袋送到县里，双河镇的会计为一张漏盖章的发票跑了三趟，186户的报销款拖过了春节。',
    },
  },
  *check(context, { facts, listed, ...three }) {
    for (const cause of context.draft.causes) {
      const own = { ...cause, titled: !opensWithTitle(cause) };
      const heads = [...headed(cause, listed)];
      const runs = heads.length > 0 ? heads : [...lists(own, listed)];
      yield* runs;
      if (runs.length === 0) yield* threeIn(own, three);
    }
    const staples = context.hits('staples');
    for (const problem of context.draft.problems) {
      const runs = [...lists(problem, listed)];
      yield* runs;
      if (runs.length === 0) yield* threeIn(problem, three);
      if (!hasNoCase(problem) || countFacts(wordingOf(problem)) >= facts) continue;
      const range = headOf(problem);
      const words = [
        ...new Set([
          ...hitsIn(staples, range).map(({ term }) => term),
          ...staplesIn(problem.title).map(([word]) => word),
        ]),
      ];
      if (words.length === 0) continue;
      yield {
        code: 'staple',
        range,
        anchor: problem.title,
        data: { title: problem.title, words: words.slice(0, 3).join('、') },
      };
    }
  },
});

/** A staple by its shape: a field that everybody may study, visit or renew more, and that it was not enough. */
const STAPLE =
  /(?:学习|理论|调研|调查研究|创新|改革|下基层|(?:深入|联系|服务)(?:基层|群众|一线|实际)|担当|作风|工作(?:方法|思路|标准|主动性)|标准|落实|党性(?:锻炼|修养)|宗旨意识|服务意识|自我要求|批评和自我批评|廉洁自律|思路|方法|视野|能力|水平|素质)[^，。；、：]{0,8}?(?:不够|不足|不[深实强高多严牢透紧细新宽活]|不(?:系统|经常|主动|自觉|扎实|到位|大胆|及时)|欠缺|薄弱|有待|有差距)[^，。；、：]{0,4}/gu;

const staplesIn = matcher(STAPLE);

/** Sentences behind a heading that run through the staples and tell nothing of any. */
function* lists({ sentences, titled }: Told, least: number): Iterable<Issue> {
  for (const { text } of titled ? sentences : sentences.slice(1)) {
    const words = staplesIn(withoutQuotations(text.value)).map(([word]) => word);
    if (words.length < least || countFacts(text.value) > 0) continue;
    yield {
      code: 'list',
      range: sourceRange(text),
      data: { count: words.length, words: words.slice(0, 3).join('、') },
    };
  }
}

/** The part of a problem or cause that is read for the staples. */
type Told = Pick<Problem, 'sentences' | 'titled'>;

function opensWithTitle({ sentences: [first], titleText }: Cause): boolean {
  return first !== undefined && sourceRange(first.text).start < sourceRange(titleText).end;
}

/** The heading of a cause that is a row of staples, and a text below that tells nothing. */
function* headed(cause: Cause, least: number): Iterable<Issue> {
  const words = staplesIn(cause.title).map(([word]) => word);
  if (words.length < least || !cause.sentences.every(({ text }) => isThin(text.value))) return;
  yield {
    code: 'list',
    range: headOf(cause),
    data: { count: words.length, words: words.slice(0, 3).join('、') },
  };
}

/** Study, visits and new ideas in whatever words: books and papers, villages and workshops, ways and means. */
const FIELDS: readonly RegExp[] = [
  /读书|看书|书本|书读|篇目|原著|原文|学习|理论|学得|笔记|读得|读的|充电|钻研|啃(?:书|原著)|翻(?:书|得|了?几页)|肚里的存货|本本/gu,
  /下基层|基层[下去走跑蹲]|下村|下乡|下去|入户|进村|跑村|走访|调研|一线|腿脚|腿(?:懒|勤)|站所|工地|科室去|车间去|班组去|社区去|第一手|家底|冷暖|所思所盼|民情|蹲点|走得|跑得|见(?:面|人)得/gu,
  /创新|新[办方招思点路举法套]|点子|法子|老办法|老套路|老一套|老路子|套路|按部就班|照搬|敢闯敢试|闯劲|开拓|新局面|打开局面|招法|办法(?:出得|旧|少|老|不多)|招数|脑筋|脑子|凭经验|改革/gu,
];
/** That it was not enough, in a word. */
const SHORT_OF =
  /少|不[够足深勤透全多细实紧匀及到经系主]|没有?(?:新|读|学|想|通)|欠|浅|散|稀|粗|跟不上|拿不出|想不出|慢|旧|有限|差距|浮|图省事|断断续续|零[碎散]|习惯|跟着走|表面|皮毛|大概|老办法|老一套|不强|不高|吃老本|懒|滞后|一般化/gu;
/** A year or a village that says no time and no place. */
const VAGUE = /[下进跑入]村|下乡|村里|一年(?:里|到头|下来|之中)|这[些几]年|[一两几]次(?=不|也)|[三几两]样/g;

/** Sentences in a row in which each of the three falls short and nothing can be looked up. */
function* threeIn(
  { sentences, titled }: Told,
  {
    shortfalls,
    shortest,
    sentences: most,
  }: Pick<v.InferOutput<typeof options>, 'shortfalls' | 'shortest' | 'sentences'>,
): Iterable<Issue> {
  const own = titled ? sentences : sentences.slice(1);
  for (let from = 0; from < own.length; from++) {
    for (let to = from + 1; to <= Math.min(own.length, from + most); to++) {
      const window = own.slice(from, to);
      const { value } = (window.at(-1) as Sentence).text;
      if (!isThin(value) || fieldsOf(value).length === 0) break;
      const whole = window.map(({ text }) => text.value).join('');
      if (countHan(whole) < shortest || fieldsOf(whole).length < FIELDS.length) continue;
      if ((withoutQuotations(whole).match(SHORT_OF)?.length ?? 0) < shortfalls) continue;
      const words = fieldsOf(whole).map(([word]) => word);
      const start = sourceRange((window[0] as Sentence).text).start;
      const { end } = sourceRange((window.at(-1) as Sentence).text);
      yield { code: 'three', range: { start, end }, data: { words: words.join('、') } };
      return;
    }
  }
}

/** The fields of the three that a sentence speaks of, each by the first word for it. */
function fieldsOf(value: string): RegExpMatchArray[] {
  return FIELDS.flatMap(words => [...value.matchAll(words)].slice(0, 1));
}

function isThin(value: string): boolean {
  const bare = value.replace(VAGUE, '');
  return paddingSigns(bare, { cliches: 0, slogans: 0, emptyVerbs: 0 }).facts === 0;
}
