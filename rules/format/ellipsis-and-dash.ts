import * as v from 'valibot';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { gathered, type Place, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';
import { holdsSign, SIGN } from '../support/signs.ts';

const CHINESE = /[\p{Script=Han}，。、；：？！“”（）《》]/u;

export default defineRule({
  id: 'format/ellipsis-and-dash',
  criterion: 'format',
  title: { zh: '省略号用“……”，破折号用“——”', en: 'Ellipsis is …… and dash is ——' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    ellipsis: {
      message: {
        zh: '省略号写成了“{found}”（共 {count} 处）',
        en: 'An ellipsis is written {found} ({count} in all)',
      },
      hint: { zh: '写成六个点“……”', en: 'Write six dots: ……' },
    },
    dash: {
      message: {
        zh: '破折号写成了“{found}”（共 {count} 处）',
        en: 'A dash is written {found} ({count} in all)',
      },
      hint: { zh: '写成占两个字的“——”', en: 'Write —— over two characters' },
    },
  },
  docs: {
    why: {
      zh: '“...”“。。。”和“--”是打字时的代用写法，排版时长短不一、容易断行。',
      en: 'Three dots, three stops or hyphens are makeshifts that break badly in print.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 15834—2011：省略号“……”、破折号“——”的形式',
      en: 'GB/T 15834-2011, form of ellipsis and dash',
    },
    bad: {
      in: 'problem',
      text: '1.对群众来访冷面孔\n2012年冬天，老党员郝守田三次来访，我说“按程序走...”，他在雪里等了一个多小时。\n',
    },
    good: {
      in: 'problem',
      text: '1.对群众来访冷面孔\n2012年冬天，老党员郝守田三次来访，我说“按程序走……”，他在雪里等了一个多小时——那天零下十度。\n',
    },
  },
  *check({ draft }) {
    const ellipses: (Place & { found: string })[] = [];
    const dashes: (Place & { found: string })[] = [];
    for (const { text } of proseBlocks(draft)) {
      const { value } = text;
      if (!holdsSign(value, SIGN.ellipsis)) continue;
      for (const match of value.matchAll(/\.{3,}|。{3,}|，{3,}|、{3,}|…+|[-－_]{2,}|—{3,}/g)) {
        const found = match[0];
        const end = match.index + found.length;
        const neighbours = `${value[match.index - 1] ?? ''}${value[end] ?? ''}`;
        if (!CHINESE.test(neighbours)) continue;
        const range = sourceRange(text, match.index, end);
        if (/^[-－—]/.test(found)) dashes.push({ found, range, edit: safely(range, '——') });
        else if (!/^(?:……|_)/.test(found)) ellipses.push({ found, range, edit: safely(range, '……') });
      }
    }
    const [ellipsis] = ellipses;
    if (ellipsis) yield* gathered(ellipses, { code: 'ellipsis', data: { found: ellipsis.found } });
    const [dash] = dashes;
    if (dash) yield* gathered(dashes, { code: 'dash', data: { found: dash.found } });
  },
});
