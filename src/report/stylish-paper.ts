import type { Finding, RuleRun } from '../linter/finding.ts';
import { CRITERIA, type Criterion } from '../linter/rule.ts';
import type { DraftReport } from '../verdict/report.ts';
import { firstToMend } from '../verdict/urgency.ts';
import { visible } from './escape.ts';
import {
  countTexts,
  inferredTexts,
  kindName,
  metricTexts,
  missingLine,
  openCounts,
  otherShortText,
  otherText,
  pointText,
  tallyText,
  titleOf,
} from './names.ts';
import {
  bothEnds,
  CRITERION_MARKS,
  itemLines,
  outcome,
  outcomeText,
  type Page,
  paintCriterion,
  paintSeverity,
  paragraph,
  rule,
  SEVERITY_MARKS,
} from './page.ts';
import { locate } from './place.ts';
import { placeText, renderFinding } from './stylish-finding.ts';
import { renderTable } from './table.ts';
import { cutEnd, displayWidth, padEnd, padStart, wrap } from './width.ts';

/** Places named first, findings of one rule shown in full, places named of those folded, answered findings
 * and rules that did not look. */
const MOST = { first: 5, full: 3, folded: 12, answered: 8, rules: 6 } as const;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** A paper in full: what it is, what is missing, what to mend first, all findings, and the result by criterion. */
export function renderPaper(page: Page, paper: DraftReport): string[] {
  if (paper.verdict === 'not-applicable')
    return [...renderHeader(page, paper), '', ...renderOther(page, paper)];
  return joinParts([
    renderHeader(page, paper),
    renderMissing(page, paper),
    renderFirst(page, paper),
    ...CRITERIA.map(criterion => renderCriterion(page, paper, criterion)),
    renderAnswered(page, paper),
    renderSummary(page, paper),
    renderConclusion(page, paper),
  ]);
}

/** Parts with an empty line between them; empty parts leave none. */
export function joinParts(parts: readonly (readonly string[])[]): string[] {
  return parts.filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]));
}

function renderHeader(page: Page, paper: DraftReport): string[] {
  const { language, paint } = page;
  const { draft } = paper;
  const grade = outcomeText(page, paper.verdict, paper.grade);
  const [title = '', ...more] = wrap(titleOf(paper, language), page.width - displayWidth(grade) - 2);
  const head = bothEnds(page, title, grade, () => outcome(page, paper.verdict, paper.grade));
  const facts = [
    ...(paper.verdict === 'not-applicable' ? [] : [kindName(language, paper.kind)]),
    ...(draft.meta.draft ? [page.say('paper.draft', { n: draft.meta.draft.value })] : []),
    page.say('paper.characters', { n: paper.metrics.characters }),
  ].join(' · ');
  const lines = [
    ...head.map(line => line.replace(title, () => paint.bold(title))),
    ...more.map(line => paint.bold(line)),
    ...bothEnds(page, visible(paper.path), facts).map(line => paint.dim(line)),
  ];
  if (paper.verdict !== 'not-applicable') {
    const profile = draft.profile
      ? page.say('paper.profile', { title: page.words(draft.profile.title), id: draft.profile.id })
      : page.say('profile.unknown');
    for (const text of [profile, ...inferredTexts(paper, language)]) {
      lines.push(...paragraph(page, text, 0).map(line => paint.dim(line)));
    }
  }
  return [rule(page), ...lines, rule(page)];
}

function renderOther(page: Page, paper: DraftReport): string[] {
  return paragraph(page, otherText(paper, page.language), 0);
}

export function renderMissing(page: Page, paper: DraftReport): string[] {
  const colour = { pass: page.paint.green, revise: page.paint.yellow, return: page.paint.red };
  const paintLine = colour[paper.grade ?? 'pass'].bold;
  return paragraph(page, missingLine(paper, page.language), 0).map(line => paintLine(line));
}

function renderFirst(page: Page, paper: DraftReport): string[] {
  const first = firstToMend(paper.findings, MOST.first);
  // with a handful of findings the list would only repeat them
  if (first.length < 2) return [];
  const points = first.map(({ range }) => pointText(locate(paper.draft, range)));
  const widest = Math.max(...points.map(point => point.length));
  const lines = first.map((finding, i) => {
    const mark = SEVERITY_MARKS[finding.severity];
    const lead = `  ${i + 1}. ${padStart(points[i] as string, widest)}  `;
    const message = cutEnd(page.words(finding.message), page.width - lead.length - 2);
    return `${lead}${paintSeverity(page, finding.severity, mark)} ${message}`;
  });
  return [page.paint.bold(page.say('first.lead', { n: first.length })), ...lines];
}

function renderCriterion(page: Page, paper: DraftReport, criterion: Criterion): string[] {
  const findings = paper.findings.filter(
    finding => finding.criterion === criterion && finding.state === 'open',
  );
  if (findings.length === 0) return [];
  const { paint, language } = page;
  const title = page.say(criterion);
  const counts = countTexts(openCounts({ findings }), language).join(page.say('list.join'));
  const head = bothEnds(page, `■ ${title}`, counts, text => paint.dim(text)).map(line =>
    line.replace(title, () => paint.bold(title)),
  );
  const shown = SEVERITIES.flatMap(severity => findings.filter(finding => finding.severity === severity));
  return [...head, ...foldByRule(shown).flatMap(group => ['', ...renderGroup(page, paper, group)])];
}

