import * as v from 'valibot';
import { memoised } from '../../src/language/memo.ts';
import { findMatches, indexLists, type Matches, type Terms } from '../../src/language/terms.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { findNearTerms, indexTerms, type NearData, type NearIndex } from '../support/near-terms.ts';
import { perhaps } from '../support/places.ts';
import { isWithin, textBlocks } from '../support/prose.ts';
import { type SetTermData, type SetTermFinder, setTermFinder, wrongForms } from '../support/set-terms.ts';
import alike from './alike-characters.yaml';
import slips from './common-slips.yaml';
import guarded from './guarded-slips.yaml';
import right from './right-terms.yaml';
import setTerms from './set-terms.yaml';

const SLIPS = slips as Readonly<Record<string, string>>;
const SET_TERMS = setTerms as SetTermData;

const { sounds, shapes, blends } = alike as Readonly<Record<'sounds' | 'shapes' | 'blends', string>>;

/** Slips that only the words beside them give away: 自己经历 and 以经济建设 are none. */
const IN_CONTEXT: readonly (readonly [RegExp, string])[] = [
  [/(?<![自知律异克利体舍])己经(?![历济过常营商])/g, '已经'],
  [/以经(?=[不没有在把被对是很成完过开到])/g, '已经'],
  [/(?<=^|[，。；])即然/g, '既然'],
  [/因该(?=[是说要把由深好]|有(?!限)|主动|做[到好])/g, '应该'],
  [/截止(?=目前|今年|去年|本月|上月|[0-9]{1,4}年|[0-9]{1,2}月)/g, '截至'],
  [/(?<=[向对跟找][我他们]{1,2}|群众|来信|多次|如实)反应(?=情况|问题|困难|诉求|的问题)/g, '反映'],
  [/(?<=手中的?|公共|滥用)权利(?!人)/g, '权力'],
  [/行驶(?=权力|职权|职责)/g, '行使'],
  [/年青(?=干部|党员|同志)/g, '年轻'],
  [/(?<![代发填列])表杨(?=[了过他我和信会奖]|大会)/g, '表扬'],
  [/发杨(?=光大|优良|民主|传统|精神|光荣|艰苦|斗争|成绩)/g, '发扬'],
  [/(?<!良|友)好象(?![征棋牙形山])/g, '好像'],
  [/(?<![问课专主命议话选])题纲/g, '提纲'],
  [/(?<=[，。；]|就|都|请|快)按排(?![名序水污队列放查班量期号位次行除版球气涝灌洪产])/g, '安排'],
  [/借签(?=[过了的，。]|经验|做法|外地|先进|意义|作用)/g, '借鉴'],
  [/陷井(?![盖口圈下底])/g, '陷阱'],
  [/园满(?=完成|解决|结束|成功|收官)/g, '圆满'],
  [/(?<![毕究])竟争(?=[，。、；的中者力激])/g, '竞争'],
];
/** Slips whose two characters may also end one word and begin the next: 攻坚难题 and 台账薄弱 are none. */
const GUARDED = Object.entries(guarded as Readonly<Record<string, string>>);
const CONDITION = /\(\?[^()]*\)/g;

/** What stands in any of them: without it none is looked for. */
const HINTS = [
  ...GUARDED.map(([pattern]) => pattern.replace(CONDITION, '')),
  '己经',
  '以经',
  '即然',
  '因该',
  '截止',
  '反应',
  '权利',
  '行驶',
  '年青',
  '表杨',
  '发杨',
  '好象',
  '题纲',
  '按排',
  '借签',
  '陷井',
  '园满',
  '竟争',
];

let slipTerms: Terms | null = null;
let slipWords: ReadonlyMap<string, string> | null = null;
let setTermsFound: SetTermFinder | null = null;
let index: NearIndex | null = null;
let patterns: typeof IN_CONTEXT | null = null;

/** Built when a paper first asks for it: the start of the program is no place for it. */
function slipIndex(): Terms {
  slipTerms ??= indexLists([[...mendings().keys()], HINTS]);
  return slipTerms;
}

/** What each listed slip should be. */
function mendings(): ReadonlyMap<string, string> {
  slipWords ??= new Map([...wrongForms(SET_TERMS), ...Object.entries(SLIPS)]);
  return slipWords;
}

function contextPatterns(): typeof IN_CONTEXT {
  patterns ??= [
    ...IN_CONTEXT,
    ...GUARDED.map(([pattern, mended]) => [new RegExp(pattern, 'g'), mended] as const),
  ];
  return patterns;
}

