import type { OtherPlace } from '../../src/linter/paper-set.ts';

/** Whose paper a passage stands in, and where: 柏渡县委 李长河（柏渡/李长河.md 第 40 行）. */
export function nameOther({ unit, name, path, line, previous }: OtherPlace): { zh: string; en: string } {
  const who = [unit, name].filter(word => word !== null).join(' ');
  const year = previous ? { zh: '上年的', en: ' (last year)' } : { zh: '', en: '' };
  if (who === '') return { zh: `${year.zh}${path} 第 ${line} 行`, en: `line ${line} of ${path}${year.en}` };
  return {
    zh: `${year.zh}${who}（${path} 第 ${line} 行）`,
    en: `${who}${year.en} (${path}, line ${line})`,
  };
}
