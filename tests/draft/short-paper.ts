/** A member's paper with some lines for its problems, one cause and one measure. */
export function shortPaper(profile: string, lines: readonly string[]): string {
  return [
    `---\nkind: member\nprofile: ${profile}\nname: 李玉田\n---`,
    '# 个人对照检查材料',
    '一、存在的主要问题',
    ...lines,
    '二、原因分析',
    '一是信念不牢。总觉得业务过硬就行，把学习当负担，放松了要求。',
    '三、整改措施',
    '1.每周学习半天，7月底前读完两本书，支部书记检查。',
  ].join('\n\n');
}
