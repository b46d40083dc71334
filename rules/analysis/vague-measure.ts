import * as v from 'valibot';
import type { Kind } from '../../src/config/profile.ts';
import { namesDate, namesOwner, saysHowChecked } from '../../src/draft/measure-signs.ts';
import { MEASURE_PARTS, type MeasurePart } from '../../src/draft/measures.ts';
import type { Draft, Measure } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';

const options = v.strictObject({
  missing: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(4)), 3),
    v.description(
      'How many of action, owner, deadline and check (1 to 4) must be missing to warn; one that says nothing to be done, and lacks another part, is warned of in any case.',
    ),
  ),
  each: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Whether a measure that lacks fewer of them is named too, as an info.'),
  ),
  share: share(
    0.5,
    'Share of the measures (0 to 1) from which on a part that they lack is a warning of its own.',
  ),
  least: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(1)), 3),
    v.description('Fewest measures without the part that make that warning.'),
  ),
});

const PARTS: Readonly<Record<MeasurePart, { readonly zh: string; readonly en: string }>> = {
  action: { zh: '具体做法', en: 'a concrete action' },
  owner: { zh: '谁负责', en: 'who is responsible' },
  deadline: { zh: '完成时限', en: 'a deadline' },
  check: { zh: '怎样检查', en: 'how it is checked' },
};

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
    most: {
      message: {
        zh: '{all} 条措施里有 {count} 条没有写明{partsZh}',
        en: '{count} of {all} measures do not say {partsEn}',
      },
      hint: {
        zh: '逐条补上；全部措施都一样的，在末尾总写一句也可以，例如“以上各条由某同志督办，每季度检查一次”',
        en: 'Add it to each, or say it once for all of them at the end',
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
      zh: '通报第三部分“整改措施不实不细的不写”、第六部分任务书、时间表、路线图；缺几样才提醒为本工具自拟',
      en: 'Notice, part 3 (no problem with loose measures) and part 6 (task, timetable, route); how many must lack is ours',
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
  *check({ draft, kind }, { missing, each, share, least }) {
    const covered = coveredForAll(draft);
    const lacking = draft.measures.map(measure => ({
      measure,
      parts: MEASURE_PARTS.filter(part => measure[part] === null && !covered.has(part)),
    }));
    yield* ofMost(draft, lacking, kind, { share, least });
    for (const { measure, parts } of lacking) {
      // a member need not say that it is he who acts; whoever reads the paper may still ask
      const named = parts.filter(part => !impliesOwner(part, measure, kind));
      const willOnly = named.includes('action') && named.length > 1;
      const base = {
        range: { start: measure.range.start, end: sourceRange(measure.titleText).end },
        anchor: measure.title,
      };
      if (named.length >= missing || willOnly) {
        yield { ...base, code: 'vague', data: { title: measure.title, ...wording(named) } };
      } else if (each && parts.length > 0) {
        const data = { title: measure.title, ...wording(parts) };
        yield { ...base, code: 'lacks', severity: 'info', data };
      }
    }
  },
});

interface Lacking {
  readonly measure: Measure;
  readonly parts: readonly MeasurePart[];
}

/** One measure may be short of a part; where half of them are, nobody thought of it. */
function* ofMost(
  draft: Draft,
  lacking: readonly Lacking[],
  kind: Kind,
  { share, least }: { readonly share: number; readonly least: number },
): Iterable<Issue> {
  const place = draft.sections.find(({ roles }) => roles.includes('measures'))?.heading;
  if (!place) return;
  for (const part of MEASURE_PARTS) {
    const count = lacking.filter(
      ({ measure, parts }) => parts.includes(part) && !impliesOwner(part, measure, kind),
    ).length;
    if (count < least || count < share * lacking.length) continue;
    yield {
      code: 'most',
      range: place.range,
      anchor: part,
      data: { all: lacking.length, count, ...wording([part]) },
    };
  }
}

/** Parts that a sentence about all measures, inside or beside them, gives to each. */
function coveredForAll({ sections, measures }: Draft): ReadonlySet<MeasurePart> {
  const covered = new Set<MeasurePart>();
  const general = measures.filter(({ sentences }) => sentences.some(({ text }) => OF_ALL.test(text.value)));
  for (const measure of general) for (const part of MEASURE_PARTS) if (measure[part]) covered.add(part);
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
function impliesOwner(part: MeasurePart, { action }: Measure, kind: Kind): boolean {
  return part === 'owner' && kind === 'member' && action !== null;
}

function wording(lacking: readonly MeasurePart[]): Record<string, string> {
  return {
    partsZh: lacking.map(part => PARTS[part].zh).join('、'),
    partsEn: lacking.map(part => PARTS[part].en).join(', '),
  };
}
