import { csv } from './csv.ts';
import type { Format } from './formats.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Reporter } from './reporter.ts';
import { stylish } from './stylish.ts';

/** Formats by name: each is small, so they come with the rest; only what brings a large library along is loaded on demand. */
export const REPORTERS: Readonly<Record<Format, Reporter>> = { stylish, json, markdown, csv };
