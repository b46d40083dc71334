import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { foreignIn } from '../support/identity/foreign.ts';
import { type Statement, statementsOf } from '../support/identity/names.ts';
import { POSTS_KNOWN } from '../support/identity/posts.ts';
import type { Foreign, Self } from '../support/identity/self.ts';
import {
  namesOf,
  personIssues,
  personsSaid,
  postIssues,
  unitIssues,
  unitsSaid,
} from '../support/identity/statements-at-odds.ts';
import { timesIn } from '../support/identity/times.ts';
import { proseBlocks } from '../support/prose.ts';

export default defineRule({
  id: 'attitude/own-name',
  criterion: 'attitude',
  title: { zh: '单位、姓名、职务是自己的，前后一致', en: 'Unit, name and post are one’s own throughout' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  ownWords: ['where', 'whereEn'],
  messages: {
    unit: {
      message: {
        zh: '这里写的是“{found}”，{where}写的是“{expected}”：单位对不上',
        en: 'This names {found}, {whereEn} names {expected}: the units differ',
      },
      hint: {
        zh: '核对材料是哪个单位的，把别处的单位名称改过来；并通读全文，看还有没有别的单位的人和事',
        en: 'Check whose paper this is, and read it through for people and matters of the other unit',
      },
    },
    person: {
      message: {
        zh: '这里署名“{found}”，{where}写的是“{expected}”：姓名对不上',
        en: 'This names {found}, {whereEn} names {expected}: the persons differ',
      },
      hint: {
        zh: '核对材料是谁的，改成本人姓名；并通读全文，看还有没有别人的经历',
        en: 'Check whose paper this is, and read it through for another person’s story',
      },
    },
    post: {
      message: {
        zh: '这里的职务是“{found}”，{where}写的是“{expected}”：职务对不上',
        en: 'The post here is {found}, {whereEn} says {expected}',
      },
      hint: {
        zh: '核对本人现任职务，改成一致；兼任的一并写上',
        en: 'Check the present post; name all posts held',
      },
    },
    place: {
      message: {
        zh: '说的是自己，写的却是“{found}”，本单位是{expected}',
        en: 'This speaks of oneself and says {found}; one’s own is {expected}',
      },
      hint: {
        zh: '改成本地的名称；如果说的是过去任职的地方，写明“任…时”',
        en: 'Put one’s own place; of an earlier post say when it was held',
      },
    },
    org: {
      message: {
        zh: '说的是自己，写的却是“{found}”，本单位是{expected}',
        en: 'This speaks of oneself and says {found}; one’s own unit is {expected}',
      },
      hint: {
        zh: '核对是不是从别的单位的材料里移来的，改成本单位的名称',
        en: 'See whether it was taken from another unit’s paper',
      },
    },
    'self-word': {
      message: {
        zh: '“{found}”不是本单位的自称，本单位是{expected}',
        en: '“{found}” is not how {expected} speaks of itself',
      },
      hint: {
        zh: '核对是不是从别的单位的材料里移来的，改成本单位的自称',
        en: 'See whether it was taken from another unit’s paper',
      },
    },
    'own-post': {
      message: {
        zh: '说自己是“{found}”，本人职务是{expected}：职务对不上',
        en: 'The writer calls himself {found} and is {expected}',
      },
      hint: {
        zh: '核对是不是从别人的材料里移来的；是过去的职务，写明“任…时”',
        en: 'See whether it was taken from another paper; of an earlier post say when it was held',
      },
    },
    holder: {
      message: {
        zh: '这里的名字是“{found}”，同一职务在材料里另有其人：{expected}',
        en: 'This names {found}, while the paper gives the same post to {expected}',
      },
      hint: {
        zh: '核对现任是谁，把别处带来的名字改过来；前后任都写到的，写明“时任”“前任”',
        en: 'See who holds the post; of predecessors say that they were',
      },
    },
    head: {
      message: {
        zh: '这里只说“{found}”，没有说是哪个单位的；本单位是{expected}',
        en: 'This says {found} and not of which unit; one’s own is {expected}',
      },
      hint: {
        zh: '核对是不是从别的单位的材料里移来的，改成本单位的职务；确是别的单位的，写明单位',
        en: 'See whether it was taken from another unit’s paper; of another unit’s head name the unit',
      },
    },
    stranger: {
      message: {
        zh: '“{found}”全文只出现这一次，没有交代是谁；本人是{expected}',
        en: '{found} is named this once, and nothing says who that is; the writer is {expected}',
      },
      hint: {
        zh: '核对是不是从别人的材料里带来的名字；是本事例里的人，写明身份（某村村民、某科科长）',
        en: 'See whether the name came from another’s paper; of a person of the case say who that is',
      },
    },
    addressed: {
      message: {
        zh: '别人当面叫“{found}”，本人是{expected}：称呼对不上',
        en: 'Somebody says “{found}” to the writer, who is {expected}',
      },
      hint: {
        zh: '核对这件事是不是本人的经历；是，就把称呼改对',
        en: 'See whether the case is one’s own; if so, mend the form of address',
      },
    },
  },
  docs: {
    why: {
      zh: '别的单位、别人的名字留在材料里，说明是抄来的，态度是否端正一望便知。',
      en: 'Another unit’s or person’s name shows that the paper was copied; nothing tells more of the attitude.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人',
      en: 'Notice, part 7: upright in attitude, the paper is like its author',
    },
    bad: {
      in: 'measures',
      kind: 'member',
      text: '（一）管住接待和节庆。今明两年停办一切节会，由县委办主任郭立新负责，7月起按月公开。我要为沙棠县的果农办几件实实在在的事，培训效果由学员评价。',
    },
    good: {
      in: 'measures',
      kind: 'member',
      text: '（一）管住接待和节庆。今明两年停办一切节会，由县委办主任郭立新负责，7月起按月公开。我要为青柳县的果农办几件实实在在的事，10月到沙棠县学习果农培训的做法，培训效果由学员评价。',
    },
  },
  *check({ draft, kind }) {
    const statements = statementsOf(draft);
    yield* unitIssues(statements);
    if (kind === 'member') {
      yield* personIssues(statements);
      yield* postIssues(statements);
    }
    yield* textIssues(draft, statements, kind === 'member');
  },
});

/** What the running text says of oneself, held against who one is. */
function* textIssues(draft: Draft, statements: readonly Statement[], member: boolean): Iterable<Issue> {
  const places = unitsSaid(statements).flatMap(({ value }) => value);
  const rank = OWN_RANKS.find(candidate => namesOf(places, candidate).length > 0) ?? null;
  const own: Self = {
    said: statements.map(({ value }) => value).join('、'),
    posts: statements
      .filter(({ from }) => from !== 'unit' && from !== 'name')
      .map(({ value }) => value)
      .join('、'),
    name: member
      ? (personsSaid(statements)[0]?.value ?? draft.meta.name?.value.replace(/\s/g, '') ?? null)
      : null,
    rank,
    places: rank === null ? [] : namesOf(places, rank),
    paper: draft.source.text,
    told: timesIn(draft.source.text),
  };
  const unit = statements.find(({ from }) => from !== 'name' && from !== 'sign-off')?.value ?? '';
  const expected: Record<Foreign['code'], string> = {
    place: [...new Set(own.places)].join('、'),
    org: unit,
    'self-word': unit,
    'own-post': statements.find(isOfPost)?.value ?? own.posts,
    addressed: own.name ?? '',
    holder: own.name ?? '',
    stranger: own.name ?? '',
    head: unit,
  };
  const texts = proseBlocks(draft).map(({ text }) => text);
  const paragraphs = texts.map(({ value }) => value);
  for (const { code, paragraph, start, end, weak, expected: instead } of foreignIn(paragraphs, own, member)) {
    const text = texts[paragraph] as Text;
    const data = { found: text.value.slice(start, end), expected: instead ?? expected[code] };
    const severity = weak ? 'info' : 'warning';
    yield { code, severity, range: sourceRange(text, start, end), data };
  }
}

/** Whether a statement says what the writer is. */
function isOfPost({ from, value }: Statement): boolean {
  return from !== 'unit' && from !== 'name' && POSTS_KNOWN.test(value);
}

/** A paper belongs to the lowest place that its unit names. */
const OWN_RANKS = [1, 2, 3];
