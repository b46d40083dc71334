import { describe, expect, it } from 'vitest';
import { RULES, shippedRules } from '../../rules/index.ts';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { checkPaper } from '../../src/cli/check-paper.ts';
import { requirementsOf } from '../../src/cli/requirements.ts';
import { hanNumber, shareOut, writeSkeleton } from '../../src/cli/skeleton.ts';
import { TEMPLATE } from '../../src/cli/template.ts';
import type { Language } from '../../src/config/localized.ts';
import { countFor, type Kind, type Profile } from '../../src/config/profile.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { sourceOf } from '../support/papers.ts';

const profiles = profileIds().map(loadProfile);
const papers = profiles.flatMap(profile =>
  profile.kinds.map(kind => ({ profile, kind, id: `${profile.id} ${kind}` })),
);

function words(profile: Profile, kind: Kind, language: Language = 'zh-CN') {
  return { template: TEMPLATE, requirements: requirementsOf(RULES, profile, kind), language };
}

function read(text: string) {
  return readDraft(sourceOf(text), { profiles });
}

describe('writeSkeleton', () => {
  it.each(papers)(
    '$id: the reader finds every section and dimension and no written word',
    ({ profile, kind }) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const draft = read(writeSkeleton(profile, { kind }, words(profile, kind, language)));
        expect(draft.troubles).toEqual([]);
        expect(draft.applicability.applicable).toBe(true);
        expect(draft.meta.kind?.value).toBe(kind);
        expect(draft.profile?.id).toBe(profile.id);
        const due = profile.sections
          .filter(({ required }) => required.includes(kind))
          .map(({ role }) => role);
        expect(draft.sections.flatMap(({ roles }) => roles)).toEqual(expect.arrayContaining(due));
        expect(draft.dimensions.map(({ name }) => name)).toEqual(profile.dimensions.map(({ name }) => name));
        expect([draft.problems, draft.causes, draft.measures].map(({ length }) => length)).toEqual([0, 0, 0]);
      }
    },
  );

  it.each(papers)('$id: has as many problem slots as the profile asks for', ({ profile, kind }) => {
    const text = writeSkeleton(profile, { kind }, words(profile, kind));
    const due = countFor(profile.counts.problems, { kind, principal: false });
    expect(text.match(/^#### /gm)?.length).toBe(due);
    const cases = countFor(profile.counts.examplesPerProblem, { kind, principal: false }) as number;
    expect(text.match(/^【事例/gm)?.length).toBe((due as number) * cases);
  });

  it.each(papers)('$id: unfilled it fails, in either language', ({ profile, kind }) => {
    const standard = { profiles, ruleSet: shippedRules(), lintSettings: {} };
    for (const language of ['zh-CN', 'en'] as const) {
      const text = writeSkeleton(profile, { kind }, words(profile, kind, language));
      const checked = checkPaper(sourceOf(text), standard);
      expect('paper' in checked && checked.paper.verdict).toBe('fail');
      expect('paper' in checked && checked.failures).toEqual([]);
    }
  });

  it.each(papers)('$id: every rule speaks in a prompt', ({ profile, kind }) => {
    const text = writeSkeleton(profile, { kind }, words(profile, kind));
    const due = RULES.filter(rule => rule.kinds?.includes(kind) ?? true);
    const silent = due.filter(
      ({ id, title }) => profile.severities[id] !== 'off' && !text.includes(title.zh),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('fills in what is known, and quotes what YAML would read otherwise', () => {
    const profile = loadProfile('qunzhong-2014');
    const details = {
      kind: 'member',
      unit: '中共青柳县委: "办公室" #1',
      name: '赵明远',
      position: '县委书记',
      principal: true,
      level: 'county',
      date: '2014年6月20日',
    } as const;
    const draft = read(writeSkeleton(profile, details, words(profile, 'member')));
    const { meta } = draft;
    expect(draft.troubles).toEqual([]);
    expect(
      [meta.unit, meta.name, meta.position, meta.principal, meta.level].map(known => known?.value),
    ).toEqual([details.unit, '赵明远', '县委书记', true, 'county']);
    expect(meta.date?.value).toEqual({ year: 2014, month: 6, day: 20 });
  });

  it('asks for the grave matters only where the profile and the level do', () => {
    const profile = loadProfile('qunzhong-2014');
    const written = (level: 'city' | 'county') =>
      writeSkeleton(profile, { kind: 'team', level }, words(profile, 'team'));
    expect(written('city')).toContain('### （五）围绕重大事件');
    expect(written('county')).not.toContain('### （五）');
  });
});

describe('shareOut', () => {
  it('spreads a total, the first parts taking the rest', () => {
    expect(shareOut(15, 4, 1)).toEqual([4, 4, 4, 3]);
    expect(shareOut(3, 4, 1)).toEqual([1, 1, 1, 1]);
    expect(shareOut(20, 4, 2)).toEqual([5, 5, 5, 5]);
  });
});

describe('hanNumber', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [23, '二十三'],
  ])('%i is %s', (value, words) => {
    expect(hanNumber(value)).toBe(words);
  });
});
