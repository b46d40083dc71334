/** The only door to the screen: what goes to standard output, what to standard error, and how it may look. */
export interface Terminal {
  /** Columns of the screen, 80 where there is none. */
  readonly width: number;
  readonly out: Door;
  readonly err: Door;
}

export interface Door {
  /** Whether a person is looking: progress and the like make sense. */
  readonly interactive: boolean;
  readonly color: boolean;
  write(text: string): void;
}

export interface ColorWish {
  /** From `--color` and `--no-color`; undefined where neither was given. */
  readonly color?: boolean | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Stream = NodeJS.WriteStream;

const LEAST_WIDTH = 40;

export function openTerminal(wish: ColorWish = {}): Terminal {
  const { stdout, stderr, env } = process;
  return {
    width: widthOf(stdout, env),
    out: door(stdout, wish, env),
    err: door(stderr, wish, env),
  };
}

function door(stream: Stream, wish: ColorWish, env: Environment): Door {
  return {
    interactive: stream.isTTY === true,
    color: wantsColor(wish, env, stream.isTTY === true),
    write: text => {
      if (text !== '' && !deaf.has(stream)) stream.write(text);
    },
  };
}

/**
 * Whether to colour: the command line outranks `FORCE_COLOR`, this outranks `NO_COLOR` (as in Node itself), and without
 * any word only a screen that is no dumb one gets colours.
 */
export function wantsColor({ color }: ColorWish, env: Environment, isTerminal: boolean): boolean {
  if (color !== undefined) return color;
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return isTerminal && env['TERM'] !== 'dumb';
}

function widthOf(stream: Stream, env: Environment): number {
  const said = stream.columns || Number(env['COLUMNS']) || 80;
  return Math.max(LEAST_WIDTH, Math.trunc(said));
}

const deaf = new WeakSet<Stream>();

/** A reader that goes away (`| head`) silences its stream; the run goes on, for the exit code must stay the verdict's. */
export function toleratePipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      deaf.add(stream);
    });
  }
}

const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  inverse: [7, 27],
} as const;
export type Style = keyof typeof STYLES;

/** Wraps a text in an escape sequence where colours are on. */
export function paint(door: Pick<Door, 'color'>, style: Style, text: string): string {
  if (!door.color || text === '') return text;
  const [on, off] = STYLES[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}
