import * as v from 'valibot';
import { type Automaton, buildAutomaton, findMatches } from '../../src/language/automaton.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { perhaps } from '../support/places.ts';
import { textBlocks } from '../support/prose.ts';
import slips from './common-slips.yaml';

const SLIPS = slips as Readonly<Record<string, string>>;
const WRONG = Object.keys(SLIPS);

let automaton: Automaton | null = null;

/** Built when a paper first asks for it: the start of the program is no place for it. */
function slipAutomaton(): Automaton {
  automaton ??= buildAutomaton([WRONG]);
  return automaton;
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
  },
  docs: {
    why: {
      zh: '错别字一多，审的人就会认为材料没有用心写。',
      en: 'Misspellings tell a reviewer that the paper was not written with care.',
    },
    basis: { mark: 'O', zh: '本工具自拟的词表', en: 'Our own list' },
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
      const [found] = findMatches(slipAutomaton(), text.value);
      if (!found) continue;
      for (const [i, start] of found.starts.entries()) {
        const end = found.ends[i] as number;
        const wrong = text.value.slice(start, end);
        const mended = SLIPS[wrong] as string;
        const range = sourceRange(text, start, end);
        yield { code: 'slip', range, data: { found: wrong, mended }, edits: [perhaps(range, mended)] };
      }
    }
  },
});
