import * as v from 'valibot';
import type { Kind } from '../../src/config/profile.ts';
import { namesDate, namesOwner, saysHowChecked } from '../../src/draft/measure-signs.ts';
import type { Draft, Measure } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  missing: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(4)), 2),
    v.description(
      'How many of action, owner, deadline and check (1 to 4) may be missing before a measure is vague.',
    ),
  ),
  each: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Whether a measure that lacks just one of them is named too.'),
  ),
});

const PARTS = {
  action: { zh: '具体做法', en: 'a concrete action' },
  owner: { zh: '谁负责', en: 'who is responsible' },
  deadline: { zh: '完成时限', en: 'a deadline' },
  check: { zh: '怎样检查', en: 'how it is checked' },
} as const;

type Part = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as readonly Part[];

/** 以上措施由…每季度检查一次: one sentence may give the owner, the day or the check of all measures. */
const OF_ALL =
  /(?:以上|上述|前述|这[些几]|各[项条]|每[一]?[项条]|所有|全部)[^，。；]{0,8}(?:措施|任务|事项|整改)|整改(?:台账|清单|任务书)/;

export default defineRule({
  id: 'analysis/vague-measure',
  criterion: 'analysis',
  title: {
    zh: '措施要实：做什么、谁负责、何时完成、怎样检查',
    en: 'A measure says what, who, by when and how it is checked',
  },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    lacks: {
      message: { zh: '措施“{title}”没有写明{partsZh}', en: 'The measure “{title}” does not say {partsEn}' },
      hint: {
        zh: '在这一条里补上一句：谁牵头、哪个月底前办到什么程度、由谁多久查一次',
        en: 'Add it here: who leads, what is reached by the end of which month, who looks at it and how often',
      },
    },
    vague: {
      message: { zh: '措施“{title}”没有写明{partsZh}', en: 'The measure “{title}” does not say {partsEn}' },
      hint: {
        zh: '改成能照着办、能照着查的话，例如“由某同志牵头，9月底前把某事办到什么程度，每季度公布一次”',
        en: 'Make it something to act on and to check: who leads it, what is reached by which month, where it is made public',
      },
    },
  },
  docs: {
    why: {
      zh: '“进一步加强”“切实提高”谁也无法检查，等于没有措施。',
      en: 'Nobody can check whether something was “further strengthened”.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分“整改措施不实不细的不写”、第六部分任务书、时间表、路线图；允许缺几样为本工具自拟',
      en: 'Notice, part 3 (no problem with loose measures) and part 6 (task, timetable, route); how many may lack is ours',
    },
    good: {
      in: 'measures',
      kind: 'member',
      text: `（一）把联系点当成自家的事。每月到石梁村住一晚，由我牵头协调，10月底前修通进村的七公里土路，村民代表年底评议打分，结果报县委办公室。`,
    },
    bad: {
      in: 'measures',
      kind: 'member',
      text: `（一）进一步加强理论学习。要不断提高政治站位，切实增强宗旨意识，努力做到学以致用、知行合一，以更加饱满的热情投入到各项工作中去。`,
    },
  },
  needs: [],
  ownWords: ['partsZh', 'partsEn'],
  *check({ draft, kind }, { missing, each }) {
    const covered = coveredForAll(draft);
    for (const measure of draft.measures) {
      const lacking = PART_NAMES.filter(part => measure[part] === null && !covered.has(part));
      const named = lacking.filter(part => !impliesOwner(part, measure, kind));
      const base = {
        range: { start: measure.range.start, end: sourceRange(measure.titleText).end },
        anchor: measure.title,
      };
      if (named.length >= missing) yield { ...base, code: 'vague', data: wording(measure, named) };
      else if (each && lacking.length > 0) {
        // a member need not say that it is he who acts; whoever reads the paper may still ask
        const mild = named.length === 0 ? { severity: 'info' as const } : {};
        yield { ...base, code: 'lacks', data: wording(measure, lacking), ...mild };
      }
    }
  },
});

/** Parts that a sentence about all measures, inside or beside them, gives to each. */
function coveredForAll({ sections, measures }: Draft): ReadonlySet<Part> {
  const covered = new Set<Part>();
  const general = measures.filter(({ sentences }) => sentences.some(({ text }) => OF_ALL.test(text.value)));
  for (const measure of general) for (const part of PART_NAMES) if (measure[part]) covered.add(part);
  for (const section of sections) {
    if (!section.roles.includes('measures') && !section.roles.includes('closing')) continue;
    for (const { text } of section.sentences) {
      if (!OF_ALL.test(text.value)) continue;
      if (namesOwner(text.value)) covered.add('owner');
      if (saysHowChecked(text.value)) covered.add('check');
      if (namesDate(text.value, [], null)) covered.add('deadline');
    }
  }
  covered.delete('action');
  return covered;
}

/** A member who says what is done, without saying by whom, means to do it. */
function impliesOwner(part: Part, { action }: Measure, kind: Kind): boolean {
  return part === 'owner' && kind === 'member' && action !== null;
}

function wording({ title }: Measure, lacking: readonly Part[]): Record<string, string> {
  return {
    title,
    partsZh: lacking.map(part => PARTS[part].zh).join('、'),
    partsEn: lacking.map(part => PARTS[part].en).join(', '),
  };
}
