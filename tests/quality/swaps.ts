import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { shippedRules } from '../../rules/index.ts';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { statementsOf } from '../../rules/support/identity/names.ts';
import { textStart } from '../../rules/support/prose.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { lint } from '../../src/linter/lint.ts';
import { findPapers } from './truth.ts';

/** What may stand in the place of one’s own, by what it is. */
const OTHERS = {
  place: '鹿川',
  name: '何宝田',
  surname: '贾',
  posts: ['校长', '局长', '镇长', '院长', '董事长'],
} as const;

interface Swap {
  readonly what: 'place' | 'name' | 'surname' | 'post';
  readonly at: number;
  readonly own: string;
  readonly other: string;
}

/**
 * Exchanges every mention that a sound paper makes of its own place, writer and post, one at a time, for another’s, and says
 * which of these copying errors attitude/own-name sees. `-v` lists those that it does not.
 */
export function main(args: readonly string[]): number {
  const verbose = args.includes('-v');
  const profiles = profileIds().map(loadProfile);
  const rules = shippedRules();
  const read = (path: string, text: string) =>
    readDraft({ path, text, encoding: 'utf-8', bom: false, eol: '\n' }, { profiles });
  const totals = new Map<string, [seen: number, all: number]>();
  for (const path of args.filter(arg => !arg.startsWith('-')).flatMap(findPapers)) {
    const text = readFileSync(path, 'utf8');
    const draft = read(path, text);
    const said = statementsOf(draft)
      .map(({ value }) => value)
      .join('、');
    const start = textStart(draft);
    const end = draft.signOff?.range.start ?? text.length;
    for (const swap of swapsIn(text.slice(start, end), said, draft.meta.name?.value ?? null)) {
      const at = start + swap.at;
      const changed = text.slice(0, at) + swap.other + text.slice(at + swap.own.length);
      const { findings } = lint(read(path, changed), rules, {
        onlyRules: ['attitude/own-name', 'format/title-agrees'],
      });
      const seen = findings.some(({ range }) => range.start <= at + swap.other.length && range.end >= at);
      const total = totals.get(swap.what) ?? [0, 0];
      totals.set(swap.what, [total[0] + Number(seen), total[1] + 1]);
      if (verbose && !seen)
        console.log(
          `unseen ${swap.what} ${basename(path, '.md')} 〔${changed.slice(at - 14, at)}【${swap.other}】${changed.slice(at + swap.other.length, at + swap.other.length + 14)}〕`.replace(
            /\n/g,
            '⏎',
          ),
        );
    }
  }
  for (const [what, [seen, all]] of totals) console.log(`${what.padEnd(8)} ${seen}/${all}`);
  return 0;
}

function* swapsIn(body: string, said: string, name: string | null): Iterable<Swap> {
  const places = new Set(
    [...said.matchAll(/([\p{Script=Han}]{2})[县市区旗镇乡]/gu)].map(match => match[1] as string),
  );
  for (const place of places)
    for (const { index } of body.matchAll(new RegExp(place, 'gu')))
      yield { what: 'place', at: index, own: place, other: OTHERS.place };
  if (name === null) return;
  for (const { index } of body.matchAll(new RegExp(name, 'gu')))
    yield { what: 'name', at: index, own: name, other: OTHERS.name };
  const surname = name[0] as string;
  for (const { index } of body.matchAll(
    new RegExp(`(?<=[老小姓])${surname}|${surname}(?=书记|主任|[县市区镇乡局院校处科]长|某)`, 'gu'),
  ))
    yield { what: 'surname', at: index, own: surname, other: OTHERS.surname };
  const posts = new Set(said.match(/书记|主任|[县市区镇乡局院校处科馆行厂]长|总经理|董事长/gu));
  const other =
    OTHERS.posts.find(post => !posts.has(post) && !said.includes(post[0] as string)) ?? OTHERS.posts[0];
  for (const post of posts)
    for (const { index } of body.matchAll(
      new RegExp(`(?<=[当任是个为做名在对这])(?:副)?${post}|${post}(?=这个|的[位岗职责身])`, 'gu'),
    ))
      yield { what: 'post', at: index, own: post, other };
}
