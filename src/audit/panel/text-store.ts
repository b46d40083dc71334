const CHUNK = 1 << 20;

/** Many texts outside the heap, in UTF-16: half a million short ones would keep the garbage collector busy. */
export class TextStore {
  readonly #chunks: Buffer[] = [];
  #used = CHUNK;
  /** Of each text its place over all chunks and its length, in bytes. */
  readonly #places: number[] = [];
  readonly #lengths: number[] = [];

  /** @returns the number of the text, from 0 */
  add(text: string): number {
    const bytes = text.length * 2;
    let chunk = this.#chunks.at(-1);
    if (!chunk || this.#used + bytes > chunk.length) {
      chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, bytes));
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    chunk.write(text, this.#used, 'utf16le');
    this.#places.push((this.#chunks.length - 1) * CHUNK + this.#used);
    this.#lengths.push(bytes);
    this.#used += bytes;
    return this.#places.length - 1;
  }

  at(index: number): string {
    const place = this.#places[index] as number;
    const chunk = this.#chunks[Math.floor(place / CHUNK)] as Buffer;
    const from = place % CHUNK;
    return chunk.toString('utf16le', from, from + (this.#lengths[index] as number));
  }
}
