import type { Command } from 'commander';
import { inLanguage, type Language, type Localized } from '../../config/localized.ts';
import { type Example, examplesText, flags } from '../help.ts';
import type { Run } from '../run.ts';

const TEXT = {
  command: {
    zh: '人来定：确认问题、驳回误报、自加问题、分给审核人；决定逐稿延续',
    en: 'people decide: confirm a finding, reject a false alarm, add one, hand out papers; decisions go from draft to draft',
  },
  list: {
    zh: '列出问题和编号（默认只列待定的）',
    en: 'list findings with their ids (those undecided, unless told)',
  },
  accept: { zh: '确认问题属实', en: 'confirm that findings are right' },
  reject: {
    zh: '驳回误报，写明理由；不再计入结论',
    en: 'reject false alarms with a reason; they count no more',
  },
  add: { zh: '在一处添加审核人自己发现的问题', en: 'add a finding of your own at a place' },
  undo: { zh: '撤回决定', en: 'take a decision back' },
  assign: { zh: '把材料分给审核人', en: 'hand papers out to reviewers' },
  progress: { zh: '谁还有多少没有定', en: 'who has how much left' },
  rules: { zh: '按规则看驳回：哪些规则该改', en: 'rejections by rule: which rules to mend' },
  target: { zh: '稿件或材料文件夹', en: 'a paper, or the folder of papers' },
  folder: { zh: '材料所在的文件夹', en: 'the folder of papers' },
  ids: { zh: '问题的编号（前 4 位以上），见 review list', en: 'ids (at least 4 digits), see review list' },
  place: {
    zh: '文件:行 或 文件:行:列（列所在的那一句）',
    en: 'FILE:LINE, or FILE:LINE:COLUMN for the sentence there',
  },
  by: {
    zh: '审核人（默认 DUIZHAO_REVIEWER，再默认登录名）',
    en: 'reviewer (default: DUIZHAO_REVIEWER, else the login)',
  },
  note: { zh: '附言', en: 'a note' },
  reason: { zh: '驳回的理由（必写）', en: 'why it is a false alarm (required)' },
  criterion: { zh: '属于哪一项标准（必写）', en: 'under which criterion (required)' },
  message: { zh: '问题是什么（必写）', en: 'what is wrong (required)' },
  severity: { zh: 'error、warning 或 info（默认 warning）', en: 'error, warning or info (default: warning)' },
  state: {
    zh: '只列这种：open 待定、accepted 已确认、rejected 已驳回、own 自加、stale 审后又改、gone 已不见、all 全部；可写多次',
    en: 'only these: open, accepted, rejected, own, stale, gone, all; repeatable',
  },
  reviewer: { zh: '只列分给这个人的', en: 'only what is assigned to this person' },
  unit: { zh: '只列这个单位的', en: 'only this unit' },
  onlyCriterion: { zh: '只列这项标准的，可写多次', en: 'only this criterion, repeatable' },
  rule: { zh: '只列这条规则的，可写多次', en: 'only this rule, repeatable' },
  onlySeverity: { zh: '只列这一级的：error、warning、info', en: 'only this severity: error, warning, info' },
  format: { zh: 'stylish（默认）、json 或 csv', en: 'stylish (default), json or csv' },
  profile: { zh: '按这个专题检查，不看稿件里写的', en: 'check by this profile, whatever the papers say' },
  reviews: {
    zh: '决定记在这个文件（默认当前文件夹的 .duizhao/reviews.jsonl）',
    en: 'file of decisions (default: .duizhao/reviews.jsonl in this folder)',
  },
  roster: { zh: '应报名单（YAML），同 audit', en: 'roster (YAML), as in audit' },
  versions: { zh: '指定每份材料审哪一稿（YAML），同 audit', en: 'drafts chosen by hand (YAML), as in audit' },
  previous: {
    zh: '上年度材料的文件夹，同 audit：查出的照搬也在这里定',
    en: 'folder of last year’s papers, as in audit: what was copied from them is decided here too',
  },
  reviewers: {
    zh: '审核人名单（样例见 templates/reviewers.yaml）',
    en: 'the reviewers (a sample is templates/reviewers.yaml)',
  },
  evenly: { zh: '按待定条数均分（默认）', en: 'share what is to decide evenly (default)' },
  byUnit: { zh: '一个单位的材料分给一个人', en: 'a unit’s papers go to one person' },
  again: { zh: '原先分好的也重新分', en: 'hand out anew what was handed out before' },
} as const satisfies Record<string, Localized>;

