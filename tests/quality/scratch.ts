import { chanceIn } from '../../rules/support/acts.ts';
import { ACTS } from '../../src/draft/act-features.ts';
import { readActs } from '../../src/draft/acts.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { textAt } from '../../src/language/text.ts';
export function main(): number {
  const go = (place: 'problem' | 'cause', s: string) => {
    const sentences = splitSentences(s).map(({ start, end }, i) => ({
      text: textAt(s.slice(start, end), 0),
      paragraph: 1,
      index: i + 1,
    }));
    for (const r of readActs(sentences, place, false))
      console.log(
        place,
        r.text.value.slice(0, 40),
        ACTS.map(a => [a, r.chanceOf(a), chanceIn(r, [a])] as const)
          .filter(x => x[2] > 0.05)
          .map(([a, p, q]) => `${a} ${p.toFixed(2)}/${q.toFixed(2)}`)
          .join(' '),
      );
  };
  go(
    'cause',
    '客观上讲，单位编制二十年没有变过，业务量却翻了四番，人手实在排不开，白天黑夜连轴转，谁也不可能面面俱到，这是产生问题的主要症结。',
  );
  go(
    'cause',
    '近年来县里财力吃紧，该配的设备配不了，该招的人招不进来，年轻人留不住，剩下的平均年龄五十三岁，工作标准自然就降下来了。',
  );
  go(
    'problem',
    '值班脱岗只有那么一两次，时间都很短，且都安排了人代班，没有发生什么意外，属于小节上的不检点。',
  );
  go(
    'problem',
    '公务接待总体上控制得比较好，间或有超出一点标准的时候，数额都不大，且多半是对方安排的，谈不上铺张。',
  );
  go(
    'problem',
    '2013年8月我带队查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起，11月一场冻雨塌了半面。我分管的教育工作连续三年考核居全市第一，去年还被评为全省教育先进县。',
  );
  go(
    'problem',
    '2013年8月我带队查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起，11月一场冻雨塌了半面。之所以出现这种情况，主要是上面压得紧、要得急，下面又缺人缺钱，换谁都只能这么应付。',
  );
  return 0;
}
