import * as v from 'valibot';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
import { paperRange } from '../support/prose.ts';
import { quotationsIn } from '../support/reading/policy.ts';

const options = v.strictObject({
  passage: count(80, 1, 'Characters of quoted policy in a row from which on they are too many.'),
  fair: count(60, 1, 'Characters that a sentence with something of its own may quote to weigh it by.'),
  most: share(0.06, 'Largest share of quoted policy in all characters (0 to 1).'),
});

export default defineRule({
  id: 'concision/policy-quotation',
  criterion: 'concision',
  title: { zh: '不大段引述讲话和文件', en: 'No long quotations of speeches and papers' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    passage: {
      message: {
        zh: '这里接连 {characters} 字引述讲话或文件，没有说到自己',
        en: '{characters} characters in a row quote speeches or papers and say nothing of oneself',
      },
      hint: {
        zh: '引一句就够，接着写自己差在哪里、哪件事没有做到',
        en: 'One sentence will do; then say where you fell short of it',
      },
    },
    share: {
      message: {
        zh: '引述讲话和文件共 {characters} 字，占全文 {share}%，超过 {most}%',
        en: 'Quotations of speeches and papers take {characters} characters, {share} % of the paper (at most {most} %)',
      },
      hint: {
        zh: '只留用来对照自己的那一两句，其余删去',
        en: 'Keep the one or two sentences that you measure yourself by',
      },
    },
  },
  docs: {
    why: {
      zh: '文件上的话人人会抄，抄得越多，离自己的问题越远。',
      en: 'Anybody can copy what stands in papers; the more of it, the farther from one’s own faults.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：内容要挤水分、直奔主题、不绕弯子；门槛为本工具自拟',
      en: 'Notice, part 7: straight to the subject; the thresholds are ours',
    },
    bad: {
      in: 'opening',
      kind: 'member',
      text: '中央指出，作风建设永远在路上，必须以踏石留印、抓铁有痕的劲头抓下去，善始善终、善作善成。大会强调，全党同志要坚持从严管党治党，把权力关进制度的笼子，让人民监督权力，让权力在阳光下运行，以实际成效取信于民。现对照检查如下。',
    },
    good: {
      in: 'opening',
      kind: 'member',
      text: '会前，我把中央关于作风建设的要求又学了两遍，征求意见47条，同班子成员谈心23人次，材料改了八稿。现对照检查如下。',
    },
  },
  *check({ draft, hits }, { passage, fair, most }) {
    const quotations = draft.sections.flatMap(({ sentences }) =>
      quotationsIn(sentences, hits('policy-quotations'), fair),
    );
    for (const { range, characters } of quotations)
      if (characters >= passage) yield { code: 'passage', range, data: { characters } };
    const all = quotations.reduce((sum, { characters }) => sum + characters, 0);
    const share = all / Math.max(1, draft.characters);
    if (share <= most || quotations.some(({ characters }) => characters >= passage)) return;
    yield {
      code: 'share',
      range: quotations[0]?.range ?? (draft.title ? sourceRange(draft.title.text) : paperRange(draft)),
      anchor: draft.title?.title ?? '',
      data: { characters: all, share: Math.round(share * 100), most: Math.round(most * 100) },
    };
  },
});
