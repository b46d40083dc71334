/** The style of the page: one constant, for the page's policy allows this text and no other. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --soft: #666; --line: #d5d5d5; --new: #075; --new-bg: #e6f6ec; --back: #a11; --back-bg: #fdecec; --done: #345; --done-bg: #e8eef5; --mark: #b60; --link: #0b4fa8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #181818; --soft: #a0a0a0; --line: #444; --new: #8fe0b0; --new-bg: #16301f; --back: #ff9d9d; --back-bg: #3a1d1d; --done: #9bd; --done-bg: #1b2733; --mark: #fb6; --link: #9bc4ff; } }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem; font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); } :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; } :target > td:first-child { outline: 2px solid var(--mark); outline-offset: -2px; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1rem; margin: .6rem 0 .2rem; }
.facts, .note { color: var(--soft); font-size: .9rem; }
.flag { border-left: 4px solid var(--mark); padding-left: .6rem; margin: .3rem 0; }
.wide { overflow-x: auto; } .wide th:first-child, .wide td:first-child { position: sticky; left: 0; background: var(--paper); } tr[id^=problem] > td:first-child { min-width: 9rem; } li.flag { list-style: none; margin-left: -1.4rem; }
table { border-collapse: collapse; margin: .6rem 0; font-size: .92rem; } th, td { border: 1px solid var(--line); padding: .15rem .5rem; text-align: left; vertical-align: top; } td.n, th.n { text-align: right; white-space: nowrap; } td.c, th.c { text-align: center; white-space: nowrap; }
td.new, td.split { color: var(--new); background: var(--new-bg); } td.restored, td.recurred { color: var(--back); background: var(--back-bg); font-weight: bold; } td.fixed { color: var(--done); background: var(--done-bg); } td.rewrite, td.edit, td.move, td.merge { background: var(--done-bg); }
small { color: var(--soft); display: block; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); gap: .5rem 1.5rem; }
svg { display: block; max-width: 100%; height: auto; } svg .axis { stroke: var(--line); fill: none; } svg .line { stroke: var(--done); stroke-width: 2; fill: none; } svg circle { fill: var(--done); }
@media (max-width: 40rem) { body { padding: .8rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } .wide { overflow: visible; } .wide th:first-child, .wide td:first-child { position: static; } .wide table { font-size: 8.5pt; } h2, h3 { break-after: avoid; } tr, .charts > div { break-inside: avoid; } td { background: none !important; } thead { display: table-header-group; } }
`;
