import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
import { nameOther } from '../support/other-paper.ts';

const options = v.strictObject({
  like: share(
    0.62,
    'Letters in common and in order (0 to 1), names, dates and figures left out, from which on a passage is the team’s.',
  ),
  shortest: count(40, 1, 'Shorter passages in letters are not reported.'),
});

export default defineRule({
  id: 'attitude/from-team',
  criterion: 'attitude',
  title: { zh: '不拿班子的问题当自己的', en: 'Not the team’s problems as one’s own' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['set'],
  kinds: ['member'],
  messages: {
    copied: {
      message: {
        zh: '这段话（{count} 字）有 {percent}% 同本班子的材料一样：{who}',
        en: '{percent} % of this passage of {count} letters is the team’s own: {whoEn}',
      },
      hint: {
        zh: '班子的问题可以认领，但要写自己在里面做了什么、没做什么、该担什么责任',
        en: 'A problem of the team may be taken up: say what you yourself did, left undone and answer for',
      },
    },
  },
  docs: {
    why: {
      zh: '个人材料照搬班子材料，集体的问题就没有人负责，自己的问题也没有查。',
      en: 'Where members copy the team’s paper nobody answers for its faults, and nobody has examined himself.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人；比对的办法和门槛为本工具自拟',
      en: 'Notice, part 7: upright in attitude, the paper is like its author; method and thresholds are ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '文山会海没有根本改观。（班子的材料里也是这一段）2013年全县召开专题会议46次，把会议开了、把文件发了就当是抓了落实，基层干部一周有三天泡在会场里。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '文山会海没有根本改观。46次专题会议里有19次是我提议开的，11月那一次我念了两个小时稿子，散会后没有过问一件事办得怎样。',
    },
  },
  *check({ set }, { like, shortest }) {
    for (const { score, own, letters, range, words, other } of set?.fromTeam ?? []) {
      if (score < like || letters < shortest) continue;
      const who = nameOther(other);
      yield {
        code: 'copied',
        range,
        anchor: words,
        data: { count: letters, percent: Math.floor(own * 100), who: who.zh, whoEn: who.en },
      };
    }
  },
});