/** Groups of one rule and severity, in the order of their first finding. */
function foldByRule(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

function renderGroup(page: Page, { draft }: DraftReport, group: readonly Finding[]): string[] {
  // folding a single one would save nothing
  const full = group.length <= MOST.full + 1 ? group.length : MOST.full;
  const lines = joinParts(
    group.slice(0, full).map((finding, i) => renderFinding(page, draft, finding, group[i - 1])),
  );
  const rest = group.slice(full);
  if (rest.length === 0) return lines;
  const join = page.say('list.join');
  const named = rest.slice(0, MOST.folded).map(({ range }) => pointText(locate(draft, range)));
  const listed = named.join(join);
  const places = rest.length > named.length ? page.say('finding.folded.rest', { places: listed }) : listed;
  const text = page.say('finding.folded', { n: rest.length, rule: group[0]?.rule ?? '', places });
  return [...lines, '', ...paragraph(page, text, 4).map(line => page.paint.dim(line))];
}

/** Findings that somebody answered: they do not count, but nobody shall overlook them. */
function renderAnswered(page: Page, paper: DraftReport): string[] {
  const answered = paper.findings.filter(({ state }) => state !== 'open');
  if (answered.length === 0) return [];
  const { paint } = page;
  const lines = answered.slice(0, MOST.answered).flatMap(finding => {
    const text = page.say('answered.item', {
      place: placeText(page, paper.draft, finding),
      state: page.say(`state.${finding.state}`),
      message: page.words(finding.message),
      rule: finding.rule,
    });
    const reason =
      finding.reason === null
        ? page.say('answered.no-reason')
        : page.say('answered.reason', { reason: visible(finding.reason) });
    return paragraph(page, `${text}${page.say('clause.join')}${reason}`, 2, '- ');
  });
  const more = answered.length - MOST.answered;
  if (more > 0) lines.push(`  ${page.say('more.items', { n: more })}`);
  return [paint.bold(page.say('answered.lead')), ...lines.map(line => paint.dim(line))];
}

function renderSummary(page: Page, paper: DraftReport): string[] {
  const { paint } = page;
  const number = (n: number, colour?: (text: string) => string) => ({
    text: String(n),
    paint: n === 0 ? paint.dim : (colour ?? (text => text)),
  });
  const rows = CRITERIA.map(criterion => {
    const result = paper.criteria[criterion];
    const mine = paper.findings.filter(finding => finding.criterion === criterion);
    return [
      { text: page.say(criterion) },
      {
        text: `${CRITERION_MARKS[result.verdict]} ${page.say(`criterion.${result.verdict}`)}`,
        paint: (text: string) => paintCriterion(page, result.verdict, text),
      },
      number(result.errors, paint.red),
      number(result.warnings, paint.yellow),
      number(openCounts({ findings: mine }).infos, paint.cyan),
      number(result.checked),
      number(result.notChecked),
    ];
  });
  const heads = ['criterion', 'verdict', 'errors', 'warnings', 'infos', 'checked', 'not-checked'] as const;
  const columns = heads.map((head, i) => ({
    title: page.say(`column.${head}`),
    align: i < 2 ? ('left' as const) : ('right' as const),
    ...(i === 0 ? { least: 12 } : {}),
  }));
  const needsHuman = CRITERIA.some(criterion => paper.criteria[criterion].verdict === 'needs-human');
  const notes = [
    ...(needsHuman ? paragraph(page, page.say('criterion.needs-human.note'), 2) : []),
    ...renderNotChecked(page, paper.runs),
  ];
  return [
    ...renderTable(columns, rows, { indent: 2, width: page.width, head: text => paint.dim(text) }),
    ...notes.map(line => paint.dim(line)),
  ];
}

/** Which rules did not look, and why. */
function renderNotChecked(page: Page, runs: readonly RuleRun[]): string[] {
  const lines: string[] = [];
  for (const why of ['needs', 'left-out', 'off', 'crashed'] as const) {
    const rules = runs
      .filter(({ outcome, why: given }) =>
        why === 'crashed' ? outcome === 'crashed' : outcome === 'not-checked' && given === why,
      )
      .map(run => run.rule);
    if (rules.length === 0) continue;
    const lead = page.say('not-checked.lead', { why: page.say(`not-checked.${why}`) });
    // a run of one rule leaves all others out: their number says enough
    const join = page.say('list.join');
    const listed = rules.slice(0, MOST.rules).join(join);
    const named = rules.length > MOST.rules ? page.say('finding.folded.rest', { places: listed }) : listed;
    const text = `${lead}${page.say('not-checked.rules', { n: rules.length, rules: named })}`;
    lines.push(...paragraph(page, text, 2));
  }
  return lines;
}

function renderConclusion(page: Page, paper: DraftReport): string[] {
  const { paint, language } = page;
  const tally = tallyText(paper, language);
  const line = `${page.say('conclusion.lead')}${outcome(page, paper.verdict, paper.grade)}`;
  return [
    ...itemLines(page, metricTexts(paper.metrics, language), 2).map(text => paint.dim(text)),
    '',
    tally === '' ? line : `${line}${page.say('conclusion.join')}${tally}`,
  ];
}

/** One line for a paper: its grade, its path and what stands behind the grade. */
export function renderVerdictLine(page: Page, paper: DraftReport): string {
  const widest = Math.max(
    ...(['pass', 'revise', 'return'] as const).map(grade => displayWidth(outcomeText(page, 'pass', grade))),
  );
  const text = outcomeText(page, paper.verdict, paper.grade);
  const lead = `${padEnd(text, widest)}  ${visible(paper.path)}`;
  const room = Math.max(24, page.width - displayWidth(lead) - 2);
  const tail =
    paper.verdict === 'not-applicable'
      ? cutEnd(otherShortText(paper, page.language), room)
      : tallyText(paper, page.language);
  const line = lead.replace(text, () => outcome(page, paper.verdict, paper.grade));
  return tail === '' ? line : `${line}  ${page.paint.dim(tail)}`;
}
