import { fill, inLanguage, type Language, type Localized } from '../config/localized.ts';
import { visible } from '../report/escape.ts';
import { AUDIT_MESSAGES } from './audit/messages.ts';
import { BRIEFING_MESSAGES } from './briefing/messages.ts';
import { CliError } from './exit.ts';
import { REVIEW_MESSAGES } from './review/messages.ts';
import { SAMPLE_MESSAGES } from './sampling/messages.ts';
import { SERIES_MESSAGES } from './series-messages.ts';

/** What the command line says in its own name; findings, failures and reports have their words elsewhere. */
export const MESSAGES = {
  error: { zh: '错误：', en: 'error: ' },
  note: { zh: '提示：', en: 'note: ' },
  didYouMean: { zh: '是不是想写 {near}？', en: 'Did you mean {near}?' },
  seeHelp: { zh: '用法见 {command} --help。', en: 'See {command} --help.' },
  progress: {
    zh: '{bar} {count}/{total} 份，每秒 {rate} 份，还需 {rest}',
    en: '{bar} {count}/{total} papers, {rate}/s, {rest} left',
  },
  interrupted: { zh: '已中断，没有得出结论。', en: 'Interrupted; there is no verdict.' },
  internal: {
    zh: '程序内部出错，本次结果不可信。请把上面的信息连同稿件特征反馈给维护者（不必附上稿件）。',
    en: 'Something went wrong inside duizhao; the result cannot be trusted. Please report the lines above to the maintainers (the paper itself is not needed).',
  },

  unknownOption: { zh: '没有 {value} 这个选项。', en: 'There is no option {value}.' },
  unknownCommand: { zh: '没有 {value} 这个命令。', en: 'There is no command {value}.' },
  missingArgument: { zh: '还缺少参数 {value}。', en: 'The argument {value} is missing.' },
  missingValue: { zh: '选项 {value} 后面要写一个值。', en: 'The option {value} needs a value.' },
  tooManyArguments: { zh: '参数太多。', en: 'Too many arguments.' },
  notAChoice: {
    zh: '{option} 不能是“{value}”，可以是：{choices}。',
    en: '{option} cannot be “{value}”; it may be: {choices}.',
  },
  conflicting: { zh: '{a} 和 {b} 不能同时使用。', en: '{a} and {b} cannot be used together.' },
  notACount: {
    zh: '{option} 要写一个不小于 0 的整数，写的是“{value}”。',
    en: '{option} takes a whole number from 0, not “{value}”.',
  },
  emptyValue: { zh: '{option} 的值是空的。', en: 'The value of {option} is empty.' },
  badDate: {
    zh: '看不懂日期“{value}”，请写成 2014年6月20日 或 2014-06-20。',
    en: 'Cannot read the date “{value}”; write it as 2014-06-20 or 2014年6月20日.',
  },

  unknownFormat: {
    zh: '没有“{value}”这种格式，现有：{choices}。',
    en: 'There is no format “{value}”; there are: {choices}.',
  },
  twoOnStdout: {
    zh: '{a} 和 {b} 都要写到标准输出，请给其中一种指定文件：--format {b}=文件。',
    en: 'Both {a} and {b} would go to standard output; give one of them a file: --format {b}=FILE.',
  },
  sameOutput: {
    zh: '有两种格式都要写到 {path}。',
    en: 'Two formats would be written to {path}.',
  },
  outputIsInput: {
    zh: '{path} 是要检查的稿件，不能把报告写到上面。',
    en: '{path} is a paper under review; a report must not overwrite it.',
  },
  unknownRule: { zh: '没有“{value}”这条规则。', en: 'There is no rule “{value}”.' },
  unknownCriterion: {
    zh: '没有“{value}”这项标准，六项标准是：{choices}。',
    en: 'There is no criterion “{value}”; the six are: {choices}.',
  },
  unknownProfile: { zh: '没有“{value}”这个专题。', en: 'There is no profile “{value}”.' },
  allRules: { zh: '全部规则见 duizhao rules。', en: 'duizhao rules lists them all.' },
  allProfiles: { zh: '全部专题见 duizhao profiles。', en: 'duizhao profiles lists them all.' },

  settingsRule: { zh: '没有“{rule}”这条规则。', en: 'There is no rule “{rule}”.' },
  settingsRuleNear: {
    zh: '没有“{rule}”这条规则，是不是“{near}”？',
    en: 'There is no rule “{rule}”; did you mean “{near}”?',
  },
  removed: {
    zh: '规则 {rule} 从 {since} 版起已取消，对它的设置不再起作用。',
    en: 'The rule {rule} was removed in {since}; settings for it have no effect.',
  },
  removedBy: {
    zh: '规则 {rule} 从 {since} 版起已取消，由 {by} 代替；对它的设置不再起作用，请改设新的规则。',
    en: 'The rule {rule} was removed in {since} and replaced by {by}; settings for it have no effect, set the new one.',
  },
  deprecated: {
    zh: '规则 {rule} 从 {since} 版起停用中，以后会取消。',
    en: 'The rule {rule} is deprecated since {since} and will be removed.',
  },
  deprecatedBy: {
    zh: '规则 {rule} 从 {since} 版起停用中，以后会取消，请改用 {by}。',
    en: 'The rule {rule} is deprecated since {since} and will be removed; use {by}.',
  },
  ruleGone: {
    zh: '规则“{value}”从 {since} 版起已取消。',
    en: 'The rule “{value}” was removed in {since}.',
  },
  settingsOption: {
    zh: '规则 {rule} 没有“{option}”这个选项，见 duizhao explain {rule}。',
    en: 'The rule {rule} has no option “{option}”; see duizhao explain {rule}.',
  },
  settingsOptionValue: {
    zh: '规则 {rule} 的选项“{option}”要 {expected}，写的是 {received}。',
    en: 'The option “{option}” of {rule} takes {expected}, not {received}.',
  },

  ruleTaken: {
    zh: '规则“{id}”是自带的，请换一个 id。',
    en: 'The rule “{id}” comes with the product; choose another id.',
  },
  lexiconTaken: {
    zh: '词表“{id}”是自带的，请换一个 id；增减自带词表的词，请在 duizhao.yaml 的 lexicons 里写。',
    en: 'The word list “{id}” comes with the product; choose another id. Terms of a shipped list are changed under lexicons in duizhao.yaml.',
  },
  idTakenIn: {
    zh: '“{id}”已在 {file} 中写过，请换一个 id。',
    en: '“{id}” stands in {file} already; choose another id.',
  },
  settingsLexicon: {
    zh: '没有“{lexicon}”这个词表，全部词表见 duizhao rules --lexicons。',
    en: 'There is no word list “{lexicon}”; duizhao rules --lexicons lists them all.',
  },
  settingsLexiconNear: {
    zh: '没有“{lexicon}”这个词表，是不是“{near}”？',
    en: 'There is no word list “{lexicon}”; did you mean “{near}”?',
  },
  settingsTerm: {
    zh: '词表 {lexicon} 里没有“{term}”，无从去掉。',
    en: 'The word list {lexicon} holds no “{term}” that could be taken out.',
  },
  settingsTermNear: {
    zh: '词表 {lexicon} 里没有“{term}”，是不是“{near}”？',
    en: 'The word list {lexicon} holds no “{term}”; did you mean “{near}”?',
  },

  noPaths: {
    zh: '没有说要检查什么。请写上稿件、文件夹或通配符，例如 duizhao 对照检查材料.md。',
    en: 'Nothing to check was named. Name a paper, a folder or a glob, such as duizhao paper.md.',
  },
  commandOrFile: {
    zh: '没有“{value}”这个文件，也没有这个命令。',
    en: 'There is neither a file nor a command “{value}”.',
  },
  emptyFolder: { zh: '{path} 里没有稿件（{endings}）。', en: 'There is no paper in {path} ({endings}).' },
  ignored: {
    zh: '有 {count} 个文件按忽略规则没有检查：{paths}。',
    en: '{count} file(s) were left out by ignore rules: {paths}.',
  },
  nearFile: { zh: '没有 {path}，是不是 {near}？', en: 'There is no {path}; did you mean {near}?' },
  noInput: { zh: '没有可以检查的文件。', en: 'There is no file to check.' },
  noPaper: {
    zh: '检查的文件里没有一份对照检查材料，没有得出结论。',
    en: 'None of the files is a self-examination paper; there is no verdict.',
  },
  stdinFilename: {
    zh: '--stdin-filename 只在从标准输入读取（-）时有用。',
    en: '--stdin-filename makes sense only with standard input (-).',
  },
  stdinChanges: {
    zh: '{option} 只能用于文件和文件夹，不能用于标准输入（-）。',
    en: '{option} goes with files and folders, not with standard input (-).',
  },
  noGit: {
    zh: '没有找到 git，无法使用 {option}。',
    en: 'git was not found, and {option} cannot do without it.',
  },
  noRepository: {
    zh: '这里不在 git 仓库里，无法使用 {option}。',
    en: 'This is no git repository; {option} makes no sense here.',
  },
  outsideRepository: {
    zh: '{path} 不在当前的 git 仓库里，不知道它有没有改动。',
    en: '{path} lies outside of this git repository: whether it has changed is not known.',
  },
  unknownRevision: {
    zh: 'git 不认识“{value}”这个版本。',
    en: 'git knows no revision “{value}”.',
  },
  noCommonBase: {
    zh: '“{value}”和当前版本没有共同的历史；浅克隆的仓库请先取回全部历史（fetch-depth: 0、GIT_DEPTH: 0）。',
    en: '“{value}” and the present state share no history; in a shallow clone fetch all of it first (fetch-depth: 0, GIT_DEPTH: 0).',
  },
  gitFailed: {
    zh: 'git 出错：{reason}',
    en: 'git failed: {reason}',
  },
  nothingChanged: {
    zh: '没有改动过的稿件，不需要检查。',
    en: 'No paper has changed; there is nothing to check.',
  },
  unchanged: {
    zh: '{count} 份稿件没有改动，没有检查。',
    en: '{count} paper(s) have not changed and were not checked.',
  },
  stdinFix: {
    zh: '标准输入的内容无法写回，请用 --fix-dry-run 查看改动。',
    en: 'Standard input cannot be written back; use --fix-dry-run to see the changes.',
  },
  decoded: { zh: '{path}：按{encoding}编码读取。', en: '{path}: read as {encoding}.' },
  written: { zh: '已写出 {path}。', en: 'Wrote {path}.' },
  nothingToFix: {
    zh: '没有能自动改的地方。',
    en: 'There is nothing that can be mended automatically.',
  },
  fixed: { zh: '{path}：改了 {count} 处。', en: '{path}: {count} place(s) mended.' },
  fixable: {
    zh: '有 {count} 处可用 --fix 改好（只动标点、空格、序号）。',
    en: '{count} place(s) can be mended with --fix (marks, blanks and numbers only).',
  },
  wouldFix: {
    zh: '{path}：可改 {count} 处，文件没有动。',
    en: '{path}: {count} place(s) could be mended; the file was left alone.',
  },
  tooManyWarnings: {
    zh: '有 {count} 项提醒，超过允许的 {most} 项，按不通过处理。',
    en: '{count} warning(s) where {most} are allowed: this counts as failed.',
  },
  failure: { zh: '{path}：{message}', en: '{path}: {message}' },

  oneFile: { zh: '请只写一个文件。', en: 'Name exactly one file.' },
  exists: {
    zh: '{path} 已经有了，没有改动它；要覆盖请加 --force。',
    en: '{path} exists and was left alone; add --force to overwrite it.',
  },
  created: { zh: '已写出 {path}。', en: 'Wrote {path}.' },
  newHint: {
    zh: '把【…】换成自己的内容；在填好之前，duizhao {path} 都会退回。',
    en: 'Replace every 【…】; until then duizhao {path} will send it back.',
  },
  wrongKind: {
    zh: '专题 {profile} 没有{kind}的材料，只有{kinds}的。',
    en: 'The profile {profile} knows no paper of a {kind}, only of a {kinds}.',
  },
  initHint: { zh: '用 duizhao config 查看生效的设置。', en: 'duizhao config shows the settings in force.' },
  packHint: {
    zh: '要启用，在 duizhao.yaml 里写一行：packs: [{path}]（没有这个文件，先用 duizhao init 写一份）；再用 duizhao rules 核对。',
    en: 'To switch it on, put packs: [{path}] into duizhao.yaml (duizhao init writes one if there is none); duizhao rules then lists its rules.',
  },
  noFindingThere: {
    zh: '{path} 第 {line} 行没有发现问题。',
    en: 'There is no finding on line {line} of {path}.',
  },
  noLine: { zh: '请写上行号，例如 {path}:27。', en: 'Add the number of a line, such as {path}:27.' },
  notComparable: {
    zh: '{path} 不是对照检查材料，不能用于 {option}。',
    en: '{path} is no self-examination paper and cannot be used with {option}.',
  },
  noBaseline: {
    zh: '没有基线文件 {path}；先用 --update-baseline 把现有的问题记下来。',
    en: 'There is no baseline {path}; record the present findings with --update-baseline first.',
  },
  badBaseline: {
    zh: '{path} 不是完好的基线文件，没有使用它；可用 --update-baseline 重新生成。',
    en: '{path} is no sound baseline and was not used; --update-baseline makes it anew.',
  },
  updateNeedsBaseline: {
    zh: '--update-baseline 要和 --baseline 文件 一起用。',
    en: '--update-baseline goes with --baseline FILE.',
  },
  staleBaseline: {
    zh: '基线里有 {count} 条已经不再出现，可用 --update-baseline 清掉。',
    en: '{count} entries of the baseline match nothing any more; --update-baseline drops them.',
  },
  noSuchLine: { zh: '{path} 只有 {count} 行。', en: '{path} has only {count} line(s).' },
  ...SERIES_MESSAGES,
  ...AUDIT_MESSAGES,
  ...REVIEW_MESSAGES,
  ...SAMPLE_MESSAGES,
  ...BRIEFING_MESSAGES,
} as const satisfies Readonly<Record<string, Localized>>;

