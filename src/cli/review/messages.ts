/** What the command `review` alone has to say. */
export const REVIEW_MESSAGES = {
  reviewsInside: {
    zh: '审核决定的文件 {path} 在被审的文件夹里，交材料的人不能替审核人下结论；请到上一级文件夹运行，或用 --reviews 指到别处。',
    en: 'The decisions in {path} lie in the audited folder, and who hands in papers decides nothing; run from the folder above, or name another file with --reviews.',
  },
  reviewsMissing: {
    zh: '没有审核决定的文件 {path}。',
    en: 'There is no file of decisions {path}.',
  },
  reviewsNotAFile: { zh: '{path} 不是普通文件。', en: '{path} is no regular file.' },
  reviewsTooLarge: {
    zh: '{path} 太大（超过 64 MB），没有读取。',
    en: '{path} is too large (more than 64 MB) and was not read.',
  },
  reviewsUnreadable: { zh: '{path} 无法读取（{reason}）。', en: '{path} cannot be read ({reason}).' },
  reviewsNotWritten: {
    zh: '{path} 没能写入（{reason}），这次的决定没有记下。',
    en: '{path} could not be written ({reason}); the decision was not kept.',
  },
  reviewsDamaged: {
    zh: '{path} 有 {count} 行损坏，不能据此得出结论。请找备份或改正这几行：',
    en: '{path} has {count} damaged line(s) and cannot be relied on. Restore it or mend these lines:',
  },
  'reviewsFault.json': { zh: '不是一行完整的 JSON', en: 'no whole line of JSON' },
  'reviewsFault.form': { zh: '不是审核决定的样子（缺项或值不对）', en: 'not of the form of a decision' },
  'reviewsFault.long': { zh: '这一行太长', en: 'the line is too long' },
  'reviewsFault.newer': {
    zh: '由更新版本的程序写成，请先更新',
    en: 'written by a newer version of the program; update first',
  },
  reviewsTorn: {
    zh: '{path} 第 {line} 行没有写完（上次中断在这里），没有计入；前面的都在，下次记录时自动隔开。',
    en: 'Line {line} of {path} was left half-written by a stopped run and does not count; all before it stands, and the next entry sets it apart.',
  },
  reviewNoPaper: {
    zh: '{path} 不像对照检查材料，没有可以审核的问题。',
    en: '{path} does not look like a self-examination paper; there is nothing to decide on.',
  },
  reviewUnknownId: {
    zh: '{path} 里没有编号 {value} 的问题。',
    en: 'There is no finding {value} in {path}.',
  },
  reviewListThem: {
    zh: '编号见 duizhao review list；同别的材料比对得出的问题，要写整个文件夹；同上年度比对得出的，还要写 --previous。',
    en: 'duizhao review list shows the ids; for findings that come from other papers name the whole folder, for those from last year’s also --previous.',
  },
  reviewFolderOnly: {
    zh: '{option} 要同材料文件夹一起用，不能只写一个文件。',
    en: '{option} goes with a folder of papers, not with a single file.',
  },
  reviewShortId: {
    zh: '编号“{value}”写得不对：4 位以上，只用 0-9 和 a-f。',
    en: '“{value}” is no id: at least 4 digits, 0-9 and a-f.',
  },
  reviewAmbiguous: {
    zh: '编号 {value} 对得上不止一处：{places}。请多写几位，或只写那一份材料。',
    en: '{value} may be several findings: {places}. Write more digits, or name the one paper.',
  },
  reviewNoReason: {
    zh: '驳回要写理由：--reason "…"。',
    en: 'A rejection needs its reason: --reason "…".',
  },
  reviewNoId: {
    zh: '还要写问题的编号，见 duizhao review list。',
    en: 'Name the finding: see duizhao review list.',
  },
  reviewTextTooLong: {
    zh: '{option} 太长，最多 {most} 字。',
    en: '{option} is too long; at most {most} characters.',
  },
  reviewOwnReject: {
    zh: '{value} 是审核人自加的问题，不用驳回，请用 duizhao review undo 撤回。',
    en: '{value} was added by a reviewer; withdraw it with duizhao review undo.',
  },
  reviewNoMessage: { zh: '要写 --message：问题是什么。', en: 'Say what is wrong with --message.' },
  reviewNoCriterion: {
    zh: '要写 --criterion：属于哪一项标准（{choices}）。',
    en: 'Say under which criterion with --criterion ({choices}).',
  },
  reviewPlace: {
    zh: '“{value}”看不出是哪一行，请写 文件:行 或 文件:行:列。',
    en: 'No place in “{value}”; write FILE:LINE or FILE:LINE:COLUMN.',
  },
  reviewEmptyLine: {
    zh: '{path} 第 {line} 行没有文字。',
    en: 'There is no text on line {line} of {path}.',
  },
  reviewNothingToUndo: {
    zh: '{value} 还没有决定可以撤回。',
    en: 'There is no decision on {value} to take back.',
  },
  reviewAccepted: {
    zh: '已确认 {id}（{by}）：{place} {message}',
    en: 'accepted {id} ({by}): {place} {message}',
  },
  reviewRejected: {
    zh: '已驳回 {id}（{by}）：{place} {message}  理由：{note}',
    en: 'rejected {id} ({by}): {place} {message}  reason: {note}',
  },
  reviewAdded: { zh: '已添加 {id}（{by}）：{place} {message}', en: 'added {id} ({by}): {place} {message}' },
  reviewUndone: {
    zh: '已撤回 {id}（{by}）：{place} {message}',
    en: 'taken back {id} ({by}): {place} {message}',
  },
  reviewLeft: {
    zh: '{path} 还有 {count} 个错误和提醒没有定。',
    en: '{count} error(s) and warning(s) of {path} are still to be decided on.',
  },
  reviewDone: {
    zh: '{path} 的错误和提醒都已定。',
    en: 'Every error and warning of {path} has been decided on.',
  },
  reviewNeedsReviewers: {
    zh: '请用 --reviewers 指定审核人名单（YAML）。',
    en: 'Name the reviewers with --reviewers FILE (YAML).',
  },
  reviewUnknownReviewer: {
    zh: '没有分给“{value}”的材料。',
    en: 'Nothing is assigned to “{value}”.',
  },
  reviewUnknownUnit: { zh: '没有“{value}”这个单位的材料。', en: 'There is no paper of a unit “{value}”.' },
  reviewAvoided: {
    zh: '{path} 没有人可分：名单上的人都要回避 {unit}。',
    en: 'Nobody can take {path}: every reviewer has to avoid {unit}.',
  },
  reviewNoSuchUnit: {
    zh: '名单里的“{value}”对不上任何一份材料的单位，请核对写法；现有：{units}。',
    en: 'No paper is of the unit “{value}” that the list names; check how it is written. There are: {units}.',
  },
  reviewAssigned: {
    zh: '新分 {count} 份，原先分好的 {kept} 份不动；记在 {path}。',
    en: '{count} paper(s) assigned, {kept} stay as they were; kept in {path}.',
  },
} as const;
