export type Values = Readonly<Record<string, string | number>>;

/** Fills `{name}` and chooses in `{n:one|many}`; a place without a value stays visible. */
export function fillWords(template: string, values: Values): string {
  if (!template.includes('{')) return template;
  return template
    .replace(/\{(\w+):([^|{}]*(?:\{\w+\}[^|{}]*)?)\|([^|{}]*(?:\{\w+\}[^|{}]*)?)\}/g, (_, name, one, many) =>
      values[name] === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
