import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { reportDiff } from '../../src/versions/diff-report.ts';
import { jsonDiff } from '../../src/versions/report/json.ts';
import { placeNamed } from '../../src/versions/series/comments.ts';
import { historyOf } from '../../src/versions/series/history.ts';
import { jsonHistory } from '../../src/versions/series/report/json.ts';
import { ROOT } from '../support/root.ts';
import { draftsOf, judged } from './history/support.ts';

/** The published files, not what they are made of: these are what programs check against. */
function conformsTo(name: string) {
  const schema = JSON.parse(readFileSync(join(ROOT, 'templates', name), 'utf8'));
  return new Ajv({ strict: false, allErrors: true }).compile(schema);
}

const SERIES = draftsOf('member-8').map(({ path, text }) => judged(text, path));

test('every comparison of the series conforms to templates/diff.schema.json', () => {
  const conforms = conformsTo('diff.schema.json');
  const other = judged('# 关于开会的通知\n\n各单位：\n\n定于6月5日开会。\n', '通知.md');
  const pairs = [
    ...SERIES.slice(1).map((next, k) => [SERIES[k], next] as const),
    [SERIES[4], other] as const,
  ];
  for (const [old, next] of pairs) {
    if (!old) throw new Error('no draft');
    const report = reportDiff(old, next);
    for (const language of ['zh-CN', 'en'] as const) {
      const data: unknown = JSON.parse(jsonDiff(report, { ...DEFAULT_OPTIONS, language }));
      expect(conforms(data), JSON.stringify(conforms.errors?.slice(0, 3))).toBe(true);
    }
  }
});

test('a history with comments conforms to templates/history.schema.json', () => {
  const conforms = conformsTo('history.schema.json');
  const place = placeNamed((SERIES[4] as (typeof SERIES)[0]).draft, 'p2');
  if (typeof place === 'string') throw new Error(place);
  const drafts = SERIES.map((report, i) => ({ label: `${i}`, note: null, number: i + 1, report }));
  const history = historyOf(drafts, { comments: [{ draft: 4, place, words: '核实', by: '督导组' }] });
  const text = jsonHistory(
    {
      source: { kind: 'list', path: '稿' },
      order: {
        ground: 'names',
        notes: [{ code: 'after-final', path: 'a', stage: '定稿', next: 'b' }],
      },
      leftOut: [],
      history,
      failures: [],
    },
    DEFAULT_OPTIONS,
  );
  expect(conforms(JSON.parse(text)), JSON.stringify(conforms.errors?.slice(0, 3))).toBe(true);
});
