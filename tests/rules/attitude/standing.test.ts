import { describe, expect, it } from 'vitest';
import { said } from '../planted.ts';

const FAULT =
  '2013年3月我批了验收单没有上船看，六条渡船的救生衣有四十件是旧的，5月一名学生落水，险些没有捞上来。我怕看出毛病要自己担，责任心打了折扣。';
const problem = (sentence: string): string => `渡口验收图省事，救生衣发霉没人看。${sentence}${FAULT}`;

describe('how things stand is neither a plan nor an excuse', () => {
  it.each([
    '渡口检查原定每季一次，检查表由船工填写、海事所汇总、局里存档，上半年共收回31张，下半年收回27张。',
    '现在全县有船检表、水位表、客流表三套表式，由海事所、水文站、乡镇分头填报，汇总装订后分送各股室。',
    '又指出，要牢固树立安全发展理念，坚持人民至上、生命至上，努力防范化解重大风险，自觉把责任扛在肩上。',
    '渡口地处两县交界，距县城四十公里，上世纪七十年代由生产队兴办，历来由沿江三个村轮流管理。',
  ])('%s', sentence => {
    expect(said('attitude/hope', problem(sentence))).toEqual([]);
    expect(said('attitude/outside-cause', problem(sentence))).toEqual([]);
  });

  it.each([
    ['attitude/hope', '今后要把渡口安全放在心上，进一步加强检查，努力做到每条船都有人管、有人看。'],
    ['attitude/hope', '希望上级能给渡口增加经费，建议海事部门统一配发救生衣。'],
    [
      'attitude/outside-cause',
      '主要是因为海事所编制少、经费紧，上级的专项资金迟迟没有下来，换了谁也管不过来。',
    ],
    ['attitude/outside-cause', '究其原因，是政策多变、体制不顺，部门不配合，县里财力又薄，客观上没有条件。'],
  ])('%s still hears %s', (rule, sentence) => expect(said(rule, problem(sentence))).not.toEqual([]));
});
