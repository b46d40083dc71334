import * as v from 'valibot';
import { KINDS, LEVELS, SEVERITIES, type Severity } from './profile.ts';

/** What a rule may be set to: a severity, or not run at all. */
export const RULE_LEVELS = [...SEVERITIES, 'off'] as const;
export type RuleLevel = Severity | 'off';

/** Sets of severities to begin with; see rules/presets.yaml. */
export const PRESET_NAMES = ['recommended', 'strict'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

export const LANGUAGES = ['zh-CN', 'en'] as const;

/** Both wordings in one, for the editors that show a schema's descriptions have no second language. */
const described = <T>(zh: string, en: string) => v.description<T, string>(`${zh} / ${en}`);

const level = v.pipe(
  v.picklist(RULE_LEVELS),
  described('规则的级别，off 为不检查', 'severity of the rule, or off'),
);

const ruleSetting = v.union([
  level,
  v.strictObject({
    severity: v.optional(level),
    options: v.optional(
      v.pipe(
        v.record(v.string(), v.unknown()),
        described('规则的选项，见 duizhao explain', 'options of the rule'),
      ),
    ),
  }),
]);

const path = v.pipe(v.string(), v.nonEmpty());
const terms = v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)));

/** What may stand in `duizhao.yaml`; anything else is an error, so that a typing error never passes for a setting. */
export const settingsSchema = v.strictObject({
  extends: v.optional(
    v.pipe(
      v.union([path, v.array(path)]),
      described('先读入的其他配置文件，路径相对于本文件', 'settings files read first, relative to this file'),
    ),
  ),
  profile: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9][a-z0-9-]*$/),
      described('稿件未写明时所用的专题', 'profile for papers that name none'),
    ),
  ),
  preset: v.optional(
    v.pipe(
      v.picklist(PRESET_NAMES),
      described('起步的一套轻重：recommended 或 strict', 'severities to begin with: recommended or strict'),
    ),
  ),
  language: v.optional(v.pipe(v.picklist(LANGUAGES), described('输出语言', 'language of the output'))),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), ruleSetting),
      described('各条规则的级别和选项', 'severity and options by rule'),
    ),
  ),
  overrides: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          files: v.optional(v.pipe(v.array(path), v.nonEmpty())),
          kinds: v.optional(v.pipe(v.array(v.picklist(KINDS)), v.nonEmpty())),
          levels: v.optional(v.pipe(v.array(v.picklist(LEVELS)), v.nonEmpty())),
          rules: v.record(v.string(), ruleSetting),
        }),
      ),
      described(
        '只对部分稿件起作用的级别和选项，按文件、类型、层级',
        'severity and options for some papers only, by file, kind and level',
      ),
    ),
  ),
  plugins: v.optional(
    v.pipe(
      v.array(path),
      described(
        '代码写的插件（本机文件），路径相对于本文件；会运行其中的代码',
        'plugins in code (local files), relative to this file; their code is run',
      ),
    ),
  ),
  profiles: v.optional(
    v.pipe(
      v.array(path),
      described(
        '本单位自定的专题文件或文件夹，路径相对于本文件',
        'own profile files or folders, relative to this file',
      ),
    ),
  ),
  packs: v.optional(
    v.pipe(
      v.array(path),
      described(
        '本单位自定的规则包（文件夹）或规则文件，路径相对于本文件',
        'own packs of rules (folders) or rule files, relative to this file',
      ),
    ),
  ),
  lexicons: v.optional(
    v.pipe(
      v.record(v.string(), v.strictObject({ add: v.optional(terms), remove: v.optional(terms) })),
      described(
        '词表的增减，词表见 duizhao rules --lexicons',
        'terms added to word lists and taken out, see duizhao rules --lexicons',
      ),
    ),
  ),
  properNames: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(60))),
      described(
        '本单位的专名，其中的字不算词表命中',
        'proper names of the unit; no term of a word list counts inside them',
      ),
    ),
  ),
  ignore: v.optional(
    v.pipe(
      v.array(path),
      described('不检查的文件，写法同 .gitignore', 'files left out, written as in .gitignore'),
    ),
  ),
  maxWarnings: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      described('警告超过此数即不通过', 'more warnings than this fail the run'),
    ),
  ),
  strict: v.optional(v.pipe(v.boolean(), described('有警告即不通过', 'any warning fails the run'))),
  limits: v.optional(
    v.strictObject({
      fileBytes: v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(1024),
          v.maxValue(64 * 1024 * 1024),
          described('单个文件的字节上限，默认 2097152', 'largest file in bytes, 2097152 by default'),
        ),
      ),
      findingsPerRule: v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(1),
          v.maxValue(1_000_000),
          described(
            '一份稿件每条规则最多列出的条数，默认 500；多出的只报总数',
            'most findings of one rule listed for a paper, 500 by default; of the rest only the number is told',
          ),
        ),
      ),
    }),
  ),
});

/** One settings file as written. */
export type SettingsFile = v.InferOutput<typeof settingsSchema>;
