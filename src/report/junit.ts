import { escapeXml } from './escape.ts';
import { type Case, type Suite, suitesOf } from './junit-cases.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { say } from './wording.ts';

/**
 * JUnit XML: a suite a paper, a case a rule. A case fails by open errors, with `--strict` by warnings too; a rule that did not
 * look is skipped; what could not be checked is an error. Without `--timing` there are no times: equal runs give equal bytes.
 */
export const junit: Reporter = (report, options) => {
  const suites = suitesOf(report, options);
  const counts = attributes(countsOf(suites.flatMap(({ cases }) => cases)));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="duizhao" ${counts}>`,
    ...suites.map(suite => suiteText(suite, options)),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
};

function countsOf(cases: readonly Case[]) {
  const of = (is: string): number => cases.filter(({ outcome }) => outcome?.is === is).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

function suiteText({ name, cases, answered }: Suite, options: ReportOptions): string {
  const { language, timing } = options;
  const time = (milliseconds: number) => (timing ? { time: (milliseconds / 1000).toFixed(4) } : {});
  const all = cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const texts = cases.map(({ name: title, milliseconds, outcome, aside }) => {
    const about = attributes({ classname: name, name: title, file: name, ...time(milliseconds) });
    const inner = [
      ...(outcome ? [outcomeText(outcome)] : []),
      ...(aside === '' ? [] : [`      <system-out>${escapeXml(aside, true)}</system-out>`]),
    ];
    return inner.length === 0
      ? `    <testcase ${about}/>`
      : [`    <testcase ${about}>`, ...inner, '    </testcase>'].join('\n');
  });
  return [
    `  <testsuite ${attributes({ name, ...countsOf(cases), ...time(all) })}>`,
    ...texts,
    ...(answered > 0
      ? [`    <system-out>${escapeXml(say(language, 'ci.answered', { n: answered }))}</system-out>`]
      : []),
    '  </testsuite>',
  ].join('\n');
}

function outcomeText({ is, message, type, text }: NonNullable<Case['outcome']>): string {
  const about = attributes({ message, ...(type === undefined ? {} : { type }) });
  return text === undefined
    ? `      <${is} ${about}/>`
    : `      <${is} ${about}>${escapeXml(text, true)}</${is}>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}
