import * as v from 'valibot';
import { nearest } from '../../src/config/nearest.ts';
import { type Profile, profileSchema } from '../../src/config/profile.ts';
import annual2022 from './annual-2022.yaml';
import annual2024 from './annual-2024.yaml';
import annual2025 from './annual-2025.yaml';
import chuxin2019 from './chuxin-2019.yaml';
import general from './general.yaml';
import qunzhong2014 from './qunzhong-2014.yaml';
import sanyan2015 from './sanyan-2015.yaml';
import zhibu2024 from './zhibu-2024.yaml';
import zhuti2023 from './zhuti-2023.yaml';
import zuzhi2024 from './zuzhi-2024.yaml';

/** The profiles that come with the product, in the order in which they are listed; the fallback stands last. */
export const PROFILE_DATA: Readonly<Record<string, unknown>> = {
  'qunzhong-2014': qunzhong2014,
  'sanyan-2015': sanyan2015,
  'chuxin-2019': chuxin2019,
  'annual-2022': annual2022,
  'zhuti-2023': zhuti2023,
  'annual-2024': annual2024,
  'annual-2025': annual2025,
  'zuzhi-2024': zuzhi2024,
  'zhibu-2024': zhibu2024,
  general,
};

/** No profile of this id; `near` are the ids that may have been meant. */
export class UnknownProfileError extends Error {
  readonly id: string;
  readonly near: readonly string[];

  constructor(id: string, near: readonly string[]) {
    super(`unknown profile: ${id}`);
    this.name = 'UnknownProfileError';
    this.id = id;
    this.near = near;
  }
}

export function profileIds(): string[] {
  return Object.keys(PROFILE_DATA);
}

const loaded = new Map<string, Profile>();

/**
 * A profile by its id, checked against the schema when first asked for; the same object every time.
 *
 * @throws UnknownProfileError for an id that is not in `PROFILE_DATA`
 */
export function loadProfile(id: string): Profile {
  const known = loaded.get(id);
  if (known) return known;
  if (!Object.hasOwn(PROFILE_DATA, id)) throw new UnknownProfileError(id, nearest(id, profileIds()));
  const profile = v.parse(profileSchema, PROFILE_DATA[id]);
  loaded.set(id, profile);
  return profile;
}
