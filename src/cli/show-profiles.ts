import { fill, inLanguage, type Language, type Localized } from '../config/localized.ts';
import {
  type CountByKind,
  countFor,
  KINDS,
  type Kind,
  type Profile,
  type ProfileSection,
} from '../config/profile.ts';
import { safeJson, visible } from '../report/escape.ts';
import { basisText, kindName } from '../report/names.ts';
import { renderTable } from '../report/table.ts';
import type { ProfilesOptions } from './commands/profiles.ts';
import { loadGround, profileOf } from './ground.ts';
import { choiceIn } from './option-values.ts';
import type { Run } from './run.ts';
import { paint } from './terminal.ts';

const TEXT = {
  id: { zh: '编号', en: 'id' },
  title: { zh: '专题', en: 'profile' },
  counts: { zh: '问题（班子/个人）', en: 'problems (team/member)' },
  basis: { zh: '依据', en: 'basis' },
  marks: {
    zh: '依据：N 通报；P 公开的规定或报道；T 公开模板的通行写法；O 本工具的建议',
    en: 'Basis: N the notice; P published rules or reports; T practice of published templates; O our own proposal',
  },
  more: {
    zh: '看一个专题的全部要求：duizhao profiles <编号>',
    en: 'All that one asks: duizhao profiles <id>',
  },
  names: { zh: '又称', en: 'also called' },
  sections: { zh: '部分（按顺序）', en: 'Sections, in order' },
  required: { zh: '必写', en: 'required' },
  optional: { zh: '可有', en: 'optional' },
  forKind: { zh: '{kind}必写', en: 'required of a {kind}' },
  dimensions: { zh: '方面', en: 'Dimensions' },
  numbers: { zh: '数目', en: 'Counts' },
  problems: { zh: '问题', en: 'problems' },
  problemsPerDimension: { zh: '每个方面的问题', en: 'problems in each dimension' },
  examplesPerProblem: { zh: '每条问题的事例', en: 'cases for each problem' },
  examplesPerProblemMax: { zh: '每条问题的事例（至多）', en: 'cases for each problem, at most' },
  drafts: { zh: '修改稿次', en: 'drafts' },
  grave: { zh: '须逐项说明', en: 'To be answered one by one' },
  severities: { zh: '与规则默认不同的轻重', en: 'Severities other than the rules’ own' },
  principal: { zh: '一把手', en: 'principal' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '、', en: ', ' },
} as const satisfies Record<string, Localized>;

/** `duizhao profiles`: the list, or one profile with the source of every number. */
export async function showProfiles(
  run: Run,
  id: string | undefined,
  options: ProfilesOptions,
): Promise<void> {
  const { out } = run.terminal;
  const format = choiceIn('--format', options.format, ['text', 'json']);
  const ground = await loadGround(run, options);
  const chosen = id === undefined ? null : profileOf(ground, id);
  if (format === 'json') {
    const data = chosen ?? ground.profiles.map(summaryOf);
    out.write(safeJson(data));
    return;
  }
  const lines = chosen ? describeProfile(chosen, run) : listProfiles(ground.profiles, run);
  out.write(`${lines.join('\n')}\n`);
}

function summaryOf({ id, title, kinds, years, counts, basis }: Profile) {
  const { team, member } = counts.problems;
  return { id, title, kinds, years, problems: { team: team ?? null, member: member ?? null }, basis };
}

function listProfiles(profiles: readonly Profile[], { language, terminal }: Run): string[] {
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const columns = (['id', 'counts', 'basis', 'title'] as const).map(key => ({
    title: text(key),
    align: 'left' as const,
  }));
  const rows = profiles.map(({ id, title, kinds, counts, basis }) => [
    { text: id, paint: (value: string) => paint(terminal.out, 'bold', value) },
    { text: KINDS.map(kind => (kinds.includes(kind) ? (counts.problems[kind] ?? '?') : '–')).join(' / ') },
    { text: basis.mark },
    { text: visible(inLanguage(title, language)) },
  ]);
  const head = (value: string): string => paint(terminal.out, 'dim', value);
  return [...renderTable(columns, rows, { indent: 0, head }), '', text('marks'), text('more')];
}

function describeProfile(profile: Profile, { language, terminal }: Run): string[] {
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const bold = (value: string): string => paint(terminal.out, 'bold', value);
  const dim = (value: string): string => paint(terminal.out, 'dim', value);
  const basis = (source: Profile['basis']): string => dim(basisText(source, language));
  const { id, title, aliases, sections, dimensions, counts, graveMatters, severities } = profile;

  const countLine = (key: keyof Profile['counts']): string[] => {
    const count = counts[key];
    if (!count) return [];
    const values = countTexts(count, profile.kinds, language).join(text('comma'));
    return [`  ${text(key)}${text('colon')}${values}  ${basis(count.basis)}`];
  };
  const lines = [
    `${bold(visible(inLanguage(title, language)))}  ${dim(id)}`,
    basis(profile.basis),
    `${text('names')}${text('colon')}${aliases.map(visible).join(text('comma'))}`,
    '',
    bold(text('sections')),
    ...sections
      .filter(({ heading, required }) => heading !== undefined || required.length > 0)
      .map(
        section =>
          `  ${sectionLine(section, profile.kinds, language)}${section.basis ? `  ${basis(section.basis)}` : ''}`,
      ),
    '',
    `${bold(text('dimensions'))}  ${basis(profile.dimensionsBasis)}`,
    ...dimensions.map(
      ({ name, core }, i) => `  ${i + 1}. ${visible(name)}${core ? `  ${dim(visible(core))}` : ''}`,
    ),
    '',
    bold(text('numbers')),
    ...(
      ['problems', 'problemsPerDimension', 'examplesPerProblem', 'examplesPerProblemMax', 'drafts'] as const
    ).flatMap(countLine),
  ];
  if (graveMatters) {
    lines.push('', `${bold(text('grave'))}  ${basis(graveMatters.basis)}`);
    lines.push(`  ${graveMatters.words.map(visible).join(text('comma'))}`);
  }
  const changed = Object.entries(severities);
  if (changed.length > 0) {
    lines.push('', bold(text('severities')), ...changed.map(([rule, severity]) => `  ${rule}  ${severity}`));
  }
  return lines;
}

function sectionLine(
  { heading, role, required }: ProfileSection,
  kinds: readonly Kind[],
  language: Language,
): string {
  const due = required.filter(kind => kinds.includes(kind));
  const [only] = due;
  const whose =
    only === undefined
      ? inLanguage(TEXT.optional, language)
      : due.length === kinds.length
        ? inLanguage(TEXT.required, language)
        : fill(inLanguage(TEXT.forKind, language), { kind: kindName(language, only) });
  return `${visible(heading ?? role)}（${role}，${whose}）`;
}

/** 班子 20、个人 15、一把手 16. */
function countTexts(count: CountByKind, kinds: readonly Kind[], language: Language): string[] {
  const texts = kinds.flatMap(kind => {
    const value = countFor(count, { kind, principal: false });
    return value === undefined ? [] : [`${kindName(language, kind)} ${value}`];
  });
  const principal =
    count.principal === undefined ? [] : [`${inLanguage(TEXT.principal, language)} ${count.principal}`];
  return [...texts, ...principal];
}
