import type { JudgedDraft } from '../verdict/report.ts';
import type { SeriesDraft } from '../versions/series/history.ts';
import { tellApart } from '../versions/series/kinship.ts';
import {
  type Disorder,
  isDisorder,
  type Order,
  orderAsGiven,
  orderDrafts,
  roughly,
} from '../versions/series/order.ts';
import type { LeftOut, SeriesReport } from '../versions/series/series-report.ts';
import { CliError } from './exit.ts';
import type { Gathered, Gathering } from './gather-drafts.ts';
import { both, cliError } from './messages.ts';

/** A gathered text with what the rules say of it. */
export interface Judged extends Gathered {
  readonly report: JudgedDraft;
}

export interface Arranged {
  readonly drafts: readonly SeriesDraft[];
  readonly order: SeriesReport['order'];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Leaves out what is no draft of the series, and puts the rest in order.
 *
 * @param given names in the order that a person wrote; `null` where none was given
 * @throws CliError where the order or the paper that is meant is not clear: a wrong order would tell a wrong story
 */
export function arrange(
  { kind, path }: Gathering,
  judged: readonly Judged[],
  given: string[] | null,
): Arranged {
  if (kind === 'git' && given) throw cliError('orderForGit');
  const named = given === null ? null : namedDrafts(judged, given);
  const { kin, strangers, rivals } = tellApart(named ?? judged, ({ report }) => report.draft);
  // who names the drafts one by one knows whose they are
  const isGiven = given !== null;
  if (!isGiven && rivals.length > 0) throw twoPapers(path, kin, rivals);
  const leftOut = [
    ...strangers
      .filter(({ reason }) => !isGiven || reason === 'not-a-paper')
      .map(({ item, reason, bears }): LeftOut => ({ path: item.report.path, reason, bears })),
    ...(named ? judged.filter(one => !named.includes(one)) : []).map(
      ({ report }): LeftOut => ({ path: report.path, reason: 'not-ordered', bears: '' }),
    ),
  ];
  if (kind === 'git') return { drafts: kin.map(asCommitted), order: { ground: 'git', notes: [] }, leftOut };
  const drafts = isGiven ? (named ?? []).filter(({ report }) => report.verdict !== 'not-applicable') : kin;
  const order = orderOf(drafts.map(asUnordered), given);
  const numbers = order.drafts.map(({ number }) => number);
  const isShared = (number: number | null): boolean =>
    number !== null && numbers.indexOf(number) !== numbers.lastIndexOf(number);
  return {
    drafts: order.drafts.map(({ draft, number, label }) => ({
      label: isShared(number) ? withoutEnding(draft.name) : label,
      ...(isShared(number) ? { labelled: 'alone' } : {}),
      note: null,
      number,
      report: draft.judged.report,
    })),
    order: { ground: order.ground, notes: order.notes },
    leftOut,
  };
}

interface Candidate {
  readonly path: string;
  readonly name: string;
  readonly number: number | null;
  readonly text: string;
  readonly judged: Judged;
}

function asUnordered(judged: Judged): Candidate {
  const { source, name } = judged;
  return { path: source.path, name, number: numberTold(judged), text: source.text, judged };
}

function namedDrafts(judged: readonly Judged[], given: readonly string[]): Judged[] {
  const order = orderAsGiven(judged.map(asUnordered), given);
  if ('wrong' in order) throw cliError('orderWrong', { names: order.wrong.join('、') });
  return order.drafts.map(({ draft }) => draft.judged);
}

function orderOf(drafts: readonly Candidate[], given: readonly string[] | null): Order<Candidate> {
  if (given) {
    const names = drafts.map(({ path }) => path);
    const order = orderAsGiven(drafts, names);
    if ('wrong' in order) throw cliError('orderWrong', { names: order.wrong.join('、') });
    return order;
  }
  const order = orderDrafts(drafts);
  if (isDisorder(order)) throw unclear(order, drafts);
  return order;
}

function asCommitted(judged: Judged): SeriesDraft {
  const { commit, report } = judged;
  return {
    label: commit?.hash ?? '',
    labelled: 'beside',
    note: commit?.note ?? null,
    number: numberTold(judged),
    report,
  };
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^./]{1,10}$/u, '');
}

/** 稿次 in the front matter. */
function numberTold({ report }: Judged): number | null {
  const told = report.draft.meta.draft;
  return told?.origin === 'front-matter' ? told.value : null;
}

/** Names shown of each sort. */
const MOST_NAMES = 4;

function listed(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? '…' : '';
  return names.slice(0, MOST_NAMES).join('、') + more;
}

function unclear({ ties, unknown }: Disorder, drafts: readonly Candidate[]): CliError {
  const whys = [
    ...ties.slice(0, 2).map(tie => both('orderTie', { names: listed(tie) })),
    ...(unknown.length > 0 ? [both('orderUnknown', { names: listed(unknown) })] : []),
  ];
  const texts = roughly([...new Map(drafts.map(draft => [draft.text, draft])).values()]);
  const files = drafts.map(({ name }) => name.split('/').at(-1) ?? name);
  const isOne = (file: string): boolean => files.indexOf(file) === files.lastIndexOf(file);
  const names = texts.map(({ name }) => {
    const file = name.split('/').at(-1) ?? name;
    return isOne(file) ? file : name;
  });
  const order = names.slice(0, MOST_NAMES).join(',') + (names.length > MOST_NAMES ? ',…' : '');
  const said = (language: 'zh' | 'en'): string =>
    whys.map(why => why[language]).join(language === 'zh' ? '；' : '; ');
  return new CliError({
    zh: both('orderUnclear', { why: said('zh'), order }).zh,
    en: both('orderUnclear', { why: said('en'), order }).en,
  });
}

function twoPapers(path: string, kin: readonly Judged[], rivals: readonly Judged[]): CliError {
  const names = [kin[0], rivals[0]].map(one => one?.report.path ?? '');
  return cliError('twoPapers', { path, names: names.join('、') });
}
