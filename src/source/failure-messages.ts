import type { Failure, FailureCode } from './source.ts';

/** One sentence that says what is wrong and what to do; `{name}` is filled from the failure's data. */
export const FAILURE_MESSAGES: Readonly<Record<FailureCode, { readonly zh: string; readonly en: string }>> = {
  'not-found': {
    zh: '找不到这个文件或文件夹，请检查路径和文件名是否写对。',
    en: 'No such file or folder; check the path and the spelling of the name.',
  },
  unreadable: {
    zh: '文件无法读取（{reason}），请检查访问权限，或确认文件没有被其他程序占用。',
    en: 'The file cannot be read ({reason}); check its permissions and whether another program holds it.',
  },
  'not-regular': {
    zh: '这不是普通文件（而是文件夹、管道或设备），请改为指定稿件文件；要从管道读入，请用“-”。',
    en: 'Not a regular file (a folder, pipe or device); name the draft itself, or use “-” to read from a pipe.',
  },
  'outside-root': {
    zh: '这个链接指向检查范围之外，没有读取；请直接指定它所指的文件，或把文件复制进来。',
    en: 'This link leads out of the folder under review and was not followed; name its target, or copy the file in.',
  },
  link: {
    zh: '这是链接，审核时一律不跟随；请把文件本身放进来，或删去链接。',
    en: 'A link; an audit follows none. Put the file itself there, or remove the link.',
  },
  changed: {
    zh: '检查期间文件有改动，结果对不上；请等文件不再改动后重新运行。',
    en: 'The file was changed during the run; run again when nobody is editing it.',
  },
  'too-large': {
    zh: '文件有 {size} MiB，超过上限 {most} MiB；请确认它是一份稿件，确需检查时在配置 limits.fileBytes 中放宽。',
    en: 'The file has {size} MiB, more than the limit of {most} MiB; check that it is a draft, or raise limits.fileBytes.',
  },
  empty: {
    zh: '文件是空的，没有可以检查的文字；请确认稿件已经保存。',
    en: 'The file is empty, there is nothing to check; make sure that the draft was saved.',
  },
  binary: {
    zh: '文件不是文本（第 {offset} 字节处不是文字），请另存为 UTF-8 编码的 .md 或 .txt 文件。',
    en: 'The file is not text (see byte {offset}); save it as a .md or .txt file in UTF-8.',
  },
  undecodable: {
    zh: '文字编码无法识别或已有乱码（从第 {offset} 字节起），请用原稿重新另存为 UTF-8 编码。',
    en: 'The text encoding is broken or unknown (from byte {offset} on); save the original again as UTF-8.',
  },
  'word-document': {
    zh: '这是 Word 文档，还不能直接读取，请在 WPS/Word 中另存为 .txt 或 .md 文件再检查。',
    en: 'This is a Word document, which cannot be read yet; save it as a .txt or .md file in WPS or Word.',
  },
  'legacy-word': {
    zh: '这是旧版 Word、WPS、RTF 或加密的文档，请在 WPS/Word 中另存为 .txt 或 .md 文件（不加密）再检查。',
    en: 'An old Word, WPS or RTF file, or an encrypted one; save it as an unencrypted .txt or .md file in WPS or Word.',
  },
  'fixed-layout': {
    zh: '这是 PDF 或 OFD 版式文件，读不出其中的文字；是材料的，请交 .md 或 .txt 原稿，不是的，在配置的 ignore 里写明不审。',
    en: 'A PDF or OFD, whose text cannot be read; if it is a paper ask for its .md or .txt, if not name it under ignore in the settings.',
  },
  'not-a-paper': {
    zh: '这不是对照检查材料（看来是{type}），没有检查；若判断有误，请在文件开头写明“类型”和“专题”。',
    en: 'This is no self-examination paper (it seems to be: {type}) and was not checked; if it is one, state kind and profile in its front matter.',
  },
  'rule-crashed': {
    zh: '规则 {rule} 运行出错（{reason}），本次结果不完整，请把稿件特征和此信息反馈给维护者。',
    en: 'Rule {rule} crashed ({reason}); the result is incomplete, please report this to the maintainers.',
  },
  'draft-crashed': {
    zh: '解析稿件时程序出错（{reason}），这份稿件没有检查，请把此信息反馈给维护者。',
    en: 'The program failed while reading the draft ({reason}); it was not checked, please report this to the maintainers.',
  },
  'write-failed': {
    zh: '写入失败（{reason}），原文件没有改动，请检查文件夹是否存在、是否可写、磁盘是否已满。',
    en: 'Writing failed ({reason}), the old file is unchanged; check that the folder exists and is writable and the disk is not full.',
  },
};

/** The reasons a system gives, in words; others are shown as they are. */
const REASONS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '系统不允许', en: 'not permitted' },
  EBUSY: { zh: '文件被占用', en: 'file is busy' },
  EIO: { zh: '磁盘读写出错', en: 'input/output error' },
  EISDIR: { zh: '这是文件夹', en: 'is a folder' },
  ELOOP: { zh: '链接循环', en: 'links run in a circle' },
  EMFILE: { zh: '打开的文件过多', en: 'too many open files' },
  ENAMETOOLONG: { zh: '文件名过长', en: 'name too long' },
  ENOENT: { zh: '文件夹不存在', en: 'no such folder' },
  ENOSPC: { zh: '磁盘已满', en: 'disk full' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EPIPE: { zh: '接收方已关闭', en: 'the reader has gone' },
  EROFS: { zh: '磁盘只读', en: 'read-only file system' },
};

/** What a text that is no such paper seems to be. */
const TYPES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'rectification-plan': { zh: '整改方案或整改报告', en: 'a rectification plan or report' },
  'review-remarks': { zh: '审核意见', en: 'remarks of a reviewer' },
  apology: { zh: '检讨书', en: 'a written apology' },
  statement: { zh: '情况说明', en: 'a statement of facts' },
  notice: { zh: '通知或通报', en: 'a notice' },
  'work-report': { zh: '工作报告', en: 'a work report' },
  technical: { zh: '技术文档', en: 'a technical document' },
  'writing-guide': { zh: '写作指南', en: 'a writing guide' },
  'thought-report': { zh: '思想汇报', en: 'a thought report' },
  'seminar-speech': { zh: '研讨发言', en: 'a seminar speech' },
  'duty-report': { zh: '述职报告', en: 'a duty report' },
  ledger: { zh: '台账', en: 'a ledger' },
  criticisms: { zh: '批评意见清单', en: 'a list of criticisms' },
  'branch-self-check': { zh: '党支部自查报告', en: 'a branch self-check report' },
  minutes: { zh: '会议记录', en: 'minutes of a meeting' },
  news: { zh: '新闻稿', en: 'a news item' },
  unknown: { zh: '其他文稿', en: 'some other text' },
};

const WORDS: Readonly<Record<string, typeof REASONS>> = { reason: REASONS, type: TYPES };

/** A failure as one sentence in both languages. */
export function describeFailure({ code, data }: Failure): { readonly zh: string; readonly en: string } {
  const template = FAILURE_MESSAGES[code];
  return { zh: fillIn(template.zh, data, 'zh'), en: fillIn(template.en, data, 'en') };
}

function fillIn(template: string, data: Failure['data'], language: 'zh' | 'en'): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(data, name) ? String(data[name]) : place;
    const words = WORDS[name];
    return words && Object.hasOwn(words, value)
      ? (words[value] as { zh: string; en: string })[language]
      : value;
  });
}
