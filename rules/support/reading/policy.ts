import type { Sentence } from '../../../src/draft/model.ts';
import { memoised } from '../../../src/language/memo.ts';
import { tester } from '../../../src/language/pattern.ts';
import { countCharacters, type Range, sourceRange, type Text } from '../../../src/language/text.ts';
import type { LexiconHit } from '../../../src/linter/lexicons.ts';
import { isHitIn } from '../hits.ts';
import { quotedSpans } from '../prose.ts';
import { countFacts } from '../sentences.ts';
import { withoutQuotations } from './voice.ts';

/** Sentences in a row that say what superiors said or decided. */
interface Quotation {
  readonly range: Range;
  readonly characters: number;
}

/** What was said is told, not weighed against oneself: a sentence in which the writer owns something is his own. */
const OWN = /我(?![们国省市县区党军])|本人|没有|差距|却|不够|没能|反观|对照|落差/;
/** Who speaks with authority, and what they do: 大会强调, 条例第五条规定. The word list holds the fixed ones. */
const SPEAKS =
  /(?:总书记|主席|党中央|中央|国务院|全会|大会|省委|市委|决定|意见|纲要|条例|准则|党章|章程|规划|方案|一号文件|通知|办法|讲话|批示|同志)[^。：；]{0,24}(?:曾经说过|曾说|说过|讲过?，|指出|强调|提出|明确|规定|告诫|要求|号召|部署)/;
/** What a law or a charter says in so many words: 《…法》写明, 党章总纲载明; not how one’s own 《学习笔记》 is written. */
const STATES =
  /(?:《[^》]{0,28}(?:法|条例|准则|党章|规定|办法|意见|纲要)》|党章|总纲|章程|准则|条例|宪法|誓词)(?:第[一二三四五六七八九十百零0-9]{1,6}[条章款])?[^，。：；“”]{0,8}(?:写明|写道|载明|讲到|有言|申明|写的是|说的是|规定|要求)[^，。：；“”]{0,6}[，：“]/;
const speaks = tester(new RegExp(`${SPEAKS.source}|${STATES.source}`));

/** Goes on with what superiors said: 又指出, 并强调. */
const SPEAKS_ON =
  /^(?:又|还|并|再次|同时|会议|会上|上级|[省市县区][委里])[^，。；]{0,4}(?:指出|强调|要求|提出|明确)/;

/** Whether a sentence tells what superiors said or decided, and nothing of the writer. */
export const quotesPolicy = memoised(
  (value: string): boolean => (speaks(value) || SPEAKS_ON.test(value)) && !OWN.test(withoutQuotations(value)),
);

function isOwn(value: string): boolean {
  const told = withoutQuotations(value);
  return OWN.test(told) || countFacts(told) > 1;
}

/** Words that go on with a quotation in the sentences behind it. */
const GOES_ON =
  /^(?:第[一二三四五六七八九十百0-9]{1,5}[条章款]|这|同时|还|并|要|必须|强调|指出|只有|坚持|是|其|这些|全党|各级|广大)/;

/** A paper of superiors or what they said, named right before its words. */
const SOURCE =
  /中央|国务院|政治局|全会|党代会|总书记|主席|领袖|条例|准则|党章|章程|纲要|决定|讲话|讲过|《[^》]{2,40}》|(?:[几八六]项|[0-9一二三四五六七八九十]{1,3}[条号])[^，。；]{0,4}(?:规定|要求|文件)|规定[，,：:]|上级|省委|市委/;
/** What the writer himself said or wrote, or had put up, is his fault and no policy. */
const OWN_WORDS =
  /我(?![国省市县区党军])|本人|(?:班子|群众|村民|职工|老人|同志|[他她])[^，。；]{0,10}(?:说|讲|写|念|问|答|喊|反映|留言)/;
/** So many letters before a quotation are looked at for whose words it holds. */
const LEAD = 80;
/** Shorter quotations are words that a story needs. */
const SHORTEST_QUOTE = 10;

/**
 * What a sentence that tells something of its own quotes of policy all the same: the stretch from its first to its last such
 * quotation, and the characters of them; `null` where it holds fewer than is fair.
 */
function quotedWithin(text: Text, fair: number): { range: Range; characters: number } | null {
  const { value } = text;
  if (value.length < SHORTEST_QUOTE || !value.includes('“')) return null;
  const spans = quotedSpans(value).filter(
    ({ start, end }) => value[start] === '“' && end - start >= SHORTEST_QUOTE,
  );
  const [first] = spans;
  if (!first) return null;
  const lead = value.slice(Math.max(0, first.start - LEAD), first.start);
  if (!SOURCE.test(lead) || OWN_WORDS.test(lead)) return null;
  const end = (spans.at(-1) as Range).end;
  const characters = spans.reduce((sum, span) => sum + countCharacters(value.slice(span.start, span.end)), 0);
  return characters < fair ? null : { range: sourceRange(text, first.start, end), characters };
}

/**
 * The stretches of quoted policy in the sentences of one section, longest run together.
 *
 * @param hits words that bring in what superiors said, in order
 * @param fair characters that a sentence with something of its own may quote to weigh it by
 */
export function quotationsIn(
  sentences: readonly Sentence[],
  hits: readonly LexiconHit[],
  fair: number,
): Quotation[] {
  const found: { start: number; end: number; characters: number; paragraph: number; open: boolean }[] = [];
  let within = false;
  for (const [i, { text, paragraph }] of sentences.entries()) {
    const range = sourceRange(text);
    const last = found.at(-1);
    const follows = last?.open === true && last.paragraph === paragraph;
    const goesOn: boolean = follows && within;
    const quotes: boolean =
      goesOn || isHitIn(hits, range) || speaks(text.value) || (follows && GOES_ON.test(text.value));
    const isPolicy: boolean = quotes && !isOwn(goesOn ? behindQuotation(text.value) : text.value);
    within =
      isPolicy && isLeftOpen(text.value, goesOn) && closesSoon(sentences.slice(i + 1, i + 1 + MOST_QUOTED));
    if (isPolicy) {
      const characters = countCharacters(text.value);
      if (follows && last) Object.assign(last, { end: range.end, characters: last.characters + characters });
      else found.push({ ...range, characters, paragraph, open: true });
    } else {
      if (last) last.open = false;
      const quoted = quotedWithin(text, fair);
      if (quoted) found.push({ ...quoted.range, characters: quoted.characters, paragraph, open: false });
    }
  }
  return found.map(({ start, end, characters }) => ({ range: { start, end }, characters }));
}

/** What stands behind the end of a quotation that was begun before; nothing where it has not ended. */
function behindQuotation(value: string): string {
  const end = value.indexOf('”');
  return end < 0 ? '' : value.slice(end + 1);
}

/** A quotation has no more sentences than that behind its first: without an end its mark was forgotten, or another was meant. */
const MOST_QUOTED = 4;

function closesSoon(behind: readonly Sentence[]): boolean {
  const marks = behind
    .map(({ text }) => text.value)
    .join('')
    .match(/[“”]/u);
  return marks?.[0] === '”';
}

/** Whether a quotation goes on behind a sentence. */
function isLeftOpen(value: string, before: boolean): boolean {
  const [begun, ended] = [value.lastIndexOf('“'), value.lastIndexOf('”')];
  return begun === ended ? before : begun > ended;
}
