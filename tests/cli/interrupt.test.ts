import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BINARY, cleanEnv, GOOD, place, sampleText } from './binary.ts';

const { at } = place();

test('Ctrl-C between two papers: 130, no verdict, no temporary file', async () => {
  mkdirSync(at('多'));
  const text = sampleText(GOOD);
  for (let i = 0; i < 400; i++) writeFileSync(at(`多/${i}.md`), text);
  const child = spawn(process.execPath, [BINARY, '多', '--format', 'json=结果.json', '--timing'], {
    cwd: at('.'),
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const timer = setTimeout(() => child.kill('SIGINT'), 1_500);
  const code = await new Promise(resolve => child.on('close', resolve));
  clearTimeout(timer);
  expect(code).toBe(130);
  expect(out).toBe('');
  expect(err).toContain('已中断');
  expect(readdirSync(at('.')).sort()).toEqual(['.git', '多'].sort());
});
