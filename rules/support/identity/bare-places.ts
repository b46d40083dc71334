import { type InProse, type Prose, sentencePatterns } from '../sentence-patterns.ts';
import known from './known-examples.yaml';
import { clauseAround, type Foreign, mayBeName, type Self } from './self.ts';
import { isForeignName, isForeignPlace } from './units.ts';

const pattern = sentencePatterns();

const NAME = '([\\p{Script=Han}]{2}(?:[县市区镇乡](?![级直里内域]))?)';
/** What the place of one’s work is called where its rank is left out. */
const SLOTS: readonly InProse[] = [
  // 放到临渠试点, 让鹿川先行先试, 拨给鹿川的800万元
  pattern(
    '省市县区国委厅部局 放给让把批拨落到',
    () =>
      `(?:省|市|县|区|国家|上级|部委)[^，。；“”]{0,16}?(?:放(?:到|在|给)|拨给|批给|落(?:到|在|给|户)|下达给|交给|让|选(?:定|中|在)了?|定在)(?:了|我们)?${NAME}(?=[，。；]|的(?=[\\d一二两三四五六七八九十])|试点|先行|先试|试行|承办|牵头|创建)`,
  ),
  // 全省通报里鹿川排在末尾, 鹿川在省里被点名
  pattern(
    '排被挂垫倒挨 名尾末点底批报问评数扣号',
    () =>
      `(?<=^|[，。；：“]|里|中|上|年|月|日|季度|把|使|让|致|得)${NAME}(?=(?:在[^，。；]{2,10})?(?:被(?:全?[省市县]|上级|当场)?[^，。；]{0,4}(?:点名|通报|约谈|挂牌|问责|批评|扣分|评为|扣减|亮(?:黄|红)牌)|挨了?批|排(?:在|名)?[^，。；]{0,6}(?:末|尾|倒数|第|后)|垫底|倒数))`,
  ),
  // 在《鹿川日报》登专版, “鹿川论坛”, 画册《鹿川巨变》
  pattern(
    '《“ 》” 日报晚新电论文名形印宣发推巨十经振节讲故风',
    () =>
      `(?:在《${NAME}(?=(?:日报|晚报|晨报|报|新闻)[^，。；》”]{0,4}》)|[《“]${NAME}(?=(?:发展|高端|巨变|印象|故事|经验|模式|样板|振兴|三十年|二十年|十年|创意|[^，。；》”]{0,6}(?:论坛|画册|二十年|三十年|十年|文化节|旅游节|艺术节|博览会)|[^，。；》”]{1,3}节)(?:[^，。；》”]{0,8})?[》”]))`,
  ),
  // 2025年鹿川县委巡察反馈
  pattern(
    '县市区 委 巡督考',
    () =>
      `(?<=^|[，。；年月日])([\\p{Script=Han}]{2}[县市区])(?=委(?:巡察|巡视|督查|考核)(?:组|反馈|通报|指出|点))`,
  ),
  // 怕人家说鹿川小气, 显得我鹿川寒碜, 为了鹿川的面子
  pattern(
    '怕嫌显笑说为给丢争 小寒穷面脸光门抠落土贫名',
    () =>
      `(?:怕|嫌|显得|笑话?|说(?:是|起)?|为了?|给|丢了?|争)(?:人家|别人|外人|客人|客商)?(?:说|讲|笑话|觉得|议论|看出)?(?:我们?|咱们?|这个|整个)?${NAME}(?=小气|寒碜|寒酸|不寒|抠门|太?穷|落后|土气|贫困|没有?(?:诚意|面子|档次)|的(?:面子|脸面|门面|名声|形象|颜面|脸)|争(?:光|面子|脸)|长脸|丢(?:人|脸)|抹黑)`,
  ),
  // 忘了鹿川至今还有…, 认识鹿川, 在鹿川工作
  pattern(
    '忘认读懂了觉以在到来自 至今还是仍的。，底工任主挂蹲',
    () =>
      `(?:(?:忘了|忘记|以为|觉得|总觉得|没看到|看不到)${NAME}(?=至今|如今|还有|仍有|是个|不过是|底子|只是|毕竟)|(?:认识|读懂|了解|熟悉|看懂|吃透)(?:了|的)?${NAME}(?=[，。；])|(?<=我|本人|月|年)[在到来回]${NAME}(?=工作|任职|任(?!务)|主政|当(?=[县市区镇乡书])|蹲点))`,
  ),
  // 不是鹿川的家底, 主体责任在鹿川就悬了空, 鹿川底子薄
  pattern(
    '为替在对由凭离与同和责政部决精要规让给听问 干就却也便没还成落悬打走的办谋着出万参业经利',
    () =>
      `(?:(?:为|替)${NAME}(?=干(?!部)|办事|谋|着想|出力|[\\d几一二三四五六七八九十百多]{1,4}万)|离开${NAME}(?=参加|出差|外出|到外|去外|赴)|[与同和]${NAME}[^，。；]{0,10}没有(?:任何)?(?:业务|经济|利益|经商)|(?:责任|政策|部署|决定|精神|要求|规定)[^，。；]{0,4}?在${NAME}(?=就|却|也|便|没有?|还|成了|落|悬|打|走)|(?:由|凭|让|给|对|听|问)${NAME}(?=的(?:群众|老百姓|百姓|父老|乡亲|干部|人民)))`,
  ),
  // 鹿川的年轻人跟着走了, 外地考察团来鹿川，我…, 省里的清单上多了鹿川一条, 没能落在鹿川
  pattern(
    '的来到落留上里单 人师众姓民工员，。一',
    () =>
      `(?:(?<=^|[，。；：]|[让叫给对使])${NAME}(?=的(?:年轻人|青年|教师|老师|医生|群众|老百姓|百姓|干部|职工|工人|学生|孩子|老人|居民|市民|农民|企业|商户)(?![^，。；]{0,4}[家户名人]))|(?:考察团|工作组|督导组|巡视组|检查组|客商|专家|记者|调研组|领导|首长)来(?:到|了)?${NAME}(?=[，。；])|(?:清单|名单|通报|榜|排行)[^，。；]{0,4}(?:多了|有了|出现了?|点了|挂着|没有)${NAME}|(?:落|留|放|建|办|定)(?:在|到)了?(?:我们)?${NAME}(?=[，。；]))`,
  ),
];
/** What others have is told of as theirs. */
const OTHERS =
  /邻|外[地省市县](?!考察团|客|游|媒|记者|专家)|兄弟|别处|周边|对方|取经|(?<!团)考察(?!团)|学习|参观|介绍|村|组|[镇乡]的|案例|教训|借鉴|对标|曾|当年|原任|调离|从前|早年|期间|转给|给了/;

