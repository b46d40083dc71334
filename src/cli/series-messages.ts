import type { Localized } from '../config/localized.ts';

/** What is said of drafts that are compared: `diff` and `history`. */
export const SERIES_MESSAGES = {
  noRevision: {
    zh: '没有 {value}：既没有这个文件，git 里也没有 {revision} 这个版本。',
    en: 'There is no {value}: neither such a file, nor a revision {revision} of git.',
  },
  noPathInRevision: {
    zh: '没有 {value}：git 的 {revision} 里没有这个文件。改过名的，要写当时的名字；路径从当前文件夹或版本库顶层算起。',
    en: 'There is no {value}: {revision} of git has no such file. Write the name that it had there; paths count from here or from the top of the repository.',
  },
  stdinTwice: { zh: '标准输入只能读一份。', en: 'Only one of the two can come from standard input.' },
  diffNoPaper: {
    zh: '{path} 不像对照检查材料；对照照做，但对问题的判断不可信。',
    en: '{path} does not look like a self-examination paper; it was compared, but what is said of problems cannot be trusted.',
  },
  'failOn.regress': {
    zh: '这一稿是退步稿，按 --fail-on 不放行。',
    en: 'This revision is a step back: not let through, as --fail-on says.',
  },
  'failOn.cosmetic': {
    zh: '这一稿只有排版或文字上的改动，按 --fail-on 不放行。',
    en: 'This revision changed layout or wording only: not let through, as --fail-on says.',
  },
  'failOn.dropped': {
    zh: '有问题不见了，按 --fail-on 不放行。',
    en: 'A problem is gone: not let through, as --fail-on says.',
  },
  'failOn.history.dropped': {
    zh: '有问题不见了，以后也没有再写，按 --fail-on 不放行。',
    en: 'A problem is gone for good: not let through, as --fail-on says.',
  },
  'failOn.comments': {
    zh: '有意见提出后没有改动，按 --fail-on 不放行。',
    en: 'A comment was not followed by any change: not let through, as --fail-on says.',
  },
  noHistory: {
    zh: '{path} 没有 git 历史。请写稿件所在的文件夹，或者把各稿都写上。',
    en: 'There is no git history of {path}. Name the folder of the drafts, or all of them.',
  },
  noDrafts: {
    zh: '{path} 里没有对照检查材料，没有可以看的稿件。',
    en: 'There is no self-examination paper in {path}, and no draft to look at.',
  },
  oneDraftInGit: {
    zh: '{path} 在 git 里只有 {count} 稿，至少要有两稿才能看变化。改名时又改动很大的，git 认不出来：请写各稿所在的文件夹，或者把各稿都写上。',
    en: 'git knows only {count} draft of {path}; it takes two to see a change. A file renamed and rewritten at once is not recognised: name the folder of the drafts, or all of them.',
  },
  diffOtherPaper: {
    zh: '两稿看起来不是同一份材料（{why}）；对照照做，请核对有没有拿错。',
    en: 'These do not look like drafts of one paper ({why}); they were compared, but see whether one was mistaken.',
  },
  previousDraftOther: {
    zh: '--previous-draft 的材料和 {path} 看起来不是同一份（{why}）；对照照做，请核对有没有拿错。',
    en: 'The paper of --previous-draft does not look like a draft of {path} ({why}); they were compared, but see whether it was mistaken.',
  },
  'why.other-kind': { zh: '一份是班子的，一份是个人的', en: 'one is a team’s, one a member’s' },
  'why.other-person': { zh: '姓名不同：{a}、{b}', en: 'other names: {a}, {b}' },
  'why.other-unit': { zh: '单位不同：{a}、{b}', en: 'other units: {a}, {b}' },
  oneDraft: {
    zh: '{path} 里只有 {count} 稿，至少要有两稿才能看变化。',
    en: 'There is only {count} draft in {path}; it takes two to see a change.',
  },
  tooManyDrafts: {
    zh: '{path} 里有 {count} 个文件，一次最多看 {most} 稿。',
    en: '{path} holds {count} files; at most {most} drafts are looked at in one go.',
  },
  oldestLeftOut: {
    zh: '{path} 的历史太长，只看了最近的 {most} 次提交。',
    en: 'The history of {path} is long: only its last {most} commits were looked at.',
  },
  orderUnclear: {
    zh: '看不出稿件的先后：{why}。请用 --order 写明，例如 --order {order}。',
    en: 'The order of the drafts is not clear: {why}. Say it with --order, such as --order {order}.',
  },
  orderTie: { zh: '{names} 分不出先后', en: 'nothing tells {names} apart' },
  orderUnknown: { zh: '{names} 没有稿次', en: '{names} bears no number' },
  orderWrong: {
    zh: '--order 里的 {names} 不是其中的一稿，或者写了两次。',
    en: '--order names {names}, which is none of the drafts, or several, or named twice.',
  },
  twoPapers: {
    zh: '{path} 里不止一份材料，分不出要看哪一份：{names}。请只写其中一份的各稿。',
    en: 'There is more than one paper in {path} and no telling which is meant: {names}. Name the drafts of one.',
  },
  orderForGit: {
    zh: 'git 历史的先后是确定的，不用 --order。',
    en: 'A git history is in order already; --order has no place there.',
  },
  pairsForm: {
    zh: '应当是一张清单，每项写 old: 旧稿标题开头或编号 和 new: 新稿的；没有对应的一边写 null。',
    en: 'Expected a list of entries with old: and new:, each an id or the beginning of a title; null for no counterpart.',
  },
  seriesPairsForm: {
    zh: '应当是一张清单，每项写 old: 旧稿标题开头或编号、new: 新稿的，可以加 draft: 新的那一稿（如 第4稿）；没有对应的一边写 null。',
    en: 'Expected a list of entries with old: and new:, each an id or the beginning of a title, and draft: for the newer draft; null for no counterpart.',
  },
  namedDraftUnknown: { zh: '各稿里没有“{name}”。', en: 'None of the drafts is “{name}”.' },
  namedDraftAmbiguous: {
    zh: '叫“{name}”的不止一稿，请写文件名或 d1、d2 …。',
    en: 'More than one draft is “{name}”; write the name of its file, or d1, d2 ….',
  },
  pairFirstDraft: {
    zh: '“{name}”是第一份，前面没有稿子可以对应；draft 写新的那一稿。',
    en: '“{name}” is the first draft and has none before it; draft: is the newer of the two.',
  },
  pairNeedsDraft: {
    zh: '“{name}”没有对应的条目，要用 draft 写明是哪一稿。',
    en: '“{name}” has no counterpart: say with draft: in which draft.',
  },
  pairNowhere: {
    zh: '没有哪相邻两稿里分别有这样开头的条目：{name}。',
    en: 'No two neighbouring drafts have parts that begin like this: {name}.',
  },
  commentsForm: {
    zh: '应当是一张清单，每项写 draft: 哪一稿、place: 标题开头、编号或第几行、comment: 意见，可以加 by: 提出人；CSV 的第一行写这些列名。',
    en: 'Expected a list of entries with draft:, place: (beginning of a title, id or line), comment: and perhaps by:; a CSV has these names in its first line.',
  },
  commentsMany: { zh: '意见超过 {most} 条。', en: 'More than {most} comments.' },
  commentsNeeded: {
    zh: '--fail-on comments 要和 --comments 一起用。',
    en: '--fail-on comments needs --comments.',
  },
  placeUnknown: { zh: '{draft}里没有“{name}”这一处。', en: 'There is no “{name}” in {draft}.' },
  placeAmbiguous: {
    zh: '{draft}里叫“{name}”的不止一处，请写长一点，或写编号（如 p3）、行号（如 第12行）。',
    en: 'More than one place in {draft} is called “{name}”; write more of it, an id such as p3, or a line such as line 12.',
  },
  pairUnknown: {
    zh: '{side}里没有以“{name}”开头的条目。',
    en: 'Nothing in the {side} draft begins with “{name}”.',
  },
  pairAmbiguous: {
    zh: '{side}里以“{name}”开头的不止一条，请写长一点或写编号（如 p3）。',
    en: 'More than one part of the {side} draft begins with “{name}”; write more of it, or an id such as p3.',
  },
  sideOld: { zh: '旧稿', en: 'old' },
  sideNew: { zh: '新稿', en: 'new' },
} as const satisfies Readonly<Record<string, Localized>>;
