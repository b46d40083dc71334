import { describe, expect, it } from 'vitest';
import { draftOf, fixture, found, issuesOf } from '../paper.ts';

const MEMBER = fixture('pass/member-2025.md');

function swapped(from: string, to: string): string {
  const { sections } = draftOf(MEMBER);
  const a = sections.find(({ role }) => role === from);
  const b = sections.find(({ role }) => role === to);
  if (!a || !b) throw new Error('no such sections');
  const whole = MEMBER.slice(a.range.start, a.range.end);
  const { text } = draftOf(MEMBER).source;
  const [before, between, after] = [
    text.slice(0, a.range.start),
    text.slice(a.range.end, b.range.end),
    text.slice(b.range.end),
  ];
  return `${before}${between}

${whole}

${after}`;
}

describe('format/section-order', () => {
  it.each(['extra:personal-matters', 'extra:last-rectification', 'extra:typical-case'])(
    'finds %s behind the measures',
    role => {
      const issues = issuesOf('format/section-order', swapped(role, 'measures'));
      expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['extra warning']);
    },
  );

  it('leaves the order among these sections to the unit', () => {
    expect(
      found('format/section-order', swapped('extra:last-rectification', 'extra:personal-matters')),
    ).toEqual([]);
    expect(found('format/section-order', MEMBER)).toEqual([]);
  });
});
