import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { Localized } from '../../config/localized.ts';
import type { Range } from '../../language/text.ts';
import type { PatternEngine } from './engine.ts';

/** More than any pattern of a rule needs; repeats count as often as they repeat. */
const LIMITS = { characters: 500, size: 1000 } as const;

/**
 * Work that one pattern may make of one paper: characters looked at times size of the pattern. A single search is linear, but
 * many hits may each look at the rest of a paragraph. The largest paper that is read needs a tenth of it.
 */
const MOST_WORK = 2_000_000_000;

/**
 * Patterns in linear time (RE2), for rules of a unit's own: no wording of a pattern, whoever wrote it, makes a paper take for ever.
 * The engine looks first for the letters that every match must hold, so a paper without them costs next to nothing.
 */
export const linearEngine: PatternEngine = {
  trouble(pattern) {
    if (pattern.length > LIMITS.characters) {
      return {
        zh: `超过 ${LIMITS.characters} 个字符`,
        en: `has more than ${LIMITS.characters} characters`,
      };
    }
    const unlimited = unlimitedPart(pattern);
    if (unlimited) return unlimited;
    try {
      const compiled = RE2JS.compile(translated(pattern));
      if (compiled.programSize() > LIMITS.size)
        return { zh: '太大，重复次数要少些', en: 'is too large; repeat less often' };
      return compiled.test('') ? { zh: '连空文字也能匹配', en: 'matches even an empty text' } : null;
    } catch (error) {
      if (error instanceof RE2JSSyntaxException) return syntaxTrouble(error);
      throw error;
    }
  },
  compile(pattern) {
    const compiled = RE2JS.compile(translated(pattern));
    const size = compiled.programSize();
    const work = new WeakMap<object, number>();
    return {
      matches(value, run) {
        const found: Range[] = [];
        const matcher = compiled.matcher(value);
        let spent = work.get(run) ?? 0;
        let from = 0;
        do {
          spent += (value.length - from + 1) * size;
          if (spent > MOST_WORK)
            throw new Error(`pattern takes too long on this text / 表达式在这份稿件里匹配过多：${pattern}`);
          if (!matcher.find()) break;
          const range = { start: matcher.start() as number, end: matcher.end() as number };
          if (range.end > range.start) found.push(range);
          from = range.end;
        } while (from < value.length);
        work.set(run, spent);
        return found;
      },
    };
  },
};

/** What cannot be had in linear time, said by its name. */
function unlimitedPart(pattern: string): Localized | null {
  // escapes and classes hold no groups
  const bare = pattern.replace(/\\[^\dk]/g, '').replace(/\[(?:\\.|[^\]\\])*\]/g, '');
  const look = /\(\?<?[=!]/.exec(bare)?.[0];
  if (look) {
    return {
      zh: `不能用环视“${look}…)”：自定规则的表达式要保证速度，请改用 unless 或把前后文写进表达式`,
      en: `must not look around (${look}…): patterns of own rules run in linear time; use unless, or spell out the context`,
    };
  }
  const back = /\\(?:[1-9]|k<)/.exec(bare)?.[0];
  return back
    ? {
        zh: `不能引用前面的分组“${back}”：自定规则的表达式要保证速度`,
        en: `must not refer back to a group (${back}): patterns of own rules run in linear time`,
      }
    : null;
}

/** The usual spellings of JavaScript that RE2 has other ones for. */
function translated(pattern: string): string {
  return RE2JS.translateRegExp(pattern).replace(
    /\\([pP])\{(?:Script|sc|Script_Extensions|scx)=(\w+)\}/g,
    '\\$1{$2}',
  );
}

function syntaxTrouble({ message }: Error): Localized {
  const detail = message.replace(/^error parsing regexp: /, '');
  return { zh: `不是正确的正则表达式（${detail}）`, en: `is no valid pattern (${detail})` };
}
