/** The style of the page: one constant, for the page's policy allows this text and no other. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --soft: #666; --line: #d5d5d5; --del: #a11; --del-bg: #fdecec; --ins: #075; --ins-bg: #e6f6ec; --mark: #345; --link: #0b4fa8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #181818; --soft: #a0a0a0; --line: #444; --del: #ff9d9d; --del-bg: #3a1d1d; --ins: #8fe0b0; --ins-bg: #16301f; --mark: #9ab; --link: #9bc4ff; } }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); } :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; } :target { outline: 2px solid var(--mark); outline-offset: 4px; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
.facts, .note, summary, .away { color: var(--soft); font-size: .9rem; }
.class { font-size: 1.15rem; font-weight: bold; } .flag { border-left: 4px solid #c80; padding-left: .6rem; margin: .3rem 0; }
table { border-collapse: collapse; margin: .6rem 0; } th, td { border: 1px solid var(--line); padding: .2rem .7rem; text-align: left; vertical-align: top; } td.n { text-align: right; } td.what { white-space: nowrap; }
.change { margin: .7rem 0; padding: .2rem 0 .2rem .8rem; border-left: 3px solid var(--line); break-inside: auto; }
.change.new { border-color: var(--ins); } .change.removed { border-color: var(--del); border-left-style: dashed; } .change.move { border-color: var(--mark); border-left-style: double; }
.change > header { font-weight: bold; } .change > header .note { font-weight: normal; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin: .2rem 0; }
del { color: var(--del); background: var(--del-bg); text-decoration: line-through; } ins { color: var(--ins); background: var(--ins-bg); text-decoration: underline; text-decoration-thickness: 2px; }
.side { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; } .which { color: var(--soft); font-size: .85rem; }
@media (max-width: 40rem) { body { padding: .8rem; } .side { grid-template-columns: 1fr; gap: .2rem; } }
#inline:checked ~ .changes .side { display: none; } #side:checked ~ .changes .inline { display: none; }
label { margin-right: 1rem; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } input, label { display: none; } summary { list-style: none; } a { color: inherit; text-decoration: none; } h2, h3, .change > header { break-after: avoid; } del, ins { background: none; } del { text-decoration-color: currentColor; } .side { gap: .6rem; } }
`;
