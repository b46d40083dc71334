import type { Language } from '../../config/localized.ts';
import { escapeMarkdown } from '../../report/escape.ts';
import { CRITERION_MARKS } from '../../report/page.ts';
import type { AuditPaper, AuditReport } from '../audit-report.ts';
import { opinionOf } from './opinion.ts';
import { type OpinionWord, opinionWord } from './opinion-words.ts';

/** The opinion sheet of a paper in Markdown; ends with a line end. */
export function opinionMarkdown(paper: AuditPaper, report: AuditReport, language: Language): string {
  const w = (key: OpinionWord): string => opinionWord(language, key);
  const opinion = opinionOf(paper, report, language);
  const [first, ...facts] = opinion.facts.map(([term, value]) => row([term, escapeMarkdown(value)]));
  const criteria = opinion.criteria.map(({ name, verdict, result, findings }) =>
    row([name, `${CRITERION_MARKS[verdict]} ${result}`, findings.map(escapeMarkdown).join('<br>'), '']),
  );
  const signatures = (['reviewer', 'second', 'head'] as const).map(
    key => `${w(key)}${w('colon')}＿＿＿＿＿＿＿＿　${w('sign.date')}`,
  );
  return `${[
    `# ${opinion.title}`,
    [first, row([':--', ':--']), ...facts].join('\n'),
    [
      row([w('criterion'), w('result'), w('findings'), w('people')]),
      row([':--', ':--', ':--', ':--']),
      ...criteria,
    ].join('\n'),
    `**${w('grade')}${w('colon')}${opinion.grade}** — ${escapeMarkdown(opinion.missing)}`,
    `**${w('opinion')}${w('colon')}** ${w('opinion.choose')}`,
    w('opinion.space'),
    ...signatures,
    `> ${w('note')}`,
  ].join('\n\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
