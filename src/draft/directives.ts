import type { Range } from '../language/text.ts';
import type { Block, Directive, Trouble } from './model.ts';

const COMMENT = /<!--\s*duizhao-([a-z-]+)(?:[ \t]+([^\s:：]+))?[ \t]*(?:[:：]\s*([\s\S]*?))?\s*-->/g;

/** Reads `<!-- duizhao-disable-next rule: reason -->` and its kin. Whether rule and reason will do is for the linter. */
export function readDirectives(
  text: string,
  body: Range,
  blocks: readonly Block[],
): { directives: Directive[]; troubles: Trouble[] } {
  const directives: Directive[] = [];
  const troubles: Trouble[] = [];
  if (!text.includes('duizhao-')) return { directives, troubles };
  const found = [...text.slice(body.start).matchAll(COMMENT)].map(match => ({
    verb: match[1] as string,
    rule: match[2] ?? '',
    reason: match[3]?.trim() || null,
    range: { start: body.start + match.index, end: body.start + match.index + match[0].length },
  }));
  found.forEach(({ verb, rule, reason, range }, i) => {
    if ((verb !== 'disable' && verb !== 'disable-next' && verb !== 'enable') || rule === '') {
      troubles.push({ code: 'directive-malformed', range, data: { verb } });
      return;
    }
    const enable =
      verb === 'disable'
        ? found.slice(i + 1).find(later => later.verb === 'enable' && later.rule === rule)
        : undefined;
    const covers =
      verb === 'disable-next'
        ? nextBlock(blocks, range)
        : { start: range.end, end: enable?.range.start ?? body.end };
    directives.push({ type: verb, rule, reason, range, covers: verb === 'enable' ? range : covers });
  });
  return { directives, troubles };
}

/** The rest of the comment's own paragraph, or else the next one. */
function nextBlock(blocks: readonly Block[], after: Range): Range {
  const own = blocks.find(
    ({ range, text }) => range.start < after.start && after.end < range.end && text.value !== '',
  );
  if (own) return { start: after.end, end: own.range.end };
  const next = blocks.find(
    ({ range, text, type }) => range.start >= after.end && text.value !== '' && type !== 'html',
  );
  return next?.range ?? { start: after.end, end: after.end };
}
