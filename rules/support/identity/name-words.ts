/** 我应对不力, 我对此: what follows 我 as a rule. */
export const NO_SELF_NAME =
  /^(?:应|于|成|全|时|常|关|向|和|安|方|任|连|单|曾|能|干|别|都|对|从|有|强|管|解|党|那|区|查|冷|毕[竟业]|许[诺多可下]|陈[述列]|谢绝|杜绝|胡乱|祝[愿贺福]|余下|凌晨|郑重|平[生静]|满|金钱|明[知明])/;

/** Words that begin with a letter that is a surname as well. */
export const WORDS_LIKE_NAMES =
  /^(?:应|于|成|全|明|时|常|关|向|和|安|方|任|连|单|路|江|白|高|金|黄|石|田|林|水|车|马|牛|毛|文|温|冷|古|农|广|管|解|宣|封|支|权|查|那|曾|沙|习|简|华|康|宁|平|何|能|干|别|都|多|对|从|有|强|尚|容|万|米|包|党)(?!书记|局|院|校|处|镇|乡|县|主任)/;

/** Whether a name, or the beginning of one, is the writer’s. */
export function isOwn(found: string, name: string): boolean {
  return name.startsWith(found) || found.startsWith(name);
}

/** Whether what begins like a name is a word: 安排, 全年. */
export function isWord(found: string): boolean {
  return (found.length > 2 ? NO_SELF_NAME : WORDS_LIKE_NAMES).test(found);
}
