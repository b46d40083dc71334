import type { Draft } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { DraftRevision, DroppedProblem, ExchangedFacts } from '../linter/draft-revision.ts';
import { positionAt } from '../source/source.ts';
import { compareDrafts } from './compare.ts';
import type { Change, Comparison } from './model.ts';
import { classifyRevision } from './revision.ts';

/** What rules may ask of a revision. Pure; bounded in time as every comparison. */
export function revisionForRules(draft: Draft, previous: Draft): DraftRevision {
  const comparison = compareDrafts(previous, draft);
  const revision = classifyRevision(comparison);
  const gone = revision.flags
    .filter(({ code }) => code === 'dropped')
    .map(({ change }) => comparison.changes[change] as Change);
  return {
    class: revision.class,
    editRatio: revision.editRatio,
    dropped: gone.map(change => droppedIn(comparison, change)),
    exchanged: revision.facts.filter(({ replaced }) => replaced.length > 0).map(exchangedIn),
  };
}

function droppedIn({ old, new: next, changes }: Comparison, { old: [part] }: Change): DroppedProblem {
  const dimension = next.dimensions.find(({ name }) => name === part?.dimension);
  const section = next.sections.find(({ roles }) => roles.includes('problems'));
  const heading = dimension?.heading ?? section?.heading ?? next.title;
  const start = next.body.start;
  const place: Range = heading?.range ?? { start, end: Math.min(start + 1, next.body.end) };
  const line = positionAt(old.lines, part?.range.start ?? 0).line;
  const fresh = changes.find(
    ({ kind, unit, new: [one] }) =>
      kind === 'new' && unit === 'problem' && one?.dimension === (part?.dimension ?? null),
  );
  return { title: part?.title ?? '', line, place, maybe: fresh?.new[0]?.title ?? null };
}

function exchangedIn({
  change,
  replaced,
  only,
}: ReturnType<typeof classifyRevision>['facts'][number]): ExchangedFacts {
  const facts = replaced.map(pair => ({
    old: pair.old.text,
    new: pair.new.text,
    range: pair.new.range,
  }));
  return { title: change.new[0]?.title ?? '', only, facts };
}
