/** What the command `briefing` alone has to say. */
export const BRIEFING_MESSAGES = {
  briefingNothing: {
    zh: '请写上材料所在的文件夹，或用 --from 写明 audit 的 report.json。',
    en: 'Name the folder of the papers, or the report.json of an audit with --from.',
  },
  briefingForAudit: {
    zh: '{option} 用于审核文件夹；--from 的报告已经审核过了，请在 audit 时使用。',
    en: '{option} goes with a folder to audit; the report of --from is made already, use it with audit.',
  },
  briefingNoReport: {
    zh: '{path} 不是 audit 写出的 report.json，或者不完整；请用 duizhao audit 文件夹 --output 结果 重新生成。',
    en: '{path} is no report.json of an audit, or damaged; make it anew with duizhao audit FOLDER --output RESULTS.',
  },
  briefingUnknownFigure: {
    zh: '没有“{value}”这个数字；编号见文末“数字来源”或 JSON 的 figures。',
    en: 'There is no figure “{value}”; ids stand under “Sources”, or in figures of the JSON.',
  },
  briefingIncomplete: {
    zh: '有 {count} 个文件没能审核，数字不全，已在文中写明。',
    en: '{count} file(s) could not be reviewed: the figures are incomplete, and say so.',
  },
} as const;
