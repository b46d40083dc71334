/** A county secretary's paper of a page; what a test is about takes the place of one of its parts. */
export function memberPaper(
  parts: { front?: string; title?: string; problem?: string; measure?: string; closing?: string } = {},
): string {
  const {
    front = '单位: 中共青柳县委\n姓名: 赵明远\n职务: 县委书记\n层级: 县\n日期: 2014-06-20',
    title = '赵明远同志对照检查材料',
    problem = '2013年5月12日，我到县建筑公司督办农民工欠薪，只听了二十分钟汇报就签字离开，17名农民工一直拖到年底才拿到工钱。',
    measure = '由我本人负责，2014年9月底前把县建筑公司欠薪的17户全部走访一遍，县信访局逐户核实。',
    closing = '以上对照检查，不妥之处，请同志们批评指正。',
  } = parts;
  return `---
类型: 个人
专题: 群众路线
${front}
---
# ${title}

教育实践活动开展以来，我先后改了8稿，现将有关情况对照检查如下。

## 一、遵守党的政治纪律情况

能够遵守政治纪律，但2013年3月传达上级会议精神晚了11天。

## 二、“四风”方面存在的突出问题

### （一）官僚主义方面

#### 1. 督办只听汇报，农民工工钱拖到年底

${problem}

## 三、产生问题的原因

### （一）宗旨意识淡薄

心里装着进度，没有装着人。

## 四、努力方向和整改措施

### （一）把欠薪清完

${measure}

${closing}
`;
}
