/**
 * Names, figures and years that were made unreadable before a paper was handed on (`**镇`, `20**年`, `××万元`), read as if
 * something stood there. A story is told all the same; that masks were left in is for a rule to say.
 */
const MASK = /(?<![*＊×xX])(?:[*＊×]{1,3}|[xX]{2,3})(?![*＊×xX])/g;

const UNIT =
  /^多?(?:万|亿|元|户|人|次|个|天|亩|名|件|年|月|日|号|岁|份|台|辆|吨|家|小时|分钟|公里|平方米|[%％])/;
const PERSON = /^(?:同志|书记|主任|局长|镇长|乡长|县长|科长|校长|院长|老人|大爷|大娘|师傅|反映|说)/;

/** Names of places and people that no text has in common by chance; which one stands in depends on the place in the text. */
const PLACES = ['柏溪', '石湾', '柳林', '沙河', '云台', '松岭', '清泉', '高塘'];
const PEOPLE = ['王林', '李泉', '张柏', '刘石', '陈松', '周岭', '吴溪', '孙塘'];

/**
 * A text of the same length in which ordinary names and figures stand in for masks.
 *
 * @param seed any number that differs from passage to passage, so that two masks are not taken for one name
 */
export function withoutMasks(value: string, seed: number): string {
  if (!/[*＊×xX]/.test(value)) return value;
  let count = seed;
  return value.replace(MASK, (mask, at: number) => {
    const rest = value.slice(at + mask.length, at + mask.length + 4);
    const digit = /[0-9]$/.test(value.slice(Math.max(0, at - 1), at));
    if (UNIT.test(rest)) return '123'.slice(0, mask.length);
    if (digit || !/^\p{Script=Han}/u.test(rest)) return mask;
    const names = PERSON.test(rest) ? PEOPLE : PLACES;
    const name = names[count++ % names.length] as string;
    return (mask.length > 2 ? `上${name}` : name).slice(0, mask.length);
  });
}