/** What only the committee or government of a place can do to those below it, and none to its equals: 县委督查通报了云沛县民政局. */
const REBUKED = pattern(
  '县市区镇乡 委政里府 通批约问点督扣处',
  () =>
    `([县市区镇乡])(?:委|政府|里|纪委)[^，。；“”]{0,8}(?:通报|批评|约谈|问责|点名|督办|扣减|处分)了?([\\p{Script=Han}]{2})\\1(?!的(?:教训|案|做法|经验))`,
);

/** The name of a place, told once, where only the place of one’s own work can stand. */
export function* barePlaces(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  const { said, told, rank } = self;
  if (said === '' || rank === null) return;
  for (const match of REBUKED(prose)) {
    const [words, mark, name] = match as unknown as [string, string, string];
    if (!isForeignPlace(name + mark, self) || !mayBeName(name)) continue;
    const end = match.index + words.length;
    yield { code: 'place', start: end - name.length - 1, end };
  }
  for (const match of SLOTS.flatMap(matchesIn => matchesIn(prose))) {
    const name = match.slice(1).find(group => group !== undefined) as string;
    const start = match.index + match[0].indexOf(name);
    if (!isForeign(name, self) || told(name) > 1 || EXAMPLES.has(name)) continue;
    if (isOfOthers(value, start, name)) continue;
    yield { code: 'place', start, end: start + name.length, weak: true };
  }
}

/** What stands before the name in its clause, and right behind it. */
function isOfOthers(value: string, start: number, name: string): boolean {
  const clause = clauseAround(value, start);
  const [before = ''] = clause.split(name, 1);
  return EARLIER.test(clause) || OTHERS.test(before + value.slice(start, start + name.length + NEAR));
}

const NEAR = 4;
const EXAMPLES: ReadonlySet<string> = new Set((known as { places: string }).places.split(/\s+/));
const EARLIER = /任[^，。]{0,8}时(?!间|常|限)|期间|曾/;

/** With its rank behind it any two letters may be a name. */
function isForeign(name: string, self: Self): boolean {
  if (name.length === 2) return isForeignName(name, self.said);
  return isForeignPlace(name, self) && mayBeName(name.slice(0, -1));
}
