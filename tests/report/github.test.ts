import { error } from '@actions/core';
import { describe, expect, test, vi } from 'vitest';
import { github, MOST } from '../../src/report/github.ts';
import type { Report } from '../../src/verdict/report.ts';
import { draft, FOR_SERVERS, many, mixed } from './ci-sample.ts';
import { sampleDraft } from './sample.ts';
import { finding, judged, reportOf } from './sample-findings.ts';

/** What GitHub's own library writes for the same annotation. */
function byGitHub(properties: Parameters<typeof error>[1], message: string): string {
  let written = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    written += String(chunk);
    return true;
  });
  try {
    error(message, properties);
  } finally {
    spy.mockRestore();
  }
  return written.trimEnd();
}

const lines = (report: Report, options = FOR_SERVERS): string[] =>
  github(report, options).trimEnd().split('\n');

describe('github', () => {
  test('writes the commands of @actions/core, whatever the names and words hold', () => {
    const own = sampleDraft({ path: '材料,甲:乙%0A::b.md' });
    const words = { zh: '50%，a:b,c::d\r\n::error::x', en: '' };
    const hint = { zh: '改%25', en: '' };
    const report = reportOf([
      judged(own, [finding(own, { at: '买保险', severity: 'error', message: words, hint })]),
    ]);
    const [first] = lines(report, { ...FOR_SERVERS, quote: true });
    const { start } = { start: own.source.text.indexOf('买保险') };
    const before = own.source.text.slice(0, start).split('\n');
    const column = (before.at(-1) as string).length + 1;
    expect(first).toBe(
      byGitHub(
        {
          title: '问题的标题要说出问题（headline/no-fault）',
          file: '材料,甲:乙%0A::b.md',
          startLine: before.length,
          endLine: before.length,
          startColumn: column,
          endColumn: column + 2,
        },
        '50%，a:b,c::d ::error::x\n怎么改：改%25',
      )
        // the order of properties is free
        .replace(/^::error (title=[^,]*),(.*?)::/, '::error $2,$1::'),
    );
  });

  test('failures come first, answered findings not at all, verdicts as plain lines', () => {
    const all = lines(mixed);
    expect(all[0]).toMatch(/^::error file=无\.md,title=not-found::/);
    expect(all.join('\n')).not.toContain('format/numbers');
    const plain = all.filter(line => !line.startsWith('::'));
    expect(plain[0]).toMatch(/^材料\/白石县委\.md：✖ 退回，4 个错误/);
    expect(plain[0]).toContain('1 项已忽略');
    expect(plain.at(-1)).toContain('1 份没能检查');
    expect(all.filter(line => line.startsWith('::notice'))).toHaveLength(1);
  });

  test('a place of several lines has no columns', () => {
    const report = reportOf([judged(draft, [finding(draft, { at: { start: 0, end: 200 } })])]);
    expect(lines(report)[0]).toMatch(/^::warning file=[^,]*,line=1,endLine=\d+,title=/);
  });

  test(`at most ${MOST} of each kind, and how many are left out`, () => {
    const of = (kind: string, all: readonly string[]): string[] =>
      all.filter(line => line.startsWith(`::${kind} `) || line.startsWith(`::${kind}:`));
    const crowd = [
      ...many(25, { severity: 'error' }),
      ...many(12, { severity: 'warning' }),
      ...many(30, { severity: 'info' }),
    ];
    const failures = [{ path: '无.md', code: 'not-found' as const, data: {} }];
    const all = lines(reportOf([judged(draft, crowd)], failures));
    expect(['error', 'warning', 'notice'].map(kind => of(kind, all).length)).toEqual([MOST, MOST, MOST]);
    expect(of('error', all)[0]).toContain('not-found');
    expect(of('notice', all).at(-1)).toContain(`另有 ${68 - 29} 条`);
    const few = lines(reportOf([judged(draft, many(MOST, { severity: 'info' }))]));
    expect(of('notice', few)).toHaveLength(MOST);
    expect(few.join('')).not.toContain('另有');
  });

  test('no plain line can be taken for a command', () => {
    for (const path of ['::set-env name=X::y.md', '  ::error::y.md', 'a##[error]b.md']) {
      const all = lines(reportOf([judged(sampleDraft({ path }), [])]));
      expect(all[0]).not.toMatch(/^\s*::|##\[/);
    }
  });
});
