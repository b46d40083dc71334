/** A value of a declaration, and the keys that lead to it. */
export interface NamedPart {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Everything that stands under a key of some name, at any depth: patterns and the names of word lists may stand anywhere. */
export function partsNamed(name: string, data: unknown, path: NamedPart['path'] = []): NamedPart[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    return key === name ? [{ path: at, value }] : partsNamed(name, value, at);
  });
}
