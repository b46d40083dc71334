/** A list that is written item by item: nobody holds all of it. */
export class JsonList<T = unknown> {
  readonly items: () => Iterable<T>;

  constructor(items: () => Iterable<T>) {
    this.items = items;
  }
}

/** An object that is written member by member. */
export class JsonTable<T = unknown> {
  readonly members: () => Iterable<readonly [name: string | number, value: T]>;

  constructor(members: () => Iterable<readonly [name: string | number, value: T]>) {
    this.members = members;
  }
}

/** What may stand in the place of a value on its way to JSON. */
export type Written<T> =
  | T
  | (T extends readonly (infer Item)[] ? JsonList<Item> : never)
  | (T extends Readonly<Record<number, infer Value>> ? JsonTable<Value> : never);

/** Items are joined to about this many UTF-16 units. */
const CHUNK = 1 << 16;

/** `JSON.stringify` in pieces, for an object and the lists and tables that are its members or theirs. */
export function* jsonPieces(value: object): Generator<string> {
  let separator = '{';
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${separator}${JSON.stringify(name)}:`;
    separator = ',';
    if (member instanceof JsonList) yield* listPieces(member);
    else if (member instanceof JsonTable) yield* tablePieces(member);
    else if (holdsPieces(member)) yield* jsonPieces(member);
    else yield JSON.stringify(member);
  }
  yield separator === '{' ? '{}' : '}';
}

function holdsPieces(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).some(member => member instanceof JsonList || member instanceof JsonTable);
}

function* listPieces({ items }: JsonList): Generator<string> {
  let piece = '[';
  let separator = '';
  for (const item of items()) {
    piece += `${separator}${JSON.stringify(item)}`;
    separator = ',';
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]`;
}

function* tablePieces({ members }: JsonTable): Generator<string> {
  let piece = '{';
  let separator = '';
  for (const [name, value] of members()) {
    piece += `${separator}"${name}":${JSON.stringify(value)}`;
    separator = ',';
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}}`;
}
