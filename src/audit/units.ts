import type { Identity } from './identity.ts';
import { isPlainFolder } from './plain-folder.ts';

/** A text of the folder, and whose it is. */
export interface FoundText {
  /** As reports name it. */
  readonly path: string;
  /** Names of the folders below the one audited. */
  readonly folders: readonly string[];
  /** Without its ending. */
  readonly name: string;
  readonly sha256: string;
  readonly identity: Identity;
}

export interface OwnedText extends FoundText {
  readonly unit: string | null;
  /** What tells its author from another one of the same unit and name, as the roster says. */
  readonly namesake?: string;
}

/** What two ways to write one unit have in common: 中共青柳县委常委班子 and 青柳县委. */
export function unitKey(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/[\s“”"'·]/g, '')
    .replace(/^(?:中共|中国共产党)/, '')
    .replace(/(?:党员)?(?:领导|常委)?(?:班子|集体)$/, '')
    .replace(/(省|市|县|区|旗|镇|乡|局|厅|校|院|街道|直属机关|工作)委员会$/, '$1委');
}

/**
 * The unit of each text: as its front matter says; else as the other texts of its folder say with one voice; else the nearest
 * folder that is named after something; else the sign-off. One unit is called the same everywhere: as it was written first.
 */
export function findUnits(texts: readonly FoundText[]): OwnedText[] {
  const declared = unitsOfFolders(texts);
  const names = new Map<string, string>();
  return texts.map(text => {
    const { identity, folders } = text;
    const unit =
      identity.unit ?? declared.get(folders.join('/')) ?? folderUnit(folders) ?? identity.signedUnit;
    if (unit === null) return { ...text, unit };
    const key = unitKey(unit);
    if (!names.has(key)) names.set(key, unit);
    return { ...text, unit: names.get(key) as string };
  });
}

/** By folder: the one unit that the texts in it declare; no entry for the top folder or where they differ. */
function unitsOfFolders(texts: readonly FoundText[]): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const { folders, identity } of texts) {
    if (identity.unit === null || folders.length === 0) continue;
    const folder = folders.join('/');
    const known = found.get(folder);
    const same = known === undefined || (known !== null && unitKey(known) === unitKey(identity.unit));
    found.set(folder, same ? (known ?? identity.unit) : null);
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The nearest folder that is named after something. */
export function folderUnit(folders: readonly string[]): string | null {
  return folders.findLast(folder => !isPlainFolder(folder)) ?? null;
}
