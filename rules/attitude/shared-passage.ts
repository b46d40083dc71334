import * as v from 'valibot';
import type { PaperSet, SharedPassage } from '../../src/linter/paper-set.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
import { nameOther } from '../support/other-paper.ts';

const options = v.strictObject({
  like: share(
    0.62,
    'Letters in common, in order or in whole runs (0 to 1), names, dates and figures left out, from which on two passages are one; short passages need more.',
  ),
  paper: share(
    0.25,
    'Share of a paper (0 to 1) in such passages from which on the paper as a whole is reported.',
  ),
  most: count(10, 1, 'Most passages reported of one paper, the longest; the rest is counted.'),
});

const hint = {
  zh: '写自己的事、自己的话；确是共性问题，也要写出本单位、本人的事例',
  en: 'Tell your own cases in your own words; a fault that others share too still has a case of your own',
};

export default defineRule({
  id: 'attitude/shared-passage',
  criterion: 'attitude',
  title: { zh: '不同别人的材料雷同', en: 'Nothing that stands in somebody else’s paper' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['set'],
  messages: {
    exact: {
      message: {
        zh: '这段话（{count} 字）除姓名、日期、数字外，同{who}一字不差',
        en: 'But for names, dates and figures this passage of {count} letters is word for word that of {whoEn}',
      },
      hint,
    },
    near: {
      message: {
        zh: '这段话（{count} 字）有 {percent}% 同{who}一样，只换了个别字句',
        en: '{percent} % of this passage of {count} letters is that of {whoEn}; only a few words differ',
      },
      hint,
    },
    paper: {
      message: {
        zh: '全文有 {percent}% 的文字同其他 {papers} 份材料雷同，共 {passages} 段',
        en: '{percent} % of the paper stands in {papers} other paper(s) too: {passages} passage(s)',
      },
      hint: {
        zh: '退回重写：先征求意见、谈心谈话，再从自己的事里查摆',
        en: 'To be written anew: from opinions and talks of one’s own, and from one’s own cases',
      },
    },
    more: {
      message: {
        zh: '另有 {count} 段同其他材料雷同，没有逐段列出',
        en: '{count} more passage(s) stand in other papers too and are not listed',
      },
      hint: { zh: '见报告的“雷同”部分', en: 'See the part on similarity of the report' },
    },
  },
  docs: {
    why: {
      zh: '抄来的材料查的是别人的问题。单看一份看不出来，几份放在一起一比就看出来了。',
      en: 'A copied paper examines somebody else. One paper does not show it; side by side they do.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人；比对的办法和门槛为本工具自拟',
      en: 'Notice, part 7: upright in attitude, the paper is like its author; method and thresholds are ours',
    },
    bad: {
      in: 'problem',
      text: '文山会海没有根本改观。（邻县的材料里也有这一段，只换了地名和数字）2013年全县召开专题会议46次，把会议开了、把文件发了就当是抓了落实，基层干部一周有三天泡在会场里。',
    },
    good: {
      in: 'problem',
      text: '文山会海没有根本改观。2013年11月，我要求青岩乡三天内报七份材料，乡里八个人熬了两夜，交来的数字对不上，我也没有看。',
    },
  },
  *check({ set }, { like, paper, most }) {
    if (!set) return;
    const shared = set.shared.filter(({ score }) => score >= like);
    const listed = new Set([...shared].sort((a, b) => b.letters - a.letters).slice(0, most));
    for (const passage of shared) if (listed.has(passage)) yield issueOf(passage);
    const [first] = shared;
    if (first && shared.length > listed.size)
      yield {
        code: 'more',
        severity: 'info',
        range: first.range,
        anchor: 'more',
        data: { count: shared.length - listed.size },
      };
    if (first && set.borrowed >= paper) yield wholePaper(set, shared);
  },
});

function issueOf(passage: SharedPassage) {
  const { range, letters, own, exact, words, other } = passage;
  const who = nameOther(other);
  return {
    code: exact ? 'exact' : 'near',
    range,
    anchor: words,
    data: { count: letters, percent: Math.floor(own * 100), who: who.zh, whoEn: who.en },
  };
}

function wholePaper({ borrowed, lenders }: PaperSet, shared: readonly SharedPassage[]) {
  const [first] = shared as [SharedPassage];
  return {
    code: 'paper',
    range: { start: first.range.start, end: first.range.start + 1 },
    anchor: 'paper',
    data: { percent: Math.round(borrowed * 100), papers: lenders, passages: shared.length },
  };
}