function nearIndex(): NearIndex {
  index ??= indexTerms({ ...(right as Omit<NearData, 'alike'>), alike: alikeLetters() });
  return index;
}

function alikeLetters(): string[] {
  const groups = wordsOf(sounds);
  return [...groups, ...wordsOf(shapes), ...wordsOf(blends).map(letters => blended(letters, groups))];
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** Two sounds that many speakers do not tell apart make one: the groups of both letters together. */
function blended(letters: string, groups: readonly string[]): string {
  return groups.filter(group => [...letters].some(letter => group.includes(letter))).join('');
}

export default defineRule({
  id: 'format/common-slip',
  criterion: 'format',
  title: { zh: '没有常见错别字', en: 'No common misspellings' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  messages: {
    slip: {
      message: { zh: '“{found}”应写作“{mended}”', en: '{found} should be {mended}' },
      hint: { zh: '改为“{mended}”', en: 'Write {mended}' },
    },
    near: {
      message: {
        zh: '“{found}”像是“{mended}”写错了一个字：“{wrong}”应为“{right}”',
        en: '{found} looks like {mended} with one wrong character: {wrong} for {right}',
      },
      hint: {
        zh: '改为“{mended}”；全文再查一遍同样的错',
        en: 'Write {mended}, and look for the same slip elsewhere',
      },
    },
  },
  docs: {
    why: {
      zh: '错别字一多，审的人就会认为材料没有用心写。',
      en: 'Misspellings tell a reviewer that the paper was not written with care.',
    },
    basis: {
      mark: 'O',
      zh: '本工具自拟的词表：常见错别字，以及与规范写法只差一个同音或形近字的写法',
      en: 'Our own lists: common misspellings, and set terms with one character of the same sound or look',
    },
    bad: {
      in: 'problem',
      text: '1.重布署轻落实，文件出门就算办完\n2013年3月我在全县会上讲了近两个小时，要求年底前让31个缺水村吃上自来水，散会后再没有问过一次进度。\n',
    },
    good: {
      in: 'problem',
      text: '1.重部署轻落实，文件出门就算办完\n2013年3月我在全县会上讲了近两个小时，要求年底前让31个缺水村吃上自来水，散会后再没有问过一次进度。\n',
    },
  },
  *check({ draft }) {
    for (const { text } of textBlocks(draft)) {
      for (const { code, start, end, mended } of slipsIn(text.value)) {
        const written = text.value.slice(start, end);
        const range = sourceRange(text, start, end);
        const data = { found: written, mended };
        yield {
          code,
          range,
          data: code === 'near' ? { ...data, ...differenceOf(written, mended) } : data,
          edits: [perhaps(range, mended)],
        };
      }
    }
  },
});

interface Slip extends Range {
  readonly code: 'near' | 'slip';
  readonly mended: string;
}

const NONE: readonly Slip[] = [];

const slipsIn = memoised((value: string): readonly Slip[] => {
  const near = findNearTerms(nearIndex(), value).map(({ start, end, term }): Slip => {
    return { code: 'near', start, end, mended: term };
  });
  const [listed, hinted] = findMatches(slipIndex(), value) as [Matches, Matches];
  const inContext = hinted.starts.length > 0 ? slipsInContext(value) : NONE;
  const plain = listed.starts.map((start, i): Slip => {
    const end = listed.ends[i] as number;
    return { code: 'slip', start, end, mended: mendings().get(value.slice(start, end)) as string };
  });
  setTermsFound ??= setTermFinder(SET_TERMS);
  const set = setTermsFound.find(value).map((slip): Slip => ({ code: 'slip', ...slip }));
  if (near.length + inContext.length + plain.length + set.length === 0) return NONE;
  // 自侓 in 廉洁自侓 is the slip of the whole term
  const alone = [...inContext, ...plain].filter(({ start }) => !isWithin(near, start));
  const known = [...near, ...alone];
  // a place may be told by a wrong form and by the words beside it
  const rest = set.filter(
    ({ start, end }, i) =>
      !known.some(other => other.start < end && start < other.end) &&
      !set.slice(0, i).some(other => other.start < end && start < other.end),
  );
  return [...known, ...rest];
});

function slipsInContext(value: string): Slip[] {
  return contextPatterns().flatMap(([pattern, mended]) =>
    [...value.matchAll(pattern)].map(({ 0: written, index }): Slip => {
      return { code: 'slip', start: index, end: index + written.length, mended };
    }),
  );
}

function differenceOf(written: string, term: string): { readonly wrong: string; readonly right: string } {
  const at = [...term].findIndex((character, i) => written[i] !== character);
  return { wrong: written[at] ?? '', right: term[at] ?? '' };
}
