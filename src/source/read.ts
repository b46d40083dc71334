import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { decode } from './decode.ts';
import type { Failure, FailureCode, Source } from './source.ts';

export interface ReadOptions {
  /** Largest size in bytes. */
  readonly maxBytes: number;
}

/** One thing to read, as `discover` gives it. */
export interface FileTarget {
  /** As reports name it. */
  readonly path: string;
  readonly absolute: string;
  /** Folder that links may not lead out of. */
  readonly root: string;
}

/** A draft of 2 MiB has some 700,000 characters, seventy times a long paper. */
export const DEFAULT_MAX_BYTES = 2 * 1024 * 1024;

/** What `readTarget` and its like give in place of a source. */
export function isFailure(result: object): result is Failure {
  return 'code' in result;
}

/**
 * A target for one path, outside of any search.
 *
 * @param path as the user wrote it, relative to `cwd` or absolute
 */
export function fileTarget(path: string, cwd: string): FileTarget {
  const absolute = resolve(cwd, path);
  // a file that the user himself named outside the working directory answers for its own folder
  const root = isInside(absolute, cwd) ? cwd : dirname(absolute);
  return { path: displayPath(path, cwd), absolute, root };
}

/** As the user would name it: relative where the file lies below the working directory, `/` between folders. */
export function displayPath(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  const shown = isInside(absolute, cwd) ? relative(cwd, absolute) || '.' : isAbsolute(path) ? absolute : path;
  return sep === '/' ? shown : shown.split(sep).join('/');
}

/** Whether a path is a folder or lies below it, both absolute and without `..`. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Reads one file: a regular one, not too large, that holds text. Never throws for what the disk holds. */
export function readTarget(target: FileTarget, options: ReadOptions): Source | Failure {
  return readInto(target, options, bytes => sourceOf(target.path, bytes, options));
}

/** A source and the SHA-256 of the bytes it was read from, in hexadecimal. */
export interface HashedSource {
  readonly source: Source;
  readonly sha256: string;
}

/** The same, for whoever must be able to say later what just was read. */
export function readHashed(target: FileTarget, options: ReadOptions): HashedSource | Failure {
  return readInto(target, options, bytes => {
    const source = sourceOf(target.path, bytes, options);
    return isFailure(source) ? source : { source, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

function readInto<T>(target: FileTarget, options: ReadOptions, take: (bytes: Uint8Array) => T): T | Failure {
  const { path, absolute, root } = target;
  try {
    const real = realpathSync.native(absolute);
    if (real !== absolute && !isInside(real, realpathSync.native(root))) {
      return { path, code: 'outside-root', data: {} };
    }
    const bytes = readRegular(real, options.maxBytes);
    if (bytes instanceof Uint8Array) return take(bytes);
    return { ...bytes, path };
  } catch (error) {
    return { path, ...reasonOf(error) };
  }
}

/** The same for a path as the user wrote it. */
export function readSource(path: string, cwd: string, options: ReadOptions): Source | Failure {
  return readTarget(fileTarget(path, cwd), options);
}

/**
 * Reads a stream such as standard input to its end; what goes beyond the cap is not kept.
 *
 * @param path as reports name it, `<stdin>` where no file name was given
 */
export async function readStream(
  path: string,
  stream: AsyncIterable<Uint8Array | string>,
  options: ReadOptions,
): Promise<Source | Failure> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > options.maxBytes) return { path, ...tooLarge(size, options.maxBytes) };
      chunks.push(bytes);
    }
  } catch (error) {
    return { path, ...reasonOf(error) };
  }
  return sourceOf(path, Buffer.concat(chunks), options);
}

/** Bytes that are at hand already, as a source. */
export function sourceOf(path: string, bytes: Uint8Array, options: ReadOptions): Source | Failure {
  if (bytes.length > options.maxBytes) return { path, ...tooLarge(bytes.length, options.maxBytes) };
  if (bytes.length === 0) return { path, code: 'empty', data: {} };
  const foreign = foreignFormat(path, bytes);
  if (foreign) return { path, code: foreign, data: {} };
  const decoded = decode(bytes);
  if (!decoded.ok) return { path, code: decoded.code, data: { offset: decoded.offset } };
  const { text, encoding, bom, eol } = decoded;
  if (text.trim() === '') return { path, code: 'empty', data: {} };
  return { path, text, encoding, bom, eol };
}

function tooLarge(bytes: number, limit: number): Refusal {
  return { code: 'too-large', data: { bytes, limit, size: mebibytes(bytes), most: mebibytes(limit) } };
}

function mebibytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 100) / 100).toString();
}

type Refusal = Pick<Failure, 'code' | 'data'>;

function readRegular(real: string, maxBytes: number): Uint8Array | Refusal {
  // before opening, for opening a pipe waits for its writer
  if (!statSync(real).isFile()) return { code: 'not-regular', data: {} };
  const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { code: 'not-regular', data: {} };
    if (stat.size > maxBytes) return tooLarge(stat.size, maxBytes);
    return readAll(file, stat.size, maxBytes);
  } finally {
    closeSync(file);
  }
}

/** To the end, which need not be where the size said: files grow, and some (`/proc`) tell no size. */
function readAll(file: number, size: number, maxBytes: number): Uint8Array | Refusal {
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
    if (length > maxBytes) return tooLarge(length, maxBytes);
    if (length === buffer.length)
      buffer = Buffer.concat([buffer], Math.min(maxBytes + 1, buffer.length * 2 + 4096));
  }
}

/** Formats that offices mistake for text, by their first bytes; the ending of the name decides nothing. */
function foreignFormat(path: string, bytes: Uint8Array): FailureCode | null {
  const starts = (...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'legacy-word';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'legacy-word';
  if (starts(0x50, 0x4b, 0x03, 0x04)) {
    const word = /\.(?:docx|docm|dotx|wps)$/i.test(path) || Buffer.from(bytes).includes('word/');
    return word ? 'word-document' : 'binary';
  }
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'binary';
  return null;
}

/** A system error in our words. */
function reasonOf(error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== 'string') throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE')
    return { code: 'not-found', data: {} };
  return { code: 'unreadable', data: { reason: code } };
}
