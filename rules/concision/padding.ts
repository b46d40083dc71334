import * as v from 'valibot';
import type { Sentence } from '../../src/draft/model.ts';
import { findTimes } from '../../src/language/dates.ts';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule, type RuleContext } from '../../src/linter/rule.ts';

const options = v.strictObject({
  signs: v.pipe(
    v.optional(v.number(), 3),
    v.description('Signs that make a sentence without a fact a padded one.'),
  ),
  most: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.12),
    v.description('Largest share of padded sentences in all characters (0 to 1).'),
  ),
});

/** Lists whose words say nothing by themselves. */
const LISTS = ['cliches', 'slogans', 'empty-verbs'] as const;
/** Something that can be looked up: a figure, somebody’s words, a named paper. */
const FACT = /[0-9０-９]|[“"][^”"]{4,}[”"]|《/;
const FOUR_CHARACTERS = /(?:^|[，、；])[\p{Script=Han}]{4}(?=[，、；。])/gu;

export default defineRule({
  id: 'concision/padding',
  criterion: 'concision',
  title: { zh: '少说套话', en: 'Few stock phrases' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    dense: {
      message: {
        zh: '全文有 {count} 句套话，占 {percent}%，超过 {most}%；这里是最长的一句',
        en: '{count} sentences are stock phrases, {percent} % of the paper (at most {most} %); this is the longest',
      },
      hint: {
        zh: '删去放在谁的材料里都合适的话，换成自己的事、自己的数字',
        en: 'Leave out what would fit any paper; write one’s own facts',
      },
    },
  },
  docs: {
    why: { zh: '套话多了，问题就淹没了。', en: 'Stock phrases drown the faults.' },
    basis: {
      mark: 'O',
      zh: '通报第七部分“内容要挤水分”；判断办法和门槛为本工具自拟',
      en: 'Notice, part 7; way of telling and threshold are ours',
    },
    good: { in: 'opening', kind: 'member', text: '会前，我征求意见47条，材料改了八稿。现对照检查如下。' },
    bad: {
      in: 'causes',
      kind: 'member',
      text: '一是理论武装不够。要进一步提高政治站位，不断增强政治自觉、思想自觉、行动自觉，切实把思想和行动统一到重大决策部署上来，以更加饱满的热情、更加务实的作风，凝心聚力，攻坚克难，奋力谱写新篇章。'.repeat(
        24,
      ),
    },
  },
  needs: [],
  *check(context, { signs, most }) {
    const padded = paddedSentences(context, signs);
    const { draft } = context;
    const characters = padded.reduce((sum, { text }) => sum + countCharacters(text.value), 0);
    const taken = draft.characters === 0 ? 0 : characters / draft.characters;
    const longest = [...padded].sort((a, b) => b.text.value.length - a.text.value.length)[0];
    if (!longest || taken <= most) return;
    const data = { count: padded.length, percent: Math.round(taken * 100), most: Math.round(most * 100) };
    yield { code: 'dense', range: sourceRange(longest.text), anchor: draft.title?.title ?? '', data };
  },
});

/** Sentences in which several weak signs of padding meet and nothing can be looked up. */
export function paddedSentences(context: RuleContext, signs: number): Sentence[] {
  const hits = LISTS.flatMap(list => context.hits(list))
    .map(({ range }) => range.start)
    .sort((a, b) => a - b);
  return context.draft.sections.flatMap(({ sentences }) =>
    sentences.filter(sentence => isPadded(sentence, hits, signs)),
  );
}

function isPadded({ text }: Sentence, hits: readonly number[], signs: number): boolean {
  if (
    FACT.test(text.value) ||
    findTimes(text.value).some(({ grain }) => grain === 'day' || grain === 'month')
  )
    return false;
  const { start, end } = sourceRange(text);
  const within = hits.filter(at => at >= start && at < end).length;
  const runs = text.value.match(FOUR_CHARACTERS)?.length ?? 0;
  return within + Math.floor(runs / 2) >= signs;
}
