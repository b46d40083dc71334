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

describe('the street runs one way', () => {
  test('as it is, nothing looks back, and modules were really read', () => {
    const { code, printed } = check();
    expect(printed).toMatch(/no dependency violations found \((\d{2,}) modules/);
    expect(code).toBe(0);
  });

  test.each([
    ['language', `import '../linter/rule.ts';\n`, 'language-looks-back'],
    ['draft', `import '../report/index.ts';\n`, 'draft-looks-back'],
    ['linter', `import '../cli/main.ts';\n`, 'linter-looks-back'],
    [
      'linter',
      `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
      'only-source-and-cli-touch-the-disk',
    ],
    ['report', `import '../audit/pack.ts';\n`, 'audit-stands-beside-the-street'],
    ['audit', `import '../cli/main.ts';\n`, 'audit-leaves-law-and-screen-to-cli'],
    ['cli', `import https from 'node:https';\nexport const x = https;\n`, 'no-network-anywhere'],
  ])('a violation planted in %s is found', (house, code, rule) => {
    const planted = join(copy, 'src', house, 'planted.ts');
    writeFileSync(planted, code);
    try {
      const result = check();
      expect(result.printed).toContain(rule);
      expect(result.code).not.toBe(0);
    } finally {
      rmSync(planted);
    }
  });

  test('a planted cycle is found', () => {
    const [one, two] = ['one.ts', 'two.ts'].map(name => join(copy, 'src/language', name)) as [string, string];
    writeFileSync(one, `import { b } from './two.ts';\nexport const a = () => b;\n`);
    writeFileSync(two, `import { a } from './one.ts';\nexport const b = () => a;\n`);
    try {
      expect(check().printed).toContain('no-cycles');
    } finally {
      rmSync(one);
      rmSync(two);
    }
  });
});
