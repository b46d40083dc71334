import type { Example, Problem } from '../../../src/draft/model.ts';
import { tester } from '../../../src/language/pattern.ts';

/** A later month of a year that was named before, or a word that hangs on the story so far. */
const HANGS_ON = new RegExp(
  `^(?:${[
    '(?:[到至]了?|直到|等到|结果|当年|同年|次年|第二年|转年|来年|[这那]年)?[，,]?(?:[0-9０-９]{1,2}|十[一二]?|[一二三四五六七八九])月',
    '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[日号]',
    '(?:差不多|几乎|也是|就在)?(?:与此|同一?)(?:同时|时间|时期|学期|季度|[天年周]|个?月)',
    '(?:后来|随后|此[前后]|不久|当[天晚夜日]|次[日晨]|第二天|隔天|[这那]段时间|凌晨|半夜)',
    '(?:不到|没过|仅仅|才过|过了)?(?:[0-9０-９]{1,3}|[一二三两四五六七八九十几半]{1,3})(?:个?(?:多)?(?:月|星期|礼拜)|[多来]?[天周年])(?:之?后|以后|[，,])',
  ].join('|')})`,
);

/** Whether the time of a text hangs on one that was named before it. */
export const hangsOn = tester(HANGS_ON);

/** White space between two sentences of one paragraph. */
const NEAR = 2;

/**
 * The case behind a case where it may be the rest of the same story: it stands in the same paragraph, and its time hangs on the one
 * named before (2024年3月…。到11月…). Whether it is one story or two no reader can tell by that alone.
 */
export function goesOnIn({ examples }: Problem, example: Example): Example | null {
  const next = examples[examples.indexOf(example) + 1];
  if (next === undefined || next.range.start - example.range.end > NEAR) return null;
  return hangsOn(next.text.value) ? next : null;
}
