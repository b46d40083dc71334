// What everybody writes: official formulae, quoted documents, the headings of the notice. No copying, whoever shares them.

/** Passages of stock official language, of the sort that whole counties repeat word for word. */
export const FORMULAE = [
  '我们坚持以邓小平理论、“三个代表”重要思想、科学发展观为指导，深入学习贯彻党的十八大和十八届三中全会精神，紧紧围绕保持和发展党的先进性和纯洁性，以为民务实清廉为主要内容，按照“照镜子、正衣冠、洗洗澡、治治病”的总要求，着力解决群众反映强烈的突出问题。',
  '按照中央和省委、市委关于开展党的群众路线教育实践活动的统一部署，聚焦形式主义、官僚主义、享乐主义和奢靡之风，坚持问题导向，贯彻整风精神，开展批评和自我批评，做到见人见事见思想，切实把问题找准、把根源挖深、把措施定实。',
  '坚决维护党的集中统一，自觉在思想上政治上行动上同党中央保持高度一致，严格遵守党的政治纪律和政治规矩，严格执行民主集中制，做到个人服从组织、少数服从多数、下级服从上级、全党服从中央，确保中央政令畅通。',
  '牢固树立正确的世界观、人生观、价值观和权力观、地位观、利益观，自觉做到自重、自省、自警、自励，筑牢拒腐防变的思想道德防线，始终保持共产党人的政治本色，永葆为民务实清廉的公仆情怀。',
];

/** Sentences of published documents that papers quote. */
export const QUOTATIONS = [
  '《关于改进工作作风、密切联系群众的八项规定》要求：“要改进调查研究，到基层调研要深入了解真实情况，总结经验、研究问题、解决困难、指导工作，向群众学习、向实践学习，多同群众座谈，多同干部谈心，多商量讨论，多解剖典型，多到困难和矛盾集中、群众意见多的地方去，切忌走过场、搞形式主义。”',
  '党章规定：“党在任何时候都把群众利益放在第一位，同群众同甘共苦，保持最密切的联系，坚持权为民所用、情为民所系、利为民所谋，不允许任何党员脱离群众，凌驾于群众之上。”',
  '《党政机关厉行节约反对浪费条例》明确：“国内公务接待应当严格执行标准，实行接待费支出总额控制制度，对无公函的公务活动不予接待，严禁将非公务活动纳入接待范围。”',
];

/** The headings of the sections, as the notice orders them. */
export const SECTIONS = {
  discipline: ['遵守党的政治纪律情况', '遵守政治纪律的情况'],
  eight: ['执行中央八项规定情况', '执行中央八项规定的情况'],
  problems: ['“四风”方面存在的突出问题', '“四风”方面的突出问题'],
  causes: ['原因分析', '产生问题的原因分析'],
  measures: ['努力方向和改进措施', '努力方向和整改措施'],
};

/** The four winds in their order. */
export const WINDS = ['形式主义', '官僚主义', '享乐主义', '奢靡之风'];

/** The openings of causes: common headings that many papers share. */
export const CAUSE_TITLES = [
  '理想信念有所动摇，“总开关”没有拧紧',
  '宗旨意识淡薄，同群众的感情疏远了',
  '权力观出现偏差，把公权当成便利',
  '党性锻炼不严，原则在面子面前退让',
  '责任担当不足，政绩观被得失牵着走',
  '纪律观念松弛，对制度缺少敬畏',
  '艰苦奋斗的本色褪了，享受的念头多了',
];

/** What of the common language a text holds: `formula`, `quotation` or null; line breaks and indents do not count. */
export function commonIn(text) {
  const letters = text.replace(/\s/g, '');
  if (FORMULAE.some(formula => letters.includes(formula))) return 'formula';
  return QUOTATIONS.some(quotation => letters.includes(quotation)) ? 'quotation' : null;
}