const EXAMPLES: readonly Example[] = [
  {
    call: 'duizhao review list 材料',
    says: { zh: '看待定的问题和编号', en: 'see what is undecided, with ids' },
  },
  {
    call: 'duizhao review accept 材料/青柳县委/班子.md 3f9a21bc --by 张三',
    says: { zh: '确认一个问题', en: 'confirm a finding' },
  },
  {
    call: 'duizhao review reject 材料/青柳县委/班子.md 81c0d2aa --reason "引的是原话"',
    says: { zh: '驳回一个误报', en: 'reject a false alarm' },
  },
  {
    call: 'duizhao review add 材料/青柳县委/班子.md:41 --criterion analysis --message "原因同问题对不上"',
    says: { zh: '自加一个问题', en: 'add a finding' },
  },
  {
    call: 'duizhao review assign 材料 --reviewers reviewers.yaml --by-unit',
    says: { zh: '按单位分给审核人', en: 'hand out by unit' },
  },
  { call: 'duizhao review progress 材料', says: { zh: '看谁还有多少', en: 'see who has how much left' } },
  {
    call: 'duizhao audit 材料 --output 结果',
    says: {
      zh: '带上决定出报告（自动读 .duizhao/reviews.jsonl）',
      en: 'reports with the decisions (read from .duizhao/reviews.jsonl)',
    },
  },
];

const NOTES = {
  zh: [
    '决定只往后加、不改写，记着谁、何时、哪份文件（校验值）、哪套规则；所审的文本另存一份在 .duizhao/texts，供下一稿对照。',
    '下一稿里，同一处文字没变的决定照旧有效；文字变了的标“审后又改”，要重新定。确认的问题仍算问题，驳回的不再计入结论。',
    '退出码：0 已办；2 没有办成（用法、编号不对、读不了的文件、记录损坏）',
  ].join('\n'),
  en: [
    'Decisions are only ever added: who, when, which file (hash), which rule set; the text is kept in .duizhao/texts, for the next draft to be held against.',
    'In the next draft a decision holds where the words are the same; where they changed it is stale and wants another look. What is confirmed still counts, what is rejected no more.',
    'Exit codes: 0 done; 2 not done (usage, an unknown id, an unreadable file, a damaged record)',
  ].join('\n'),
} as const;

interface CommonOptions {
  readonly config?: string;
  readonly quiet?: boolean;
  readonly profile?: string;
  readonly reviews?: string;
  readonly roster?: string;
  readonly versions?: string;
  readonly previous?: string;
}

export interface DecideOptions extends CommonOptions {
  readonly by?: string;
  readonly note?: string;
  readonly reason?: string;
}

export interface AddOptions extends DecideOptions {
  readonly criterion?: string;
  readonly message?: string;
  readonly severity?: string;
}

export interface ListOptions extends CommonOptions {
  readonly state?: readonly string[];
  readonly reviewer?: string;
  readonly unit?: string;
  readonly criterion?: readonly string[];
  readonly rule?: readonly string[];
  readonly severity?: string;
  readonly format?: string;
}

export interface AssignOptions extends CommonOptions {
  readonly reviewers?: string;
  readonly evenly?: boolean;
  readonly byUnit?: boolean;
  readonly again?: boolean;
  readonly by?: string;
}

export interface ProgressOptions extends CommonOptions {
  readonly format?: string;
}

