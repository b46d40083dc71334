import type { Identity } from '../../src/audit/identity.ts';
import type { FoundText } from '../../src/audit/units.ts';

export const NOBODY: Identity = {
  unit: null,
  signedUnit: null,
  kind: 'member',
  declared: false,
  name: null,
  position: null,
  title: '对照检查材料',
  profile: null,
  draft: null,
  date: null,
  namedSo: true,
};

/** A text at a path below the audited folder; other bytes than every other one unless `sha256` says so. */
export function textAt(path: string, identity: Partial<Identity> = {}, sha256 = path): FoundText {
  const folders = path.split('/');
  const file = folders.pop() as string;
  return { path, folders, name: file.replace(/\.\w+$/, ''), sha256, identity: { ...NOBODY, ...identity } };
}
