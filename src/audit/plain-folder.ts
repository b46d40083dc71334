import { readDraftName } from '../draft/draft-name.ts';

/** Whether a folder's name says no more than which draft lies in it, or what sort of files. */
export function isPlainFolder(name: string): boolean {
  const { number, stage, date, stem } = readDraftName(name);
  if (stem === '' && (number !== null || stage !== null || date !== null)) return true;
  return PLAIN_FOLDERS.test(stem) || (stem === '' && !/\p{L}/u.test(name));
}

const PLAIN_FOLDERS =
  /^(?:[0-9]*)(?:领导)?(?:班子|班子材料|成员|班子成员|个人|个人材料|材料|稿件|稿|文稿|对照检查材料|检视剖析材料|发言提纲|发言材料|对照检查|送审|定稿|草稿|汇总|正文|附件|md|markdown|txt|text|docs?|papers?|drafts?|members?|teams?|final)$/i;
