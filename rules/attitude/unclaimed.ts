import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
import { nameOther } from '../support/other-paper.ts';

const options = v.strictObject({
  like: share(
    0.06,
    'Share of a problem’s rare words (0 to 1) that the nearest problem of a member must have to count as taking it up.',
  ),
  members: count(
    3,
    1,
    'Members whose papers must be there; of fewer nobody can say what the others took up.',
  ),
});

export default defineRule({
  id: 'attitude/unclaimed',
  criterion: 'attitude',
  title: { zh: '班子的问题有人认领', en: 'Somebody answers for each problem of the team' },
  severity: 'info',
  since: '0.2.0',
  status: 'preview',
  options,
  needs: ['set'],
  kinds: ['team'],
  messages: {
    none: {
      message: {
        zh: '“{title}”，{members} 名班子成员的材料里都没有查到相关的问题',
        en: '“{title}”: no problem in the papers of {members} member(s) takes it up',
      },
      hint: {
        zh: '请人核对：分管的同志应当认领，写出自己的责任',
        en: 'For a person to check: whoever is in charge should take it up and say what he answers for',
      },
    },
    far: {
      message: {
        zh: '“{title}”，{members} 名班子成员的材料里没有相近的问题，最近的是“{other}”：{who}',
        en: '“{title}”: no problem of {members} member(s) is near it; the nearest is “{other}”: {whoEn}',
      },
      hint: {
        zh: '请人核对：分管的同志应当认领，写出自己的责任',
        en: 'For a person to check: whoever is in charge should take it up and say what he answers for',
      },
    },
  },
  docs: {
    why: {
      zh: '班子的问题是一个个人的问题合起来的；没有人认领的问题，整改时也没有人管。',
      en: 'A team’s faults are those of its members taken together; what nobody takes up nobody will mend.',
    },
    basis: {
      mark: 'P',
      zh: '公开报道：班子的问题同成员的问题要统一；按用词推断，只作提示',
      en: 'Published reports: the team’s problems agree with its members’; inferred from wording, so a note only',
    },
    bad: {
      in: 'problem',
      kind: 'team',
      text: '公务接待超标准。（成员的材料里没有一个人提到接待）2013年县委办公室接待费支出86万元，有21次超过标准，陪同人员多于来客。',
    },
    good: {
      in: 'problem',
      kind: 'team',
      text: '公务接待超标准。（分管办公室的成员在自己的材料里写了签单的经过）2013年县委办公室接待费支出86万元，有21次超过标准。',
    },
  },
  *check({ set }, { like, members: enough }) {
    for (const { title, range, score, nearest, members } of set?.claims ?? []) {
      if (score >= like || members < enough) continue;
      const place = {
        range: { start: range.start, end: Math.min(range.end, range.start + title.length + 8) },
      };
      if (nearest === null) {
        yield { code: 'none', ...place, anchor: title, data: { title, members } };
        continue;
      }
      const who = nameOther(nearest);
      const data = { title, members, other: nearest.heading, who: who.zh, whoEn: who.en };
      yield { code: 'far', ...place, anchor: title, data };
    }
  },
});
