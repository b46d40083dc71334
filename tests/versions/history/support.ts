import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { shippedRules } from '../../../rules/index.ts';
import { checkPaper } from '../../../src/cli/check-paper.ts';
import type { JudgedDraft } from '../../../src/verdict/report.ts';
import { type History, historyOf, type SeriesDraft } from '../../../src/versions/series/history.ts';
import { isDisorder, orderDrafts } from '../../../src/versions/series/order.ts';
import type { SeriesReport } from '../../../src/versions/series/series-report.ts';
import { PROFILES, sourceOf } from '../../support/papers.ts';
import { ROOT } from '../../support/root.ts';

export function judged(text: string, path: string): JudgedDraft {
  const checked = checkPaper(sourceOf(text, path), {
    profiles: PROFILES,
    ruleSet: shippedRules(),
    lintSettings: {},
  });
  if ('code' in checked) throw new Error(`${path}: ${checked.code}`);
  return checked.paper;
}

/** The drafts of a labelled series as its truth lists them. */
export function draftsOf(name: string): { path: string; text: string }[] {
  const folder = join('fixtures/series', name);
  const { drafts } = parse(readFileSync(join(ROOT, folder, 'truth.yaml'), 'utf8')) as { drafts: string[] };
  return drafts.map(file => ({
    path: `${folder}/${file}`,
    text: readFileSync(join(ROOT, folder, file), 'utf8'),
  }));
}

/** As the command line makes it of the folder. */
export function reportOf(name: string): SeriesReport {
  const drafts = draftsOf(name).map(({ path, text }) => {
    const report = judged(text, path);
    const file = path.split('/').at(-1) as string;
    return { path, name: file, number: report.draft.meta.draft?.value ?? null, text, report };
  });
  const order = orderDrafts(drafts);
  if (isDisorder(order)) throw new Error(`no order in ${name}`);
  const series = order.drafts.map(
    ({ draft, number, label }): SeriesDraft => ({ label, note: null, number, report: draft.report }),
  );
  return {
    source: { kind: 'folder', path: `fixtures/series/${name}` },
    order: { ground: order.ground, notes: order.notes },
    leftOut: [],
    history: historyOf(series),
    failures: [],
  };
}

export function historyOfTexts(texts: readonly string[]): History {
  return historyOf(
    texts.map((text, i) => ({
      label: `${i + 1}`,
      note: null,
      number: i + 1,
      report: judged(text, `${i + 1}.md`),
    })),
  );
}
