import type { SheetCell } from './sheet.ts';

/** A worksheet that was laid out with one empty row below its head, cut where its rows belong. */
export interface SheetShell {
  readonly before: string;
  readonly after: string;
  /** By column: the number of its style. */
  readonly styles: readonly number[];
}

/**
 * @param last the address of the last cell that the sheet will have
 * @throws where the worksheet has no second row: what made it writes another form than it did
 */
export function shellOf(xml: string, last: string): SheetShell {
  const found = /<row r="2"[^>]*>(.*?)<\/row>/s.exec(xml);
  if (!found) throw new Error('the worksheet has no second row');
  const [row, cells] = found as unknown as [string, string];
  const styles = [...cells.matchAll(/<c r="[A-Z]+2"(?: s="(\d+)")?\/>/g)].map(([, style]) =>
    Number(style ?? 0),
  );
  return {
    before: xml.slice(0, found.index).replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`),
    after: xml.slice(found.index + row.length),
    styles,
  };
}

/**
 * A row of a worksheet. Texts are written as texts, whatever they begin with.
 *
 * @param row from 1
 * @param height in points
 * @param columns letters by column
 */
export function rowXml(
  cells: readonly SheetCell[],
  {
    row,
    height,
    columns,
    styles,
  }: { row: number; height: number; columns: readonly string[]; styles: readonly number[] },
): string {
  let xml = `<row r="${row}" ht="${height}" customHeight="1">`;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as SheetCell;
    const place = `r="${columns[i]}${row}"`;
    const style = ` s="${styles[i]}"`;
    if (typeof cell === 'string') {
      const text = cell === '' ? '<t/>' : `<t xml:space="preserve">${escaped(cell)}</t>`;
      xml += `<c ${place} t="inlineStr"${style}><is>${text}</is></c>`;
    } else if (typeof cell === 'number' && Number.isFinite(cell)) {
      xml += `<c ${place}${style}><v>${cell}</v></c>`;
    } else xml += `<c ${place}${style}/>`;
  }
  return `${xml}</row>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** As the format has it: what XML cannot hold stands as `_x0007_`. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be written as they are
    /[&<>\u0000-\u0008\u000b-\u001f]/g,
    character =>
      ENTITIES[character] ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
