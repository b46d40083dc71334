import { inLanguage, type Language } from '../../config/localized.ts';
import type { Finding } from '../../linter/finding.ts';
import { codeSpan, escapeMarkdown } from '../../report/escape.ts';
import { pointText, titleOf } from '../../report/names.ts';
import { locate } from '../../report/place.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { say } from '../../report/wording.ts';
import type { DraftReport } from '../../verdict/report.ts';
import type { DiffReport } from '../diff-report.ts';
import type { Change } from '../model.ts';
import { excerptOf, piecesOf } from './excerpt.ts';
import { isQuiet } from './folded.ts';
import {
  classNote,
  evidenceText,
  flagText,
  KIND_MARKS,
  kindText,
  metricRows,
  noteTexts,
  partName,
} from './names.ts';
import { tell } from './wording.ts';

const EXCERPT = { context: 20, longest: 400, most: 40 } as const;

/** A revision to hand round. */
export function markdownDiff(report: DiffReport, { language, quiet }: ReportOptions): string {
  const { papers, comparison, revision } = report;
  const cls = `**${tell(language, 'class.lead')}${tell(language, `class.${revision.class}`)}**`;
  const grounds = revision.evidence.map(evidence => evidenceText(evidence, language));
  const head = [
    `# ${escapeMarkdown(`${tell(language, 'diff.title')}${say(language, 'colon')}${titleOf(papers[1], language)}`)}`,
    papers
      .map((paper, i) => `- ${tell(language, i === 0 ? 'old' : 'new')} ${codeSpan(paper.path)}`)
      .join('\n'),
    `${cls} — ${escapeMarkdown(classNote(revision, language))}`,
    escapeMarkdown(`${tell(language, 'evidence.lead')}${grounds.join(say(language, 'clause.join'))}`),
    revision.flags.map(flag => `- ▲ ${escapeMarkdown(flagText(comparison, flag, language))}`).join('\n'),
  ];
  const parts = quiet
    ? head
    : [
        ...head,
        overview(report, language),
        changes(report, language),
        possible(report, language),
        ledger(report, language),
        metrics(report, language),
        escapeMarkdown(tell(language, 'class.people')),
      ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** Every problem with what happened to it. */
function overview({ comparison }: DiffReport, language: Language): string {
  const rows = comparison.changes
    .filter(({ unit }) => unit === 'problem')
    .map(change => {
      const names = (parts: Change['old']): string =>
        parts.map(part => escapeMarkdown(partName(part, language))).join('<br>');
      const what = `${KIND_MARKS[change.kind]} ${kindText(change, language)}`;
      return `| ${escapeMarkdown(what)} | ${names(change.old)} | ${names(change.new)} |`;
    });
  if (rows.length === 0) return '';
  const head = `| ${tell(language, 'column.change')} | ${tell(language, 'old')} | ${tell(language, 'new')} |`;
  return [`## ${tell(language, 'overview.lead')}`, '', head, '| :-- | :-- | :-- |', ...rows].join('\n');
}

function changes({ comparison }: DiffReport, language: Language): string {
  const items = comparison.changes
    .filter(change => !isQuiet(comparison, change))
    .map(change => {
      const [part] = change.new.length > 0 ? change.new : change.old;
      const notes = [kindText(change, language), ...noteTexts(comparison, change, language)].join(' · ');
      const title = part ? partName(part, language) : '';
      const { pieces, left } = excerptOf(piecesOf(comparison, change), EXCERPT);
      const text = pieces.map(({ mark, text: words }) => marked(mark, words)).join('');
      const more = left > 0 ? ` ${tell(language, 'more.places', { n: left })}` : '';
      return `### ${escapeMarkdown(`${KIND_MARKS[change.kind]} ${title}`)}\n\n_${escapeMarkdown(notes)}_\n\n${text}${more}`;
    });
  const body = items.length > 0 ? items : [tell(language, 'nothing')];
  return [`## ${tell(language, 'text.lead')}`, ...body].join('\n\n');
}

/** Deleted words struck through and inserted ones bold: marks at their ends must touch a word. */
function marked(mark: 'kept' | 'deleted' | 'inserted', words: string): string {
  if (mark === 'kept') return escapeMarkdown(words);
  const trimmed = words.trim();
  if (trimmed === '') return ' ';
  const text = escapeMarkdown(trimmed);
  // HTML in place of ** and ~~, which do not take effect beside Chinese marks
  return mark === 'deleted' ? `<del>${text}</del>` : `<ins>${text}</ins>`;
}

function possible({ comparison }: DiffReport, language: Language): string {
  const items = comparison.possible
    .filter(({ new: { unit } }) => unit === 'problem')
    .map(({ kind, old, new: next }) => {
      const text = `${tell(language, `possible.${kind}`)} ${partName(old, language)} → ${partName(next, language)}`;
      return `- ${escapeMarkdown(text)}`;
    });
  return items.length === 0 ? '' : [`## ${tell(language, 'possible.lead')}`, '', ...items].join('\n');
}

function ledger({ ledger: found, papers }: DiffReport, language: Language): string {
  const [old, next] = papers;
  const list = (findings: readonly Finding[], paper: DraftReport): string =>
    findings.length === 0
      ? tell(language, 'ledger.none')
      : findings
          .map(finding => {
            const place = pointText(locate(paper.draft, finding.range));
            return `- ${place} ${escapeMarkdown(inLanguage(finding.message, language))} ${codeSpan(finding.rule)}`;
          })
          .join('\n');
  const persisting = found.persisting.map(pair => pair.new);
  return [
    `## ${tell(language, 'ledger.lead')}`,
    `### ${tell(language, 'ledger.fixed', { n: found.fixed.length })}`,
    list(found.fixed, old),
    `### ${tell(language, 'ledger.new', { n: found.new.length })}`,
    list(found.new, next),
    `### ${tell(language, 'ledger.persisting', { n: persisting.length })}`,
    list(persisting, next),
  ].join('\n\n');
}

function metrics(report: DiffReport, language: Language): string {
  const head = [
    tell(language, 'column.metric'),
    tell(language, 'old'),
    tell(language, 'new'),
    tell(language, 'column.change'),
  ];
  const rows = metricRows(report, language).map(row => [row.name, row.old, row.new, row.change]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${tell(language, 'metrics.lead')}`,
    '',
    line(head),
    '| :-- | --: | --: | --: |',
    ...rows.map(line),
  ].join('\n');
}
