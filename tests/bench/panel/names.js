// Fictional names of people, places and units.

const FIRST = '青云石白桐松梧柏临赤双平岚澄泽栗黄清沙龙枣槐柳桃杏荷蒲芦芷兰岱峪岩泉溪湖潭渠塘堰';
const SECOND = '柳泽桥沙浦岭川渡河岗坪湾沟坡台甸洼峪寨店集铺坝滩营屯庄塬源陵阳安宁丰康';
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭鲁韦马苗方俞任袁柳';
const GIVEN = '明远建国文斌志强晓岚海涛永庆德胜春林素芬桂英玉兰少平维国学礼长庚静怡秉川景和思齐若谷';

const UNITS = [
  ['中共', '县委', 'county'],
  ['', '县人民政府', 'county'],
  ...'教育局 民政局 财政局 水务局 交通运输局 卫生局 农业局 林业局 国土资源局 住房和城乡建设局 环境保护局 审计局 统计局 商务局 文化局 信访局 安全生产监督管理局 人力资源和社会保障局'
    .split(' ')
    .map(name => ['', `县${name}`, 'department']),
];

/** The town or village part of a place, as it stands before 镇, 乡 or 村. */
export function placeName(chance) {
  return chance.pick(FIRST) + chance.pick(SECOND);
}

function givenName(chance) {
  return chance.pick(GIVEN) + (chance.happens(0.75) ? chance.pick(GIVEN) : '');
}

/** A person's full name, two or three letters. */
export function personName(chance) {
  return chance.pick(SURNAMES) + givenName(chance);
}

/** The n-th (from 0) of at most five members of a unit: no two of them share a surname. */
export function memberName(rank, chance) {
  const fifth = Math.floor(SURNAMES.length / 5);
  return SURNAMES[rank * fifth + chance.between(0, fifth - 1)] + givenName(chance);
}

/** The county of a number: no two numbers below 1,300 share a name. */
export function countyName(number) {
  const first = FIRST[number % FIRST.length];
  return first + SECOND[(number * 7 + Math.floor(number / FIRST.length)) % SECOND.length];
}

/** The unit of a number: twenty offices a county. */
export function unitOf(number) {
  const county = countyName(Math.floor(number / UNITS.length));
  const [before, after, level] = UNITS[number % UNITS.length];
  return { county: `${county}县`, name: `${before}${county}${after}`, level };
}

const DEPUTY_POSTS = ['党组成员、副局长', '纪检组长', '党组成员、总工程师', '副局长', '工会主席'];
const COUNTY_POSTS = ['副书记', '常务副县长', '组织部部长', '宣传部部长', '纪委书记', '副县长'];

/** The post of the n-th member of a unit; the first one is its principal. */
export function postOf({ level }, rank) {
  if (rank === 0) return level === 'county' ? '县委书记' : '党组书记、局长';
  return (level === 'county' ? COUNTY_POSTS : DEPUTY_POSTS)[(rank - 1) % 5];
}
