import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
let copy: string;

/** Runs the structural check in a copy of the repository; gives its exit code and what it printed. */
function check(): { code: number; printed: string } {
  try {
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const printed = execFileSync(
      process.execPath,
      [cruiser, '--config', '.dependency-cruiser.cjs', 'src', 'rules'],
      {
        cwd: copy,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
    return { code: 0, printed };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, printed: stdout };
  }
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'duizhao-structure-'));
  for (const name of ['src', 'rules', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** File, code, and the rule that must name the file; a cycle is told at one of its ends. */
const PLANTED: readonly (readonly [string, string, string | null])[] = [
  ['language/planted.ts', `import '../linter/rule.ts';\n`, 'language-looks-back'],
  ['draft/planted.ts', `import '../report/index.ts';\n`, 'draft-looks-back'],
  ['linter/planted.ts', `import '../cli/main.ts';\n`, 'linter-looks-back'],
  ['versions/planted.ts', `import '../cli/main.ts';\n`, 'versions-looks-back'],
  ['audit/panel/planted.ts', `import '../passages.ts';\n`, 'panel-looks-back'],
  ['report/audits.ts', `import '../audit/pack.ts';\n`, 'audit-stands-beside-the-street'],
  ['audit/planted.ts', `import '../cli/main.ts';\n`, 'audit-leaves-law-and-screen-to-cli'],
  ['report/planted.ts', `import '../versions/compare.ts';\n`, 'report-looks-back'],
  [
    'linter/disk.ts',
    `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
    'only-source-and-cli-touch-the-disk',
  ],
  ['cli/planted.ts', `import https from 'node:https';\nexport const x = https;\n`, 'no-network-anywhere'],
  ['language/one.ts', `import { b } from './two.ts';\nexport const a = () => b;\n`, 'no-cycles'],
  ['language/two.ts', `import { a } from './one.ts';\nexport const b = () => a;\n`, null],
];

describe('the street runs one way', () => {
  test('as it is, nothing looks back, and modules were really read', () => {
    const { code, printed } = check();
    expect(printed).toMatch(/no dependency violations found \((\d{2,}) modules/);
    expect(code).toBe(0);
  });

  describe('violations planted all at once, for a run takes seconds', () => {
    let found: { code: number; printed: string };
    beforeAll(() => {
      for (const [path, code] of PLANTED) writeFileSync(join(copy, 'src', path), code);
      found = check();
      for (const [path] of PLANTED) rmSync(join(copy, 'src', path));
    }, 60_000);

    test('fail the check', () => expect(found.code).not.toBe(0));

    test.each(PLANTED.filter(([, , rule]) => rule !== null))('%s is named', (path, _, rule) => {
      const lines = found.printed.split('\n').filter(line => line.includes(`src/${path}`));
      expect(lines.some(line => line.includes(rule as string))).toBe(true);
    });
  });
});
