import { once } from 'node:events';
import { crc32, createDeflateRaw, inflateRawSync } from 'node:zlib';

/** One file of an archive as it stands there, packed or not. */
export interface ZipPart {
  readonly path: string;
  /** 8: deflated; 0: as it is. */
  readonly method: number;
  readonly crc: number;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly packed: readonly Uint8Array[];
}

const LOCAL = 0x0403_4b50;
const CENTRAL = 0x0201_4b50;
const END = 0x0605_4b50;
const END_LENGTH = 22;
/** Version 2.0, and 1 January 1980: an archive bears no time of its own. */
const VERSION = 20;
const DATE = 33;

/**
 * The parts of an archive that this program has just made: no comment behind it, sizes in the directory.
 *
 * @throws where the directory is not where it must be
 */
export function zipParts(archive: Uint8Array): ZipPart[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('no directory at the end of the archive');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, (): ZipPart => {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error('the directory of the archive is broken');
    const [name, extra, comment] = [28, 30, 32].map(place => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const part = {
      path: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      size: bytes.readUInt32LE(at + 24),
      packed: [bytes.subarray(from, from + bytes.readUInt32LE(at + 20))],
    };
    at += 46 + name + extra + comment;
    return part;
  });
}

/** The text of a part. */
export function partText({ method, packed }: ZipPart): string {
  const bytes = Buffer.concat(packed);
  return (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}

/** Packs a text that comes in pieces; only what is packed is held. */
export async function packPart(path: string, pieces: Iterable<string>): Promise<ZipPart> {
  const deflate = createDeflateRaw();
  const packed: Uint8Array[] = [];
  deflate.on('data', chunk => packed.push(chunk));
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
  return { path, method: 8, crc, size, packed };
}

/** An archive in pieces, part by part. */
export async function* zipArchive(
  parts: AsyncIterable<ZipPart> | Iterable<ZipPart>,
): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const part of parts) {
    const path = Buffer.from(part.path);
    const length = part.packed.reduce((sum, chunk) => sum + chunk.length, 0);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(LOCAL, 0);
    writeAbout(head, 4, part, length, path.length);
    directory.push(centralRecord(part, length, path, offset), path);
    yield head;
    yield path;
    yield* part.packed;
    offset += head.length + path.length + length;
  }
  yield* directory;
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(
    directory.reduce((sum, record) => sum + record.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  yield end;
}

function centralRecord(part: ZipPart, length: number, path: Uint8Array, offset: number): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(CENTRAL, 0);
  record.writeUInt16LE(VERSION, 4);
  writeAbout(record, 6, part, length, path.length);
  record.writeUInt32LE(offset, 42);
  return record;
}

/** What the head of a part and its entry in the directory have in common. */
function writeAbout(
  into: Buffer,
  at: number,
  { method, crc, size }: ZipPart,
  length: number,
  name: number,
): void {
  into.writeUInt16LE(VERSION, at);
  into.writeUInt16LE(method, at + 4);
  into.writeUInt16LE(DATE, at + 8);
  into.writeUInt32LE(crc, at + 10);
  into.writeUInt32LE(length, at + 14);
  into.writeUInt32LE(size, at + 18);
  into.writeUInt16LE(name, at + 22);
}
