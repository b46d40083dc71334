import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { gathered, type Place, safely } from '../support/places.ts';

/** Signs that take no room or turn the direction of the text, and control signs other than line ends and tabs. */
const HIDDEN = /\p{Cf}|(?![\t\n\r])\p{Cc}/gu;
/** Signs that stand where a letter was lost. */
const LOST = /\ufffd|\p{Co}/gu;

export default defineRule({
  id: 'format/hidden-character',
  criterion: 'format',
  title: { zh: '没有看不见的字符和乱码', en: 'No hidden characters and no lost letters' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  ownWords: ['name'],
  messages: {
    hidden: {
      message: {
        zh: '文中有看不见的字符（{name}），共 {count} 处',
        en: 'The text holds hidden characters ({name}), {count} in all',
      },
      hint: {
        zh: '删去；用 --fix 可一次删完。它们会使查找、比对和排版出错',
        en: 'Delete them; --fix does it. They upset search, comparison and layout',
      },
    },
    lost: {
      message: {
        zh: '文中有显示不出来的字符（{name}），共 {count} 处，可能丢了字',
        en: 'The text holds characters that cannot be shown ({name}), {count} in all; letters may be lost',
      },
      hint: { zh: '对照原稿把丢的字补上', en: 'Put back what the original says' },
    },
  },
  docs: {
    why: {
      zh: '从网页和 PDF 复制来的文字常带零宽字符、方向控制符，人看不见，查重和检索却会漏掉。',
      en: 'Copies from web pages and PDFs bring along characters that nobody sees and that hide passages from search.',
    },
    basis: { mark: 'O', zh: '本工具的建议', en: 'Our own proposal' },
    bad: {
      in: 'problem',
      text: '1.学习装门面，笔记比脑子满\n2013年4月部里检查读书笔记，我让办公室小\u200b许替我补抄了11页，第二天还在会上要求大家学要入心。\n',
    },
    good: {
      in: 'problem',
      text: '1.学习装门面，笔记比脑子满\n2013年4月部里检查读书笔记，我让办公室小许替我补抄了11页，第二天还在会上要求大家学要入心。\n',
    },
  },
  *check({ draft }) {
    const { text } = draft.source;
    const places = (pattern: RegExp): Place[] =>
      [...text.slice(draft.body.start).matchAll(pattern)].map(match => {
        const start = draft.body.start + match.index;
        return { range: { start, end: start + 1 } };
      });
    const name = ({ range }: Place): string =>
      `U+${text.charCodeAt(range.start).toString(16).toUpperCase().padStart(4, '0')}`;
    const hidden = places(HIDDEN).map(place => ({ ...place, edit: safely(place.range, '') }));
    const [first] = hidden;
    if (first) yield* gathered(hidden, { code: 'hidden', data: { name: name(first) } });
    const lost = places(LOST);
    const [gone] = lost;
    if (gone) yield* gathered(lost, { code: 'lost', data: { name: name(gone) } });
  },
});
