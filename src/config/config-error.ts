import { inLanguage, type Language, type Localized } from './localized.ts';

/** One thing that is wrong with a settings or profile file, and where. */
export interface ConfigProblem {
  /** As the user would name the file. */
  readonly file: string;
  /** From 1; `null` where the file as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: Localized;
}

/** Settings that cannot be used: printed short, without a stack; the run ends in exit 2. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(problem => describeProblem(problem, 'en')).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** `duizhao.yaml:3:5 message`, in one line. */
export function describeProblem({ file, line, column, message }: ConfigProblem, language: Language): string {
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  return `${place} ${inLanguage(message, language)}`;
}
