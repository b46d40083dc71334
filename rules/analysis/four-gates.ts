import * as v from 'valibot';
import type { Draft, Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { tracesMotive } from '../support/reading/motive.ts';
import { hasNoCase } from '../support/sentences.ts';

const options = v.strictObject({
  failed: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(4)), 2),
    v.description('How many of the four gates (1 to 4) a problem must fail to be named.'),
  ),
});

const GATES = {
  thought: { zh: '没有触及思想', en: 'touches no thought' },
  case: { zh: '没有事例支撑', en: 'has no case' },
  cause: { zh: '没有剖析原因', en: 'works out no cause' },
  measure: { zh: '没有措施对应', en: 'is answered by no measure' },
} as const;
type Gate = keyof typeof GATES;

export default defineRule({
  id: 'analysis/four-gates',
  criterion: 'analysis',
  title: { zh: '“四个不写”：过不了关的问题不写', en: 'Four gates: a problem that fails them is left out' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  ownWords: ['gatesZh', 'gatesEn'],
  messages: {
    fails: {
      message: {
        zh: '“{title}”{gatesZh}，照“四个不写”不该写在这里',
        en: '“{title}” {gatesEn}: by the four gates it should not stand here',
      },
      hint: {
        zh: '补上具体的事例和思想根源，并在措施里有回应；补不出来就删掉这一条',
        en: 'Add cases and what lay behind them, and answer it in the measures; or leave it out',
      },
    },
  },
  docs: {
    why: {
      zh: '没有触及思想的不写、没有事例支撑的不写、原因分析不到位的不写、整改措施不实不细的不写：一条问题同时缺几样，就是凑数。',
      en: 'A problem without thought, case, cause and measure only fills the list.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分“四个不写”；同时缺几样才提醒、怎样算缺为本工具自拟',
      en: 'Notice, part 3: the four gates; how many must fail, and how that is told, is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '抓工作缺少韧劲，落实不到底。有的工作布置多、检查少，推进过程中前紧后松，效果与上级要求和群众期待相比还有距离，工作质量有待进一步提高。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '重部署轻落实，文件出门就算办完。2013年3月，我主持召开全县安全生产会，会后把十一项任务批给各单位就没有再过问，七月东沟采石场排查时发现隐患单一张没有销号，停产整顿了两个月。说到底，是我把开过会当成办成了事，责任心打了折扣。',
    },
  },
  *check(context, { failed }) {
    const { draft } = context;
    const motives = context.hits('motives');
    const linked = linkedBy(draft);
    for (const problem of draft.problems) {
      const gates = failing(problem, motives, linked, draft);
      // a link that was only inferred may be missing by chance: one of the other gates must have failed for sure
      if (gates.length < failed || !gates.includes('case')) continue;
      yield {
        code: 'fails',
        range: { start: problem.range.start, end: sourceRange(problem.titleText).end },
        anchor: problem.title,
        data: {
          title: problem.title,
          gatesZh: gates.map(gate => GATES[gate].zh).join('、'),
          gatesEn: gates.map(gate => GATES[gate].en).join(', '),
        },
      };
    }
  },
});

interface Linked {
  readonly causes: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
}

function linkedBy({ links }: Draft): Linked {
  const from = (kind: string): Set<string> =>
    new Set(links.filter(link => link.kind === kind).map(link => link.from));
  return { causes: from('problem-cause'), measures: from('problem-measure') };
}

function failing(
  problem: Problem,
  motives: readonly LexiconHit[],
  linked: Linked,
  { measures }: Draft,
): Gate[] {
  const why = tracesMotive(problem, motives);
  const gates: Gate[] = [];
  if (!why) gates.push('thought');
  if (hasNoCase(problem)) gates.push('case');
  if (!why && problem.cause === null && !linked.causes.has(problem.id)) gates.push('cause');
  if (measures.length > 0 && !linked.measures.has(problem.id)) gates.push('measure');
  return gates;
}