export type MessageKey = keyof typeof MESSAGES;
export type MessageData = Readonly<Record<string, string | number>>;

/** One sentence; whatever comes from outside is shown so that it cannot act on a terminal. */
export function say(key: MessageKey, language: Language, data: MessageData = {}): string {
  return fill(inLanguage(MESSAGES[key], language), harmless(data));
}

/** The same sentence in both languages, for an error on its way to where the language is known. */
export function both(key: MessageKey, data: MessageData = {}): Localized {
  return { zh: say(key, 'zh-CN', data), en: say(key, 'en', data) };
}

/** What may stand behind the sentence of an error. */
export interface Hints {
  /** Names that may have been meant. */
  readonly near?: readonly string[];
  readonly after?: MessageKey;
}

/** An error of the user's, with up to three names that may have been meant. */
export function cliError(
  key: MessageKey,
  data: MessageData = {},
  { near = [], after }: Hints = {},
): CliError {
  const says = [
    both(key, data),
    ...(near.length > 0 ? [meant(near)] : []),
    ...(after ? [both(after, data)] : []),
  ];
  return new CliError({ zh: says.map(({ zh }) => zh).join(''), en: says.map(({ en }) => en).join(' ') });
}

function meant(near: readonly string[]): Localized {
  return {
    zh: say('didYouMean', 'zh-CN', { near: near.join(' 或 ') }),
    en: say('didYouMean', 'en', { near: near.join(' or ') }),
  };
}

function harmless(data: MessageData): MessageData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]),
  );
}
