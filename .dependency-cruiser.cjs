/**
 * Import direction: a draft walks one street, and no house looks back.
 * Each folder may import only the folders listed for it; `tests/structure.test.ts` plants violations to prove it.
 */
const street = {
  language: [],
  source: ['language'],
  config: ['source', 'language'],
  draft: ['config', 'source', 'language'],
  linter: ['draft', 'config', 'source', 'language'],
  verdict: ['linter', 'draft', 'config', 'source', 'language'],
  report: ['verdict', 'linter', 'draft', 'config', 'source', 'language'],
  versions: ['report', 'verdict', 'linter', 'draft', 'config', 'source', 'language'],
};

/** What a panel reads is made of an audit report, and knows of the audit nothing but its form. */
const PANEL = '^src/audit/panel/';

const oneWay = Object.entries(street).map(([house, allowed]) => ({
  name: `${house}-looks-back`,
  severity: 'error',
  from: { path: `^src/${house}/` },
  to: { path: '^(src|rules)/', pathNot: `^src/(${[house, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'panel-looks-back',
      severity: 'error',
      from: { path: PANEL },
      to: {
        path: '^(src|rules)/',
        pathNot: `^src/(audit/panel|${['report', ...street.report].join('|')})/|^src/audit/audit-report\\.ts$`,
      },
    },
    {
      name: 'rules-see-only-what-they-judge',
      comment:
        'rules know the rule contract, the draft, its profile and language; nothing of reports or the terminal',
      severity: 'error',
      from: { path: '^rules/' },
      to: { path: '^src/', pathNot: '^src/(linter|draft|config|language)/' },
    },
    {
      name: 'plugins-stand-beside-the-street',
      comment: 'what plugins are made of is handed out by cli and package; no house of the street knows it',
      severity: 'error',
      from: { pathNot: '^src/(plugin|cli)/' },
      to: { path: '^src/plugin/' },
    },
    {
      name: 'audit-stands-beside-the-street',
      comment: 'an audit calls the street; no house of the street, no rule and no plugin knows it',
      severity: 'error',
      from: { pathNot: '^src/(audit|cli)/' },
      to: { path: '^src/audit/' },
    },
    {
      name: 'audit-leaves-law-and-screen-to-cli',
      severity: 'error',
      from: { path: '^src/audit/' },
      to: { path: '^(rules|src/(cli|plugin))/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-source-and-cli-touch-the-disk',
      severity: 'error',
      from: { path: '^(src|rules)/', pathNot: '^src/(source|config|cli)/' },
      to: { path: '^(node:)?(fs|child_process|net|http|https|readline)(/|$)' },
    },
    {
      name: 'no-network-anywhere',
      severity: 'error',
      from: { path: '^(src|rules)/' },
      to: { path: '^(node:)?(net|http|https|http2|dgram|tls|dns)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json', '.yaml'] },
  },
};
