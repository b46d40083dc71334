/** A word as a shell takes it for one: quoted where it holds a blank or a sign that means something to shells. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
