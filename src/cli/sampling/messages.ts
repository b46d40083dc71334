/** What the command `sample` alone has to say. */
export const SAMPLE_MESSAGES = {
  sampleWhich: {
    zh: '请写上要做什么：sample draw 抽样，sample verify 复核，sample estimate 推算。',
    en: 'Say what to do: sample draw, sample verify or sample estimate.',
  },
  sampleSize: {
    zh: '请用 --size 写明抽多少，例如 --size 20 或 --size 5%。',
    en: 'Say with --size how many to draw, such as --size 20 or --size 5%.',
  },
  sampleBadSize: {
    zh: '--size 要写大于 0 的份数或百分比（20、5%、12.5%），写的是“{value}”。',
    en: '--size takes a number above 0 or a percentage (20, 5%, 12.5%), not “{value}”.',
  },
  sampleTooMany: {
    zh: '要抽 {size} 份，可抽的只有 {papers} 份；请把 --size 写小一些。',
    en: '{size} are to be drawn, and there are only {papers}; make --size smaller.',
  },
  sampleTooFew: {
    zh: '分成了 {strata} 层，每层至少抽 1 份，{size} 份不够；请把 --size 写大到至少 {strata}，或换一个更粗的 --by。',
    en: 'There are {strata} strata, and at least one paper comes from each: {size} are too few. Raise --size to at least {strata}, or choose a coarser --by.',
  },
  sampleNothing: {
    zh: '{path} 里没有可抽的材料。',
    en: 'There is no paper to draw from in {path}.',
  },
  sampleUnreadable: {
    zh: '有 {count} 个文件读不了，不知道是不是材料，清单不全就不能抽样：{paths}。请转成文本、移走，或在配置的 ignore 里排除。',
    en: '{count} file(s) could not be read, so nobody knows whether they are papers, and no sample is drawn from an incomplete list: {paths}. Convert them, move them away, or leave them out with ignore in the settings.',
  },
  sampleSeed: {
    zh: '--seed 不能是空的，最长 {most} 个字符。',
    en: '--seed must not be empty, and has at most {most} characters.',
  },
  sampleExpected: {
    zh: '清单校验值是 {found}，不是公布的 {expected}：公布以后，材料、分层、份数或必查名单变了；没有抽样。',
    en: 'The manifest is {found}, not {expected} as made public: papers, strata, size or certainty list have changed since. Nothing was drawn.',
  },
  sampleBadHash: {
    zh: '{option} 要写 64 位十六进制的清单校验值，写的是“{value}”。',
    en: '{option} takes the 64 hexadecimal digits of a manifest hash, not “{value}”.',
  },
  sampleAlways: {
    zh: '必查名单里的“{value}”没有对上任何材料；可以写单位、姓名，或文件夹下的路径（* 和 ** 可代任意字符）。',
    en: '“{value}” on the certainty list means no paper; write a unit, a name, or a path below the folder (* and ** stand for anything).',
  },
  sampleLongPattern: {
    zh: '必查名单里的“{value}”太长，最长 {most} 个字符。',
    en: '“{value}” on the certainty list is too long; at most {most} characters.',
  },
  sampleRecorded: { zh: '抽样记录已存为 {path}。', en: 'The record is {path}.' },
  sampleTied: {
    zh: '有 {count} 份材料分不出哪一稿在后，几稿各算一份；可用 --versions 指定。',
    en: 'Of {count} paper(s) nothing tells which draft is later: each of their drafts counts as a paper. Choose with --versions.',
  },
  sampleAnnounced: {
    zh: '只公布清单，没有抽样。抽签定下种子后再运行：加上 --expect {hash} --seed 种子',
    en: 'The manifest alone; nothing was drawn. When the seed has been drawn in public, add: --expect {hash} --seed SEED',
  },
  sampleNoRecord: {
    zh: '{path} 不是完好的抽样记录，不能采信。',
    en: '{path} is no sound record of a sample and cannot be trusted.',
  },
  sampleNoFolder: {
    zh: '记录里的文件夹 {path} 不在了；请写明它现在在哪里：duizhao sample verify {record} 文件夹。',
    en: 'The folder {path} of the record is not there; say where it is now: duizhao sample verify {record} FOLDER.',
  },
  sampleResults: {
    zh: '请用 --results 写明结果文件：填好“结论”一栏的抽查名单（CSV），或 audit 的 report.json。',
    en: 'Name the results with --results: the list with its verdicts filled in (CSV), or the report.json of an audit.',
  },
  sampleResultsForm: {
    zh: '{path} 看不懂：要 CSV 表格，或 audit 的 report.json；Excel 文件请另存为 CSV。',
    en: 'Cannot read {path}: it takes a CSV table, or the report.json of an audit; save a workbook as CSV.',
  },
  sampleResultsColumns: {
    zh: '{path} 里要有“文件”（或“文件校验值”）和“结论”两栏，现有：{detail}。',
    en: '{path} needs columns “file” (or “sha256”) and “verdict”; it has: {detail}.',
  },
  sampleResultsVerdict: {
    zh: '{path} 的“结论”只能写 通过、修改后通过、不通过、退回，另写了：{detail}。',
    en: 'Verdicts in {path} are pass, revise, fail or return; it also says: {detail}.',
  },
  sampleResultsMissing: {
    zh: '{path} 里有 {count} 份该查的材料没有结论，不能推算：{detail}。',
    en: '{path} has no verdict on {count} paper(s) of the sample, so nothing can be said of the whole: {detail}.',
  },
  sampleResultsOther: {
    zh: '{path} 里有 {count} 份的校验值和抽中的不同，查的不是抽中的那一稿：{detail}。',
    en: '{path} holds {count} paper(s) of another hash than the drawn ones, so another draft was looked at: {detail}.',
  },
  sampleBadConfidence: {
    zh: '--confidence 要写 50 到 100 之间的百分数（95、99.9），写的是“{value}”。',
    en: '--confidence takes a percentage between 50 and 100 (95, 99.9), not “{value}”.',
  },
  sampleNoState: {
    zh: '抽样记录写不进 {path}：{reason}。可用 --state 换一个文件夹。',
    en: 'The record cannot be written to {path}: {reason}. Choose another folder with --state.',
  },
} as const;
