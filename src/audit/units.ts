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

const TEAM_OF_UNIT = /(?:党员)?(?:领导|常委)?(?:班子|集体)$/;

/** What two ways to write one unit have in common: 中共青柳县委常委班子 and 青柳县委. */
export function unitKey(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/[\s“”"'·]/g, '')
    .replace(/^(?:中共|中国共产党)/, '')
    .replace(TEAM_OF_UNIT, '')
    .replace(/(省|市|县|区|旗|镇|乡|局|厅|校|院|街道|直属机关|工作)委员会$/, '$1委');
}

/** Whether two names can be of one unit: 青柳, 青柳县 and 中共青柳县委常委班子. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [unitKey(a), unitKey(b)];
  return one.includes(other) || other.includes(one);
}

/** Who signs a team's paper that does not say in its front matter whose it is. */
function signerOf({ identity }: FoundText): string | null {
  const { unit, kind, signedUnit } = identity;
  if (unit !== null || kind !== 'team' || signedUnit === null) return null;
  const name = signedUnit.replace(TEAM_OF_UNIT, '');
  return unitKey(name).length < 2 ? null : name;
}

/**
 * The key of whoever signs a text, where that is none of the names of the unit that it was given to: such a text is no draft of
 * that unit's paper, whatever folder they share. Empty for all others.
 */
export function strangeSigner(text: OwnedText): string {
  const signer = signerOf(text);
  return signer === null || text.unit === null || areAlike(signer, text.unit) ? '' : unitKey(signer);
}

/**
 * The unit of each text: as its front matter says; else as the other texts of its folder say with one voice; else the nearest
 * folder that is named after something; else the sign-off. A folder of several units (县直部门) is known by its teams' signing with
 * other names than its own: each is then the unit that it signs for. One unit is called the same everywhere: as it was written first.
 */
export function findUnits(texts: readonly FoundText[]): OwnedText[] {
  const declared = unitsOfFolders(texts);
  const mixed = mixedFolders(texts);
  const names = new Map<string, string>();
  return texts.map(text => {
    const { identity, folders } = text;
    const neighbours = declared.get(folders.join('/')) ?? null;
    const folder = folderUnit(folders);
    const near = neighbours ?? folder ?? identity.signedUnit?.replace(TEAM_OF_UNIT, '') ?? null;
    const signer = signerOf(text);
    const isElsewhere =
      signer !== null &&
      near !== null &&
      !areAlike(signer, near) &&
      (folder === null || !areAlike(signer, folder)) &&
      (neighbours === null
        ? mixed.has(namedFolder(folders))
        : folder === null || !areAlike(neighbours, folder));
    const unit = identity.unit ?? (isElsewhere ? signer : near);
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

/** Folders whose teams sign with several names, none of which is like the folder's. */
function mixedFolders(texts: readonly FoundText[]): Set<string> {
  const signers = new Map<string, Set<string>>();
  for (const text of texts) {
    const signer = signerOf(text);
    if (signer === null) continue;
    const folder = namedFolder(text.folders);
    signers.set(folder, (signers.get(folder) ?? new Set()).add(unitKey(signer)));
  }
  return new Set(
    [...signers]
      .filter(
        ([folder, keys]) =>
          keys.size > 1 && ![...keys].some(key => areAlike(key, folder.split('/').at(-1) ?? '')),
      )
      .map(([folder]) => folder),
  );
}

/** The path down to the nearest folder that is named after something. */
function namedFolder(folders: readonly string[]): string {
  return folders.slice(0, folders.findLastIndex(folder => !isPlainFolder(folder)) + 1).join('/');
}

/** The nearest folder that is named after something. */
export function folderUnit(folders: readonly string[]): string | null {
  return folders.findLast(folder => !isPlainFolder(folder)) ?? null;
}
