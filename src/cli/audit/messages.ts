/** What the command `audit` alone has to say. */
export const AUDIT_MESSAGES = {
  auditFolder: {
    zh: '{path} 不是文件夹；audit 审核一个文件夹里的全部材料。',
    en: '{path} is no folder; audit takes a folder of papers.',
  },
  auditUnreadable: { zh: '文件夹 {path} 无法读取。', en: 'The folder {path} cannot be read.' },
  auditEmpty: { zh: '{path} 里没有可以审核的文件。', en: 'There is no file to audit in {path}.' },
  auditPlugins: {
    zh: '审核时不运行插件代码：请在 {file} 里去掉 plugins，改用只有数据的规则包（packs）。',
    en: 'An audit runs no code of plugins: take plugins out of {file} and use packs of data instead.',
  },
  auditSettingsInside: {
    zh: '配置文件 {file} 在被审的文件夹里，交材料的人不能给自己定规矩；请把它移出去，或用 --config 指定。',
    en: 'The settings {file} lie in the audited folder, and who hands in papers may not set the rules; move them out, or name them with --config.',
  },
  auditInside: {
    zh: '{option} 指向的 {path} 在被审的文件夹里；请写到别处。',
    en: '{option} leads to {path} inside the audited folder; write elsewhere.',
  },
  auditNotAFolder: {
    zh: '{path} 不是文件夹，不能用于 {option}。',
    en: '{path} is no folder and cannot be used with {option}.',
  },
  auditNoPrevious: {
    zh: '{path} 里没有一份对照检查材料，不能拿来比对（--previous）。',
    en: 'There is no self-examination paper in {path} to compare with (--previous).',
  },
  auditPrevious: {
    zh: '上年度材料 {path}：比对 {papers} 份，不是对照检查材料的 {others} 个文件没有用。',
    en: 'Last year’s papers {path}: {papers} to compare with; {others} text(s) that are no such papers were not used.',
  },
  auditStdout: {
    zh: '{format} 不能写到标准输出，请指定文件：--format {format}=文件。',
    en: '{format} cannot go to standard output; give it a file: --format {format}=FILE.',
  },
  auditUnknownUnit: {
    zh: '审核的材料里没有“{value}”这个单位。',
    en: 'None of the audited papers is of a unit “{value}”.',
  },
  auditOnlyFolder: {
    zh: '{path} 里已有文件；--only 写出的内容要交给一个单位，请另给一个空文件夹，免得混进别的单位的内容。',
    en: '{path} holds files already; what --only writes goes to one unit, so give it an empty folder in which nothing of others can lie.',
  },
  auditOnlyState: {
    zh: '--state 指向的 {path} 在要交给一个单位的 {folder} 里；运行记录含有全部单位的内容，请放到别处。',
    en: '--state leads to {path} inside {folder}, which goes to one unit; the run history holds the data of all, keep it elsewhere.',
  },
  auditOpinions: {
    zh: '--opinions 要同 --output 一起用。',
    en: '--opinions needs --output.',
  },
  auditFound: {
    zh: '{folder}：{files} 个文件，其中文本 {texts} 个；同一材料取最新稿后，检查 {papers} 份。',
    en: '{folder}: {files} file(s), {texts} of them texts; {papers} to check, the latest draft of each paper.',
  },
  auditProgress: {
    zh: '已检查 {count}/{total} 份，每秒 {rate} 份，还需 {rest}。',
    en: '{count}/{total} papers checked, {rate}/s, {rest} left.',
  },
  auditStepRead: { zh: '用时：找文件、认单位 {seconds} 秒', en: 'Time: finding files and units {seconds} s' },
  auditStepCheck: { zh: '用时：逐份检查 {seconds} 秒', en: 'Time: checking papers {seconds} s' },
  auditStepCompare: {
    zh: '用时：互相比对 {seconds} 秒',
    en: 'Time: holding papers against each other {seconds} s',
  },
  auditStepSum: { zh: '用时：汇总 {seconds} 秒', en: 'Time: putting it together {seconds} s' },
  auditStepWrite: { zh: '用时：写出报告 {seconds} 秒', en: 'Time: writing reports {seconds} s' },
  auditComparing: {
    zh: '正在比对 {papers} 份材料的 {passages} 个段落。',
    en: 'Holding {passages} passages of {papers} papers against each other.',
  },
  auditTied: {
    zh: '有 {count} 份材料分不出哪一稿在后，都检查了（见报告的“同一材料有几个文件”）；可用 --versions 指定。',
    en: 'Of {count} paper(s) nothing tells which draft is later; all were checked. Choose with --versions.',
  },
  auditCacheOff: {
    zh: '缓存文件夹 {path} 不能写，本次不用缓存。',
    en: 'The cache {path} cannot be written; this run uses none.',
  },
  auditStateBroken: {
    zh: '运行记录 {path} 有 {count} 行损坏，已跳过。',
    en: '{count} damaged line(s) of {path} were passed over.',
  },
  auditThreadLost: {
    zh: '一个工作线程意外退出（{reason}），已换新的继续。',
    en: 'A worker thread ended unexpectedly ({reason}); another took over.',
  },
} as const;
