import * as v from 'valibot';
import { checkFile } from './check.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { KINDS, type Kind, LEVELS, type Level } from './profile.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(120));

/** Both wordings in one: they are read by whoever mends the file. */
const date = v.pipe(
  v.union([v.string(), v.date()]),
  v.check(value => dateOf(value) !== null, '日期要写成 2014-06-30 / a date is written as 2014-06-30'),
);

const paper = v.strictObject({
  kind: v.picklist(KINDS),
  /** Of the member; a team has none. */
  name: v.optional(text),
  position: v.optional(text),
  deadline: v.optional(date),
  /** Below the audited folder: for a file that nothing else ties to the person. */
  file: v.optional(text),
});

const unit = v.strictObject({
  unit: text,
  /** Other ways to write it. */
  aliases: v.optional(v.array(text), []),
  /** Name of the folder its papers lie in, where that is none of its names. */
  folder: v.optional(text),
  level: v.optional(v.picklist(LEVELS)),
  /** The unit above it: counties are counted by city. */
  under: v.optional(text),
  /** Where neither `under` nor its name says in which city or county it lies. */
  city: v.optional(text),
  county: v.optional(text),
  deadline: v.optional(date),
  papers: v.pipe(v.array(paper), v.nonEmpty()),
});

/** What may stand in `roster.yaml`: who has to hand in what, and until when. */
export const rosterSchema = v.strictObject({
  deadline: v.optional(date),
  units: v.pipe(v.array(unit), v.nonEmpty()),
});

export interface RosterPaper {
  readonly kind: Kind;
  readonly name: string | null;
  readonly position: string | null;
  /** ISO 8601 date; its own, or the unit's, or that of the whole roster. */
  readonly deadline: string | null;
  readonly file: string | null;
}

export interface RosterUnit {
  readonly unit: string;
  /** All names that stand for it, the folder's included. */
  readonly names: readonly string[];
  readonly level: Level | null;
  readonly under: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly papers: readonly RosterPaper[];
}

export interface Roster {
  /** As the user would name the file. */
  readonly file: string;
  readonly units: readonly RosterUnit[];
}

/** 130 units with every member stay below a tenth of it. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * @throws ConfigError with every fault by line and column
 */
export function readRoster(path: string, cwd: string): Roster {
  const file = readYaml(path, cwd, { maxBytes: MAX_BYTES });
  const data = checkFile(rosterSchema, file);
  const problems = [...faultsOfPapers(data, file), ...doubles(data, file)];
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    file: file.name,
    units: data.units.map(({ unit, aliases, folder, level, under, city, county, deadline, papers }) => ({
      unit,
      names: [unit, ...aliases, ...(folder === undefined ? [] : [folder])],
      level: level ?? null,
      under: under ?? null,
      city: city ?? null,
      county: county ?? null,
      papers: papers.map(own => ({
        kind: own.kind,
        name: own.name?.replace(/\s/g, '') ?? null,
        position: own.position ?? null,
        deadline: dateOf(own.deadline ?? deadline ?? data.deadline),
        file: own.file ?? null,
      })),
    })),
  };
}

type RosterData = v.InferOutput<typeof rosterSchema>;

function faultsOfPapers({ units }: RosterData, file: YamlFile): ConfigProblem[] {
  return units.flatMap(({ papers }, u) =>
    papers.flatMap(({ kind, name }, p): ConfigProblem[] => {
      const at = ['units', u, 'papers', p];
      if (kind === 'member' && name === undefined)
        return [file.problem(at, 'value', { zh: '个人材料要写 name。', en: 'A member needs a name.' })];
      if (kind === 'team' && name !== undefined)
        return [
          file.problem([...at, 'name'], 'key', {
            zh: '班子材料不写 name。',
            en: 'A team has no name of its own; leave it out.',
          }),
        ];
      return [];
    }),
  );
}

/** One paper expected twice could never be complete. */
function doubles({ units }: RosterData, file: YamlFile): ConfigProblem[] {
  const seen = new Set<string>();
  const twice = (key: string, path: (string | number)[], what: string): ConfigProblem[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [file.problem(path, 'value', { zh: `“${what}”写了两次。`, en: `“${what}” stands twice.` })];
  };
  return units.flatMap(({ unit, papers }, u) => [
    ...twice(`unit ${unit}`, ['units', u, 'unit'], unit),
    ...papers.flatMap(({ kind, name, position, file: own }, p) =>
      twice(
        `${u} ${kind} ${name ?? ''} ${tellingApart(kind, position, own)}`,
        ['units', u, 'papers', p, name === undefined ? 'kind' : 'name'],
        name ?? kind,
      ),
    ),
  ]);
}

/** Two members of one unit may bear the same name where position or file tells them apart. */
function tellingApart(kind: Kind, position = '', file = ''): string {
  return kind === 'team' ? '' : position.replace(/\s/g, '') || file;
}

/** YAML may read a date as a date or leave it text. */
function dateOf(value: string | Date | undefined): string | null {
  if (value === undefined) return null;
  const iso = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return match && !Number.isNaN(Date.parse(iso)) ? iso : null;
}
