import * as v from 'valibot';
import type { Block } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { gathered, type Place } from '../support/places.ts';
import { textBlocks } from '../support/prose.ts';
import { holdsSign, SIGN as SIGNS } from '../support/signs.ts';

/** Longest prompt between brackets. */
const LONGEST_SLOT = 200;

/** What a mask stands before. */
const NOUN =
  '(?:省|市|县|区|镇|乡|村|街道|社区|局|委|办|厅|站|所|院|校|学校|中心|处|科|股|厂|公司|企业|集团|单位|部门|项目|小区|同志|书记|主任|局长|镇长|某|人|年度?|月|日|万|元|户|名|条|次)';
const SIGN = '[×✕xX*＊○◯□■△▲]';
const MASKS = [
  `(?<![A-Za-z0-9])${SIGN}{2,}(?![A-Za-z0-9])`,
  `(?<![A-Za-z0-9*＊])${SIGN}(?=${NOUN})`,
  // stars and dots before a line only adorn it
  '(?<=[\\p{Script=Han}：“（])[☆★◇◆※●]{2,}(?![级☆★◇◆※●])',
  // 1XX人: bold digits, 12**户, are none
  `(?<=[0-9])[×✕xX＊○]{2,}(?=${NOUN})`,
  // 20××年, 20**年
  `(?:19|20)${SIGN}{1,2}(?=年)`,
];
const MASK = new RegExp(MASKS.join('|'), 'gu');

const BEHIND = new RegExp(`^${NOUN}`, 'u');

/** 某某 in place of a name; 李某某 and 张某 follow the usual way of citing a case. */
const NAMELESS = /(?<![某])某某(?!某)/gu;
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤鲁';

export default defineRule({
  id: 'format/mask',
  criterion: 'format',
  title: { zh: '人名、地名、时间不用 ××、** 代替', en: 'Names, places and times are not masked' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    most: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 5),
      v.description(
        'Up to this number every masked paragraph is a finding of its own; above, one finding tells them all.',
      ),
    ),
  }),
  needs: [],
  messages: {
    masked: {
      message: {
        zh: '“{found}”遮住了名称或时间，事情查不到具体的地方和人',
        en: '{found} hides a name or a time, so that nobody can tell where and who it was',
      },
      hint: { zh: '写出真实的名称或时间', en: 'Write the real name or time' },
    },
    nameless: {
      message: { zh: '“某某”代替了姓名', en: '某某 stands in place of a name' },
      hint: {
        zh: '写出姓名，不便写全名的写成“老李”“李某”',
        en: 'Write the name, or 李某 where it must not be told in full',
      },
    },
    'all-through': {
      message: {
        zh: '名称和时间用“{found}”等符号遮住，全文共 {count} 段',
        en: 'Names and times are masked as in {found} in {count} paragraphs',
      },
      hint: {
        zh: '送审稿写出真实的名称和时间',
        en: 'Write real names and times in the paper that is handed in',
      },
    },
  },
  docs: {
    why: {
      zh: '遮住的名称多半来自范文：要么忘了换成自己的事，要么根本没有这件事。事例写不清时间、地点、人物，就算不上具体事例。',
      en: 'Masks come from model texts: either the own facts were forgotten or there are none. A case without time, place and person is none.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：能阐述清楚具体时间、事情经过；第七部分：格式要规范',
      en: 'Notice, parts 5 and 7: concrete time and course; sound form',
    },
    bad: {
      in: 'problem',
      text: '1.调研走马观花，听到的都是排练好的话\n2012年8月到××镇调研，一上午看了4个村，每个村停留不到半小时，三个月后其中一个村有62名村民联名上访。\n',
    },
    good: {
      in: 'problem',
      text: '1.调研走马观花，听到的都是排练好的话\n2012年8月到石桥镇调研3×4米的样板房，一上午看了4个村，每个村停留不到半小时，三个月后其中一个村有62名村民联名上访。\n',
    },
  },
  *check({ draft }, { most }) {
    const issues: Issue[] = [];
    for (const block of textBlocks(draft)) issues.push(...masksOf(block));
    const masked = issues.filter(({ code }) => code === 'masked');
    yield* issues.filter(({ code }) => code !== 'masked');
    if (masked.length <= most) yield* masked;
    else {
      const places: Place[] = masked.map(({ range }) => ({ range }));
      yield* gathered(places, { code: 'all-through', data: { found: masked[0]?.data?.['found'] ?? '' } });
    }
  },
});

/** One finding for the masks of a paragraph, one for each 某某. */
function* masksOf({ text }: Block): Iterable<Issue> {
  const { value } = text;
  if (!holdsSign(value, SIGNS.mask) && !value.includes('某某')) return;
  for (const { 0: mask, index } of value.matchAll(MASK)) {
    const end = index + mask.length;
    if (isShown(value, index, end)) continue;
    const shown = BEHIND.exec(value.slice(end))?.[0] ?? '';
    if (!isInSlot(value, index))
      yield { code: 'masked', range: sourceRange(text, index, end), data: { found: `${mask}${shown}` } };
    break;
  }
  for (const match of value.matchAll(NAMELESS)) {
    if (SURNAMES.includes(value[match.index - 1] ?? ' ') || isInSlot(value, match.index)) continue;
    yield { code: 'nameless', range: sourceRange(text, match.index, match.index + 2) };
  }
}

/** Words that show what stood in another text: 还是模板里的“×××”, 落款写着“××镇”. */
const SHOWS =
  /(?:模板|范本|范文|样[稿表本]|原[稿文表样]|[表稿单册]上|[栏格]里|(?:填|写|印|署|落款|标|抄)(?:的|着|了|成|作|上)?(?:仍|还|还是|仍是|是|竟是)?)[^，。；：“”]{0,6}$/u;
/** Longest of such words. */
const LONGEST_SHOW = 20;

/** A mask that stands alone between quotation marks and is told of, as a slip found elsewhere, hides nothing here. */
function isShown(value: string, at: number, end: number): boolean {
  if (value[at - 1] !== '“' || value[end] !== '”') return false;
  return SHOWS.test(value.slice(Math.max(0, at - 1 - LONGEST_SHOW), at - 1));
}

/** 【××镇】 is a prompt, which the rule on placeholders reports. */
function isInSlot(value: string, at: number): boolean {
  const before = value.slice(Math.max(0, at - LONGEST_SLOT), at);
  return before.lastIndexOf('【') > before.lastIndexOf('】');
}