export function addReview(program: Command, run: Run): void {
  const { language } = run;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const option = (template: string): string => flags(template, language);
  const review = program
    .command('review')
    .description(text('command'))
    .addHelpText('after', `${examplesText(EXAMPLES, language)}\n\n${inLanguage(NOTES, language)}`);
  const sub = (name: string, key: keyof typeof TEXT): Command => {
    const command = review.command(name).description(text(key));
    const calls = EXAMPLES.filter(({ call }) => call.startsWith(`duizhao review ${name} `));
    return calls.length > 0 ? command.addHelpText('after', examplesText(calls, language)) : command;
  };
  const common = (command: Command): Command =>
    command
      .option(option('--profile <{profile}>'), text('profile'))
      .option(option('--reviews <{file}>'), text('reviews'));
  const ofFolder = (command: Command): Command =>
    common(command)
      .option(option('--roster <{file}>'), text('roster'))
      .option(option('--versions <{file}>'), text('versions'))
      .option(option('--previous <{folder}>'), text('previous'));

  ofFolder(
    sub('list', 'list')
      .argument(option('<{path}>'), text('target'))
      .option(option('--state <{state}>'), text('state'), collect)
      .option(option('--reviewer <{name}>'), text('reviewer'))
      .option(option('--unit <{unit}>'), text('unit'))
      .option(option('--criterion <{criterion}>'), text('onlyCriterion'), collect)
      .option(option('--rule <{rule}>'), text('rule'), collect)
      .option(option('--severity <{severity}>'), text('onlySeverity'))
      .option(option('--format <{form}>'), text('format')),
  ).action(async (path: string, _options: unknown, command: Command) => {
    const { list } = await load();
    await list(run, path, command.optsWithGlobals<ListOptions>());
  });

  decides(ofFolder(sub('accept', 'accept')), language)
    .option(option('--note <{words}>'), text('note'))
    .action(async (path: string, ids: string[], _options: unknown, command: Command) => {
      const { accept } = await load();
      await accept(run, path, ids, command.optsWithGlobals<DecideOptions>());
    });

  decides(ofFolder(sub('reject', 'reject')), language)
    .option(option('--reason <{words}>'), text('reason'))
    .action(async (path: string, ids: string[], _options: unknown, command: Command) => {
      const { reject } = await load();
      await reject(run, path, ids, command.optsWithGlobals<DecideOptions>());
    });

  common(
    sub('add', 'add')
      .argument(option('<{place}>'), text('place'))
      .option(option('--criterion <{criterion}>'), text('criterion'))
      .option(option('--message <{words}>'), text('message'))
      .option(option('--severity <{severity}>'), text('severity'))
      .option(option('--note <{words}>'), text('note'))
      .option(option('--by <{name}>'), text('by')),
  ).action(async (place: string, _options: unknown, command: Command) => {
    const { add } = await load();
    await add(run, place, command.optsWithGlobals<AddOptions>());
  });

  decides(ofFolder(sub('undo', 'undo')), language).action(
    async (path: string, ids: string[], _options: unknown, command: Command) => {
      const { undo } = await load();
      await undo(run, path, ids, command.optsWithGlobals<DecideOptions>());
    },
  );

  ofFolder(
    sub('assign', 'assign')
      .argument(option('<{folder}>'), text('folder'))
      .option(option('--reviewers <{file}>'), text('reviewers'))
      .option('--evenly', text('evenly'))
      .option('--by-unit', text('byUnit'))
      .option('--again', text('again'))
      .option(option('--by <{name}>'), text('by')),
  ).action(async (path: string, _options: unknown, command: Command) => {
    const { assign } = await load();
    await assign(run, path, command.optsWithGlobals<AssignOptions>());
  });

  ofFolder(
    sub('progress', 'progress')
      .alias('status')
      .argument(option('<{path}>'), text('target'))
      .option(option('--format <{form}>'), text('format')),
  ).action(async (path: string, _options: unknown, command: Command) => {
    const { progress } = await load();
    await progress(run, path, command.optsWithGlobals<ProgressOptions>());
  });

  sub('rules', 'rules')
    .option(option('--reviews <{file}>'), text('reviews'))
    .option(option('--format <{form}>'), text('format'))
    .action(async (_options: unknown, command: Command) => {
      const { rules } = await load();
      await rules(run, command.optsWithGlobals<ProgressOptions>());
    });
}

/** What the decisions on findings have in common. */
function decides(command: Command, language: Language): Command {
  const option = (template: string): string => flags(template, language);
  return command
    .argument(option('<{path}>'), inLanguage(TEXT.target, language))
    .argument(option('<{ids}>'), inLanguage(TEXT.ids, language))
    .option(option('--by <{name}>'), inLanguage(TEXT.by, language));
}

async function load() {
  const { loadReview } = await import('../actions.ts');
  return loadReview();
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}
