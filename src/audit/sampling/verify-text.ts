import type { Language } from '../../config/localized.ts';
import { visible } from '../../report/escape.ts';
import { type Difference, isFatal } from './differences.ts';
import type { SampleRecord } from './record.ts';
import { type SampleWord, sampleWord } from './words.ts';

/** What a check found, in a sentence and a line for each difference. */
export function verifyText(
  record: SampleRecord,
  differences: readonly Difference[],
  language: Language,
): string {
  const drawn = record.strata.reduce((sum, stratum) => sum + stratum.drawn.length, 0);
  if (differences.length === 0) return `${sampleWord(language, 'verify.same', { drawn })}\n`;
  const lead = differences.some(isFatal)
    ? sampleWord(language, 'verify.untrusted')
    : sampleWord(language, 'verify.differs', { n: differences.length });
  return `${[lead, ...differences.map(one => `  ${differenceText(one, language)}`)].join('\n')}\n`;
}

function differenceText(difference: Difference, language: Language): string {
  const values = Object.fromEntries(
    Object.entries(difference).map(([name, value]) => [name, visible(shown(value, language))]),
  );
  return sampleWord(language, wordOf(difference), values);
}

function wordOf(difference: Difference): SampleWord {
  const { code, recorded } = difference;
  if (code === 'pick' || code === 'certain') return `diff.${code}.${recorded === '' ? 'found' : 'recorded'}`;
  if (code === 'listed') return recorded === 'true' ? 'diff.listed.true' : 'diff.listed.false';
  return `diff.${code}`;
}

/** Values of a stratum stand as JSON: names read better. */
function shown(value: string, language: Language): string {
  if (!value.startsWith('[')) return value;
  try {
    const values = JSON.parse(value) as (string | null)[];
    return values.map(one => one ?? sampleWord(language, 'stratum.none')).join(sampleWord(language, 'join'));
  } catch {
    return value;
  }
}
