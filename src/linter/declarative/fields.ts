import * as v from 'valibot';
import { asText, META_KEYS, type MetaKey, metaKeyOf } from '../../draft/meta-values.ts';
import type { CalendarDate, Draft } from '../../draft/model.ts';
import type { Range } from '../../language/text.ts';
import { writtenDate } from './calendar.ts';

const SPELLINGS: readonly string[] = Object.values(META_KEYS).flat();

/** A key of the front matter, in English or Chinese. */
export const fieldName = v.picklist(SPELLINGS);

/** A value of the front matter. */
export interface Field {
  /** As written there. */
  readonly written: string;
  /** What it is known as: `county` for 县, `2014年6月20日` for 2014-06-20; the same as `written` for plain texts. */
  readonly meant: string;
  readonly range: Range;
}

/**
 * What the front matter says under a key, whichever of its spellings was used; what was inferred from the text does not count.
 *
 * @param name a spelling of the key
 * @returns `null` where the key is not there or its value is empty
 */
export function fieldOf({ frontMatter, meta }: Draft, name: string): Field | null {
  const key = metaKeyOf(name) as MetaKey;
  const entry = frontMatter.entries.find(({ key: written }) => metaKeyOf(written) === key);
  const written = asText(entry?.value);
  if (!entry || written === '') return null;
  const known = meta[key];
  const meant = known?.origin === 'front-matter' ? meaning(known.value) : written;
  return { written, meant, range: entry.valueRange };
}

function meaning(value: string | number | boolean | CalendarDate): string {
  return typeof value === 'object' ? writtenDate(value) : String(value);
}
