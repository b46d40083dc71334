import { expect, test } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { csv } from '../../src/report/csv.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { json } from '../../src/report/json.ts';
import { markdown } from '../../src/report/markdown.ts';
import { outlineJson } from '../../src/report/outline-json.ts';
import { outlineText } from '../../src/report/outline-text.ts';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { stylish } from '../../src/report/stylish.ts';
import { measureDraft } from '../../src/verdict/metrics.ts';
import { SAMPLE_TEXT, sampleDraft } from './sample.ts';
import { finding, judged, reportOf } from './sample-findings.ts';

const EVIL = '\u001b]0;改题\u0007\u001b[2J\u202e\u200b\u009b31m\u0000\u2028\r';

/** Every text that can come from a paper or a file name carries what a terminal would obey. */
const text = SAMPLE_TEXT.replaceAll('问题', `问题${EVIL.replace(/[\r\u2028]/g, '')}`);
const draft = sampleDraft({ text, path: `材料${EVIL}.md` });
const known = <T>(value: T) => ({ value, origin: 'inferred' as const, range: null, grounds: `依据${EVIL}` });
const meta = {
  ...draft.meta,
  title: known(`标题${EVIL}`),
  kind: known('team' as const),
  profile: known('qunzhong-2014'),
};
const evil = { ...draft, meta };
const paper = judged(evil, [
  finding(evil, {
    at: { start: 0, end: text.length },
    message: { zh: `信息${EVIL}`, en: EVIL },
    hint: { zh: `办法${EVIL}`, en: EVIL },
    basis: { mark: 'N', zh: `依据${EVIL}`, en: EVIL },
    severity: 'error',
    rule: 'completeness/dimensions',
    data: { name: `方面${EVIL}` },
    related: [{ range: { start: 1, end: 2 }, message: { zh: `相关${EVIL}`, en: EVIL } }],
  }),
  finding(evil, { at: '联系群众不够紧密', state: 'suppressed', reason: `理由${EVIL}` }),
]);
const other = judged(
  { ...evil, applicability: { applicable: false, type: 'news', grounds: [`本报${EVIL}`] } },
  [],
  [],
);
const report = reportOf(
  [paper, other],
  [{ path: `坏${EVIL}`, code: 'unreadable', data: { reason: `原因${EVIL}` } }],
);
const metrics = measureDraft(evil);

test.each([
  ['stylish', () => stylish(report, DEFAULT_OPTIONS)],
  ['stylish, next', () => stylish(report, { ...DEFAULT_OPTIONS, next: true })],
  ['stylish, quiet', () => stylish(report, { ...DEFAULT_OPTIONS, quiet: true, statistics: true })],
  ['markdown', () => markdown(report, DEFAULT_OPTIONS)],
  ['csv', () => csv(report, DEFAULT_OPTIONS).slice(1)],
  ['json', () => json(report, DEFAULT_OPTIONS)],
  ['outline', () => outlineText(evil, metrics, DEFAULT_OPTIONS)],
  ['outline as json', () => outlineJson(evil, metrics)],
])('%s prints nothing that acts on a terminal', (_, render) => {
  const printed = render();
  expect(printed.replace(/\r?\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  expect(printed).toMatch(/U\+001B|\\u001b/);
});

test.each(FORMATS.flatMap(format => [true, false].map(quote => [format, quote] as const)))(
  '%s (quoting: %s) holds no unseen character even when it is read back',
  (format, quote) => {
    const written = REPORTERS[format](report, { ...DEFAULT_OPTIONS, quote, rules: RULES });
    const printed = written.replace(/^\uFEFF/, '');
    expect(printed.replace(/\r?\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    if (format !== 'sarif') return;
    // file names stand in it as addresses, all else is shown
    const texts = JSON.stringify(JSON.parse(printed)).replace(/\\n/g, '');
    expect(texts).not.toMatch(/\\u00|[\u202e\u200b\u2028]/);
  },
);
