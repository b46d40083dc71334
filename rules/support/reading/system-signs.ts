import { memoised } from '../../../src/language/memo.ts';

/** A system that is set up or changed: something that is written down and holds for the next time too. */
const NAMES =
  '制度|规定|办法|细则|规则|规程|机制|章程|守则|准则|清单|目录|流程|标准|预案|条例|公约|台账制|例会|联席会议|责任制|负责制|承诺制|公示制|备案制|轮岗|考核体系|建章立制';
const SYSTEM = new RegExp(NAMES);
/** A system that stands already and is to be kept, read or gone by: 抓核心制度落实, 按规定处理; nothing is set up by that. */
const STANDING = new RegExp(
  `(?:落实(?!好的)|执行|贯彻|遵守|严守|恪守|坚持|学习|[补重]学|重温|熟悉|背熟|对照|按照?|依照?|依据|根据|违反|超过?|不合|符合|达到|同)(?:好|了|和执行)?[^，。；、]{0,10}?(?:${NAMES})(?!化)|(?:${NAMES})[^，。；、]{0,2}(?:的)?(?:落实|落地|执行|学习|要求|处理)`,
  'g',
);
/** Unless the words about it say that it is made, mended or put in force. */
const MADE =
  /建立|制定|制订|修订|修改|完善|健全|订立|订出|出台|印发|起草|推行|实行|试行|设立|新[建立设订]|立[下起一]|补上|重[新]?[订写定]|建起|拟[订定出]|定[出下]|建[成好章]|写进|写入|纳入|列入/;
/** 修订《图书采购管理办法》: the one title that sets up something is that of what is made. */
const MADE_BY_TITLE = new RegExp(
  `(?:制定|制订|修订|修改|完善|健全|订立|出台|印发|起草|推行|试行|拟[订定出])[^，。；《》]{0,12}《[^》]{1,60}(?:${NAMES})[^》]{0,12}》`,
);
/** What holds from now on, though nobody calls it a system: 人事、资金三类事项先沟通、再上会, 今后一律…, 2月起执行. */
const LAYS_DOWN =
  /(?:月|日|即|期)起(?:施行|执行)|先[^，。；]{1,10}[、，]再|(?:凡|今后)[^，。；]{0,24}一律|凡(?!是?属)[^，。；]{2,24}，?(?:必?须|先|都要|不得|一律)|(?:今后|往后|以后)(?:每|凡|逢|新|谁|不论|无论)|(?<!舍)不得(?!不)/;
/** What is done time after time. */
const HABIT = /每[月周季年半旬次天个名户逢]|一律|凡|逢|今后|以后|往后|不超过/;

/**
 * What a text says of a system: `made`, one that is set up, mended or put in force; `named`, one is named that need not stand
 * already, or a rule is laid down without a name; null where there is neither.
 */
export function systemIn(text: string): 'made' | 'named' | null {
  if (MADE_BY_TITLE.test(text)) return 'made';
  const clauses = clausesOf(text);
  if (clauses.some(clause => SYSTEM.test(clause) && MADE.test(clause))) return 'made';
  const named = clauses.some(clause => SYSTEM.test(clause.replace(STANDING, '')));
  return named || LAYS_DOWN.test(withoutTitles(text)) ? 'named' : null;
}

/** What shows in a measure of a system, beside its words: told the table `systems`. */
export const systemSigns = memoised((text: string): readonly string[] => {
  const signs = new Set<string>();
  for (const clause of clausesOf(text)) {
    const names = SYSTEM.test(clause);
    if (names) signs.add('names');
    if (names && MADE.test(clause)) signs.add('makes');
    if (LAYS_DOWN.test(clause)) signs.add('lays-down');
    if (HABIT.test(clause)) signs.add('habit');
  }
  return [...signs].sort();
});

/** The clauses of a text without the names of papers: what a 《…》 is called sets up nothing. */
function clausesOf(text: string): string[] {
  return withoutTitles(text).split(/[，。；\n]/);
}

function withoutTitles(text: string): string {
  return text.replace(/《[^》]{1,60}》/g, '');
}
