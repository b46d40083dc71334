// The kinds of copies that are planted. `isAim` marks those that the audit is held to find, all of them.

const near = (change, isAim = true) => ({
  id: `near-${Math.round(change * 100)}`,
  section: 'problem',
  facts: true,
  change,
  isAim,
});

/**
 * `section` is what is copied, `form` how it is put into the other paper, `facts` whether names, places, dates and
 * amounts are exchanged, `change` the share of words changed on top of that.
 */
export const KINDS = [
  { id: 'exact', section: 'problem', facts: false, change: 0, isAim: true },
  { id: 'facts-only', section: 'problem', facts: true, change: 0, isAim: true },
  near(0.05),
  near(0.1),
  near(0.15),
  near(0.2),
  near(0.3, false),
  { id: 'problem', section: 'problem', form: 'whole', facts: false, change: 0, isAim: true },
  { id: 'problem-10', section: 'problem', form: 'whole', facts: true, change: 0.1, isAim: true },
  { id: 'problem-20', section: 'problem', form: 'whole', facts: true, change: 0.2, isAim: true },
  { id: 'split', section: 'problem', form: 'split', facts: true, change: 0.05, isAim: true },
  { id: 'merged', section: 'problem', form: 'merged', facts: true, change: 0.05, isAim: true },
  { id: 'reordered', section: 'problem', form: 'reordered', facts: true, change: 0, isAim: true },
  { id: 'embedded', section: 'problem', form: 'embedded', facts: true, change: 0.05, isAim: false },
  { id: 'cause-10', section: 'cause', facts: true, change: 0.1, isAim: true },
  { id: 'cause-20', section: 'cause', facts: true, change: 0.2, isAim: true },
  { id: 'measure-10', section: 'measure', facts: true, change: 0.1, isAim: true },
  { id: 'measure-20', section: 'measure', facts: true, change: 0.2, isAim: true },
  { id: 'from-team', section: 'problem', facts: false, change: 0.1, isInside: true, isAim: true },
];

/** How many of each sort are planted among `papers` papers. */
export function amountsOf(papers) {
  const within = (share, low, high) => Math.max(low, Math.min(high, Math.round(papers * share)));
  return {
    copies: within(1 / 20, 6, 200),
    spread: within(1 / 1000, 1, 8),
    spreadOver: Math.min(30, Math.floor(papers / 3)),
    moulds: within(1 / 500, 1, 8),
    mouldOf: 6,
    mouldProblems: 15,
    previous: within(1 / 20, 4, 100),
    counts: within(1 / 50, 4, 60),
    events: within(1 / 25, 4, 120),
  };
}
