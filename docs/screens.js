// Draws the two pictures of the README with the built program: `npm run build && node docs/screens.js` (wants Debian's Chromium).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PROGRAM = resolve('bin/duizhao.js');
const PAPER = 'fixtures/papers/fail/member-2024-thin.md';
/** As much of a report as a screen shows. */
const LINES = 40;
const FONT = '"Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace';

const COLOURS = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  90: '#8b949e',
};

/** A terminal gives a line one column; fonts for Chinese draw it in two. */
function halfWidth(html) {
  return html.replace(/─/g, '<i>─</i>');
}

const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const SEQUENCE_START = `${String.fromCharCode(27)}[`;

/** Terminal text as HTML: bold, dim and the foreground colours that the program writes. */
function toHtml(text) {
  let style = {};
  const [first, ...parts] = text.split(SEQUENCE_START);
  const html = [first];
  for (const part of parts) {
    const end = part.indexOf('m');
    for (const code of part.slice(0, end).split(';').map(Number)) style = styled(style, code);
    const css = Object.entries(style).map(([name, value]) => `${name}:${value}`);
    const words = part.slice(end + 1).replace(/[&<>]/g, mark => MARKS[mark]);
    html.push(`<span style="${css.join(';')}">${halfWidth(words)}</span>`);
  }
  return html.join('');
}

function styled(style, code) {
  if (code === 0) return {};
  if (code === 1) return { ...style, 'font-weight': 700 };
  if (code === 2) return { ...style, opacity: 0.7 };
  if (code === 22) return { ...style, 'font-weight': 400, opacity: 1 };
  return { ...style, color: COLOURS[code] ?? 'inherit' };
}

function terminalPage() {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, PAPER, '--color'], {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '80' },
  });
  const shown = stdout.split('\n').slice(0, LINES).join('\n');
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#0d1117}pre{margin:0;padding:20px 24px;
    display:inline-block;color:#e6edf3;font:14px/1.45 ${FONT}}
    i{display:inline-block;width:.5em;overflow:hidden;vertical-align:bottom;font-style:normal}</style><pre>$ duizhao 稿.md\n${toHtml(shown)}</pre>`;
}

const folder = mkdtempSync(join(tmpdir(), 'duizhao-screens-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const terminal = await browser.newPage({ deviceScaleFactor: 1.25 });
  await terminal.setContent(terminalPage());
  await terminal.locator('pre').screenshot({ path: 'docs/terminal.png' });

  try {
    execFileSync(process.execPath, [PROGRAM, 'audit', 'fixtures/papers', '--output', folder], {
      stdio: 'ignore',
    });
  } catch (error) {
    // papers fail on purpose
    if (error.status !== 1) throw error;
  }
  const report = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await report.goto(pathToFileURL(join(folder, 'report.html')).href);
  await report.screenshot({ path: 'docs/report.png' });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
