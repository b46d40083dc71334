const DIMENSIONS = ['形式主义', '官僚主义', '享乐主义', '奢靡之风'];

/** A small paper of a member: the problems of each wind, `title。text`, in order. */
export function paper(winds: readonly (readonly string[])[]): string {
  const parts = winds.map((problems, i) => {
    const items = problems.map((problem, k) => {
      const at = problem.indexOf('。');
      return `${k + 1}．${problem.slice(0, at)}\n\n${problem.slice(at + 1)}`;
    });
    return [`（${'一二三四'[i]}）${DIMENSIONS[i]}方面`, ...items].join('\n\n');
  });
  return [
    '---\n类型: 个人\n专题: 群众路线\n姓名: 周晓岚\n职务: 副县长\n---',
    '个人对照检查材料',
    '会前我走访了四个系统，听了58个人的意见，现对照检查如下。',
    '一、遵守党的政治纪律和执行中央八项规定情况',
    '政治学习2013年我请假4次，把政治上的要求看得比业务轻。',
    '二、“四风”方面存在的突出问题',
    ...parts,
    '三、原因分析',
    '（一）理想信念松了弦。走上领导岗位以后，会上念的多，心里生根的少。',
    '四、努力方向和改进措施',
    '（一）每月住村5天。由我带头，12月底前走完边远的12个村，县督查室按月公布。',
    '周晓岚',
    '2014年6月24日',
    '',
  ].join('\n\n');
}
