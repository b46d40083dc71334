import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Data that is kept for later: ten thousand papers unpacked would fill the memory. */
export type Packed = Uint8Array;

/** UTF-16, for decoding UTF-8 takes longer than unpacking; and fast is better than small: it is unpacked once or twice. */
const LEVEL = 1;

/** More than the record of the largest paper; a damaged cache must not fill the memory either. */
const MOST = 256 * 1024 * 1024;

export function pack(value: unknown): Packed {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(value), 'utf16le'), { level: LEVEL });
  // a view of what zlib works with would keep, and send to another thread, all of that
  return packed.length === packed.buffer.byteLength ? packed : new Uint8Array(packed);
}

/** @throws where the bytes are no packed value */
export function unpack<T>(bytes: Packed): T {
  return JSON.parse(inflateRawSync(bytes, { maxOutputLength: MOST }).toString('utf16le')) as T;
}
