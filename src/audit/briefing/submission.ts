import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { type Block, type Section, sentence } from './model.ts';
import { counting, totalDrafts } from './sections.ts';
import { LABELS } from './words.ts';

type Expected = NonNullable<Facts['roster']>['missing'][number];

/** Who has handed in what, who has not, and what does not count. */
export function submissionSection(facts: Facts, ledger: Ledger): Section {
  const { roster } = facts;
  return {
    title: 'section.submission',
    blocks: [
      ...(roster === null ? [{ sentences: [sentence('roster.none')] }] : expectedBlocks(ledger, roster)),
      ...receivedBlocks(facts, ledger),
    ],
  };
}

function expectedBlocks(ledger: Ledger, roster: NonNullable<Facts['roster']>): Block[] {
  const sentences = [
    sentence('roster', {
      expected: ledger.value('expected', LABELS.expected, { value: '/roster/expected' }),
      submitted: ledger.value('submitted', LABELS.submitted, { value: '/roster/submitted' }),
      missing: ledger.list('missing', LABELS.missing, counting('/roster/missing')),
      due: ledger.list('due', LABELS.due, counting('/roster/due')),
    }),
  ];
  const unexpected = ledger.list('unexpected', LABELS.unexpected, counting('/roster/unexpected'));
  if (unexpected.value !== 0) sentences.push(sentence('roster.unexpected', { unexpected }));
  if (roster.missing.length === 0) return [{ sentences }];
  return [{ sentences }, { sentences: [sentence('missing.lead')] }, missingTable(roster.missing)];
}

/** A row for each unit and deadline. */
function missingTable(missing: readonly Expected[]): Block {
  const rows = new Map<string, Expected[]>();
  for (const expected of missing) {
    const key = JSON.stringify([expected.unit, expected.deadline]);
    rows.set(key, [...(rows.get(key) ?? []), expected]);
  }
  return {
    columns: [
      { word: 'column.unit', family: null },
      { word: 'column.who', family: null },
      { word: 'column.deadline', family: null },
    ],
    rows: [...rows.values()].map(list => [
      { text: list[0]?.unit ?? '' },
      { names: list.map(({ name }) => name) },
      list[0]?.deadline == null ? { word: 'row.none' } : { day: list[0].deadline },
    ]),
  };
}

function receivedBlocks(facts: Facts, ledger: Ledger): Block[] {
  const count = (id: string, label: keyof typeof LABELS, where: Parameters<typeof counting>[1]) =>
    ledger.list(id, LABELS[label], counting('/drafts', where));
  const sentences = [
    sentence('received', {
      drafts: totalDrafts(ledger),
      units: ledger.list('units', LABELS.units, {
        from: '/drafts',
        where: {},
        measure: 'distinct',
        of: '/unit',
      }),
      team: count('team', 'team', { '/kind': 'team' }),
      principal: count('principal', 'principal', { '/kind': 'member', '/principal': true }),
      member: count('member', 'member', { '/kind': 'member', '/principal': false }),
    }),
  ];
  const unknown = count('kind.unknown', 'unknown', { '/kind': null });
  if (unknown.value !== 0) sentences.push(sentence('received.unknown', { unknown }));
  const older = ledger.list('older-drafts', LABELS.older, counting('/files', { '/fate': 'older-draft' }));
  const tied = ledger.list('tied', LABELS.tied, counting('/versions', { '/by': 'tied' }));
  if (tied.value !== 0) sentences.push(sentence('tied', { tied }));
  const copies = ledger.list('copies', LABELS.copies, counting('/files', { '/fate': 'copy' }));
  if (older.value !== 0) sentences.push(sentence('older', { older }));
  if (copies.value !== 0) sentences.push(sentence('copies', { copies }));
  const others = ledger.list('others', LABELS.others, counting('/others'));
  if (others.value !== 0) sentences.push(sentence('others', { others }));
  const failures = ledger.list('failures', LABELS.failures, counting('/failures'));
  if (failures.value === 0) return [{ sentences }];
  return [
    { sentences },
    { sentences: [sentence('unchecked', { failures })] },
    { lines: facts.failures.map(({ path, message }) => ({ path, message })) },
  ];
}
