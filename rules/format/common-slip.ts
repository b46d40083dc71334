import * as v from 'valibot';
import { type Automaton, buildAutomaton, findMatches } from '../../src/language/automaton.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { findNearTerms, indexTerms, type NearData, type NearIndex } from '../support/near-terms.ts';
import { perhaps } from '../support/places.ts';
import { textBlocks } from '../support/prose.ts';
import alike from './alike-characters.yaml';
import slips from './common-slips.yaml';
import right from './right-terms.yaml';

const SLIPS = slips as Readonly<Record<string, string>>;
const WRONG = Object.keys(SLIPS);

const { sounds, shapes } = alike as Readonly<Record<'sounds' | 'shapes', string>>;

let automaton: Automaton | null = null;
let index: NearIndex | null = null;

/** Built when a paper first asks for it: the start of the program is no place for it. */
function slipAutomaton(): Automaton {
  automaton ??= buildAutomaton([WRONG]);
  return automaton;
}

function nearIndex(): NearIndex {
  index ??= indexTerms({
    ...(right as Omit<NearData, 'alike'>),
    alike: `${sounds} ${shapes}`.split(/\s+/),
  });
  return index;
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
      for (const { start, end, term } of findNearTerms(nearIndex(), text.value)) {
        const written = text.value.slice(start, end);
        const at = [...term].findIndex((character, i) => written[i] !== character);
        const data = { found: written, mended: term, wrong: written[at] ?? '', right: term[at] ?? '' };
        const range = sourceRange(text, start, end);
        yield { code: 'near', range, data, edits: [perhaps(range, term)] };
      }
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
