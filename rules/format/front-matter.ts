import * as v from 'valibot';
import type { Trouble, TroubleCode } from '../../src/draft/model.ts';
import { defineRule, type Message } from '../../src/linter/rule.ts';

const MESSAGES: Readonly<Record<TroubleCode, Message>> = {
  'front-matter-unclosed': {
    message: {
      zh: '文件头只有开始的 ---，没有结束的 ---',
      en: 'The front matter opens with --- and is never closed',
    },
    hint: { zh: '在文件头最后一行之后单独写一行 ---', en: 'Put a line of --- behind its last line' },
  },
  'front-matter-yaml': {
    message: {
      zh: '文件头这里不合 YAML 写法（{reason}），整个文件头没有读进来',
      en: 'The front matter is no valid YAML here ({reason}); none of it was read',
    },
    hint: {
      zh: '每行写成“键: 值”，冒号用半角、后面空一格；值里有冒号就加引号',
      en: 'One “key: value” a line; quote values that hold a colon',
    },
  },
  'front-matter-not-mapping': {
    message: { zh: '文件头没有读出“键: 值”', en: 'The front matter holds no “key: value” lines' },
    hint: {
      zh: '键后面要用半角冒号加一个空格，例如“标题: 某某同志对照检查材料”，不能用全角“：”',
      en: 'Use a half-width colon and a blank behind each key, not “：”',
    },
  },
  'front-matter-too-large': {
    message: {
      zh: '文件头超出限度（{limit}），没有读',
      en: 'The front matter is over the limit ({limit}) and was not read',
    },
    hint: { zh: '文件头只留标题、类型、单位等几项', en: 'Keep title, kind, unit and the like' },
  },
  'front-matter-unknown-key': {
    message: {
      zh: '文件头的“{key}”不是本工具认识的项',
      en: 'The front matter key “{key}” means nothing to this program',
    },
    hint: {
      zh: '如果是写错了，对照 duizhao new 生成的文件头改正；不是就不必管',
      en: 'Mend it if it is a slip (duizhao new shows the keys); else leave it',
    },
  },
  'front-matter-bad-value': {
    message: { zh: '文件头“{key}”的值“{value}”读不懂', en: 'The value “{value}” of “{key}” makes no sense' },
    hint: { zh: '可以写：{allowed}', en: 'It may be: {allowed}' },
  },
  'front-matter-duplicate': {
    message: {
      zh: '文件头的“{key}”前面已经写过（“{first}”），只认前面的',
      en: 'The front matter says “{key}” after “{first}”, which means the same; the first one counts',
    },
    hint: { zh: '删掉多余的一行', en: 'Remove the other line' },
  },
  'unknown-profile': {
    message: { zh: '没有叫“{value}”的专题', en: 'There is no profile “{value}”' },
    hint: { zh: '用 duizhao profiles 查专题名', en: 'See duizhao profiles' },
  },
};

/** Troubles that leave what was declared unread; the others only remind. */
const GRAVE: ReadonlySet<TroubleCode> = new Set([
  'front-matter-unclosed',
  'front-matter-yaml',
  'front-matter-not-mapping',
  'front-matter-too-large',
  'unknown-profile',
]);

export default defineRule({
  id: 'format/front-matter',
  criterion: 'format',
  title: { zh: '文件头要读得懂', en: 'Front matter can be read' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  messages: MESSAGES,
  docs: {
    why: {
      zh: '文件头读不懂，类型、专题、单位就只能靠猜。',
      en: 'What cannot be read has to be guessed: kind, profile, unit.',
    },
    basis: { mark: 'O', zh: '本工具的文件格式', en: 'the file format of this program' },
    good: { in: 'paper', kind: 'member', text: '---\n类型: 个人\n专题: 群众路线\n---\n对照检查材料\n' },
    bad: {
      in: 'paper',
      kind: 'member',
      text: '---\nkind: member\nprofile: qunzhong-2014\ndraft: 很多\n---\n对照检查材料\n',
    },
  },
  needs: [],
  *check({ draft }) {
    for (const { code, range, data } of draft.troubles) {
      yield {
        code,
        range: visible({ code, range, data }),
        data: { ...data },
        ...(GRAVE.has(code) ? {} : { severity: code === 'front-matter-unknown-key' ? 'info' : 'warning' }),
      };
    }
  },
});

/** A trouble with the whole block is shown at its first line. */
function visible({ code, range }: Trouble): { start: number; end: number } {
  return code === 'front-matter-not-mapping' || code === 'front-matter-too-large'
    ? { start: range.start, end: range.start + 3 }
    : range;
}
