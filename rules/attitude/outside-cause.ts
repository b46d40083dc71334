import * as v from 'valibot';
import type { Passage } from '../../src/draft/acts.ts';
import type { Sentence } from '../../src/draft/model.ts';
import { coverIndex } from '../../src/language/cover-index.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { hitsIn } from '../support/hits.ts';
import { CHANCES, tells, toldIssue } from '../support/reading/acts.ts';
import { conditionSigns, DENIED } from '../support/reading/conditions.ts';

const options = v.strictObject(CHANCES);

export default defineRule({
  id: 'attitude/outside-cause',
  criterion: 'attitude',
  title: { zh: '原因从自身找，不推给客观条件', en: 'Causes are sought in oneself, not in conditions' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    told: {
      message: {
        zh: '“{title}”里这句把原因说到了条件、上级或别人身上：“{words}”（把握 {sure}%）',
        en: '“{title}” lays it on conditions or on others here: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '换成自己的责任：同样的条件下，自己该做而没有做的是什么',
        en: 'Put your own part in its place: what you should have done under the same conditions',
      },
    },
    excuse: {
      message: {
        zh: '“{words}”是开脱的话',
        en: '“{words}” excuses the fault',
      },
      hint: {
        zh: '删去这一句，直接写自己错在哪里、为什么错',
        en: 'Leave it out; say what you did wrong and why',
      },
    },
  },
  docs: {
    why: {
      zh: '原因一推给形势、编制、上级和家庭，就没有人需要改了。动机归根，根在自己的信念、责任和品格。',
      en: 'A cause that lies in circumstances leaves nobody to mend anything; motives are to be traced to oneself.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：动机归根、危害归类、责任归位；衡量的门槛为本工具自拟',
      en: 'Notice, part 5: motive traced to its root, responsibility in its place; the thresholds are ours',
    },
    bad: {
      in: 'causes',
      text: '（一）客观条件存在一定限制。县里编制少、任务重，各类考核检查名目过多，财政收支矛盾突出，资金缺口大，很多好事想办而无力去办，客观上挤占了抓作风建设的时间。\n（二）党性锻炼放松了，原则在面子面前退让。我们怕伤和气，批评的话到嘴边又咽回去，时间一长就见怪不怪。',
    },
    good: {
      in: 'causes',
      text: '（一）把条件差当成了借口。编制少、任务重是实情，但邻县同样的条件办成了事，差的不是人手，是我们怕担责、图安稳的私心，这些都不能推给条件。\n（二）党性锻炼放松了，原则在面子面前退让。我们怕伤和气，批评的话到嘴边又咽回去，时间一长就见怪不怪。',
    },
  },
  *check(context, { seen, sure }) {
    const { draft } = context;
    const blaming: Range[] = [];
    const causesOf = new Set<Passage>(draft.causes);
    for (const passage of [...draft.problems, ...draft.causes]) {
      const found = tells(draft, passage, ['outside'], causesOf.has(passage) ? ofCause : undefined);
      if (!found) continue;
      const issues = [...toldIssue(found, { seen, sure }, 'told', passage.title, BESIDE)];
      if (issues.length > 0)
        blaming.push(...[found.first, ...found.others].map(({ text }) => sourceRange(text)));
      yield* issues;
    }
    const causes = draft.sections.filter(({ roles }) => roles.includes('causes'));
    const sentences = [...draft.problems, ...causes].flatMap(place => place.sentences);
    const isBlaming = coverIndex(blaming);
    // a sentence that lays it on conditions needs no second finding for the excuse in it
    yield* excusesIn(
      sentences.filter(({ text }) => !isBlaming(sourceRange(text))),
      context.hits('excuses'),
    );
  },
});

/** In a cause a condition that is named is one that is blamed, more likely than in a story. */
function ofCause(value: string): number {
  const { why, named } = conditionSigns(value);
  return why ? 0 : Math.min(MOST_OF_CAUSE, IN_CAUSE * named);
}

const IN_CAUSE = 1.6;
const MOST_OF_CAUSE = 3.5;

const BESIDE = { zh: '这句也像推给条件', en: 'this may be one as well' } as const;

function* excusesIn(sentences: readonly Sentence[], excuses: readonly LexiconHit[]): Iterable<Issue> {
  for (const { text } of sentences) {
    const hits = hitsIn(excuses, sourceRange(text)).filter(({ term }) => !isOwnFault(text.value, term));
    const [first] = hits;
    if (!first || DENIED.test(text.value)) continue;
    yield {
      code: 'excuse',
      range: { start: first.range.start, end: (hits.at(-1) as LexiconHit).range.end },
      data: { words: hits.map(({ term }) => term).join('”“') },
    };
  }
}

/** What is laid to oneself excuses nothing: 求稳是班子的通病, 这是我身上的通病. */
function isOwnFault(value: string, term: string): boolean {
  return value
    .split(term)
    .slice(0, -1)
    .every(before => OWN.test(before));
}

const OWN = /(?:班子|我们?|自己|自身|本人|党组|党委|常委会)(?:身上|内部|里)?的(?:一个|一种|老)?$/;
