import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decoded, decode, eolOf } from '../../src/source/decode.ts';
import { encode } from '../../src/source/encode.ts';

const papers = ['pass', 'fail'].flatMap(folder =>
  readdirSync(`fixtures/papers/${folder}`)
    .filter(name => name.endsWith('.md'))
    .map(name => `fixtures/papers/${folder}/${name}`),
);
const textOf = (path: string): string => readFileSync(path, 'utf8');
const gbk = (text: string): Buffer =>
  Buffer.from(encode(text, { encoding: 'gb18030', bom: false, eol: '\n' }));

/** Bytes written down by hand from the code charts, so that our own encoder does not vouch for itself. */
const 党委班子 = [0xb5, 0xb3, 0xce, 0xaf, 0xb0, 0xe0, 0xd7, 0xd3];

function accepted(decoded: Decoded): Extract<Decoded, { ok: true }> {
  if (!decoded.ok) throw new Error(`refused: ${decoded.code} at ${decoded.offset}`);
  return decoded;
}

describe('what is read', () => {
  test('UTF-8 without and with byte order mark', () => {
    const bytes = Buffer.from('对照检查如下：\n一、政治纪律');
    expect(decode(bytes)).toEqual({
      ok: true,
      text: '对照检查如下：\n一、政治纪律',
      encoding: 'utf-8',
      bom: false,
      eol: '\n',
    });
    expect(decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))).toEqual({
      ok: true,
      text: '对照检查如下：\n一、政治纪律',
      encoding: 'utf-8',
      bom: true,
      eol: '\n',
    });
  });

  test('only the first byte order mark is taken away', () => {
    expect(accepted(decode(Buffer.from('\ufeff\ufeff党'))).text).toBe('\ufeff党');
  });

  test('GBK as offices write it', () => {
    const decoded = accepted(decode(Uint8Array.from([...党委班子, 0x0d, 0x0a])));
    expect(decoded).toMatchObject({ text: '党委班子\r\n', encoding: 'gb18030', bom: false, eol: '\r\n' });
  });

  test('UTF-16 with byte order mark, both ways round', () => {
    const little = Buffer.from('\ufeff对照😀\r', 'utf16le');
    expect(accepted(decode(little))).toMatchObject({
      text: '对照😀\r',
      encoding: 'utf-16le',
      bom: true,
      eol: '\r',
    });
    expect(accepted(decode(Buffer.from(little).swap16()))).toMatchObject({
      text: '对照😀\r',
      encoding: 'utf-16be',
    });
  });

  test('GB18030 with its own byte order mark', () => {
    const bytes = Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...党委班子]);
    expect(accepted(decode(bytes))).toMatchObject({ text: '党委班子', encoding: 'gb18030', bom: true });
  });

  test('a slice of a larger buffer is read from its own start', () => {
    const pool = Buffer.concat([Buffer.from([0xff, 0xfe, 0]), Buffer.from('整改'), Buffer.from([0])]);
    expect(accepted(decode(new Uint8Array(pool.buffer, pool.byteOffset + 3, 6))).text).toBe('整改');
  });

  test.each(papers)('%s reads the same from every encoding', path => {
    const text = textOf(path).replace(/^\ufeff/, '');
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
      for (const bom of encoding.startsWith('utf-16') ? [true] : [true, false]) {
        const form = { encoding, bom, eol: eolOf(text) };
        const bytes = encode(text, form);
        expect(decode(bytes)).toEqual({ ok: true, text, ...form });
        expect(Buffer.compare(encode(text, form), bytes)).toBe(0);
      }
    }
  });

  test('every paragraph of every paper reads the same from GBK, and is refused when its UTF-8 is cut', () => {
    const paragraphs = papers
      .flatMap(path => textOf(path).split('\n'))
      .filter(line => line.trim().length >= 12);
    expect(paragraphs.length).toBeGreaterThan(500);
    const misread = paragraphs.filter(line => {
      const decoded = decode(gbk(line));
      return !decoded.ok || decoded.text !== line;
    });
    expect(misread).toEqual([]);
    const han = paragraphs.filter(line => /\p{Script=Han}{4}|。$/u.test(line.slice(-4)));
    expect(han.filter(line => decode(Buffer.from(line).subarray(0, -1)).ok)).toEqual([]);
  });

  test('rare and traditional characters, masks and symbols in GBK', () => {
    for (const text of [
      '中共靑柳縣委常委班子對照檢查材料，我們認真對照黨章黨規，深刻反思問題。',
      '某镇××村，㙍塬组；①②③——……“”',
      '𠮷野家的鄧小姐',
    ]) {
      expect(accepted(decode(gbk(text))).text).toBe(text);
    }
  });
});

describe('what is refused', () => {
  test('a zero byte, with its place', () => {
    expect(decode(Buffer.from('一\0二'))).toEqual({ ok: false, code: 'binary', offset: 3 });
    expect(decode(Buffer.from('\ufeff一\0二', 'utf16le'))).toEqual({ ok: false, code: 'binary', offset: 4 });
    expect(decode(Buffer.from('\ufeff一\0二', 'utf8'))).toEqual({ ok: false, code: 'binary', offset: 6 });
  });

  test('UTF-8 cut inside the last character is no GB18030, though it would decode', () => {
    const whole = Buffer.from('以上对照检查，敬请批评。');
    for (const cut of [1, 2]) {
      const bytes = whole.subarray(0, whole.length - cut);
      expect(decode(bytes)).toEqual({ ok: false, code: 'undecodable', offset: whole.length - 3 });
    }
    const even = Buffer.from('批评和自我批评我').subarray(0, 22);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(even)).toContain('鎵');
    expect(decode(even)).toMatchObject({ ok: false, code: 'undecodable', offset: 21 });
  });

  test.each(papers)('%s cut, or with one byte lost or spoilt, is refused at the place', path => {
    const whole = Buffer.from(textOf(path));
    const high = [...whole.keys()].filter(
      i => (whole[i] as number) >= 0xe4 && i > 200 && i < whole.length - 200,
    );
    for (const at of [high[0], high[high.length >> 1], high.at(-1)] as number[]) {
      const lost = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
      expect(decode(lost)).toEqual({ ok: false, code: 'undecodable', offset: at });
      const spoilt = Buffer.from(whole);
      spoilt[at + 1] = 0x3f;
      expect(decode(spoilt)).toEqual({ ok: false, code: 'undecodable', offset: at });
      expect(decode(whole.subarray(0, at + 2))).toEqual({ ok: false, code: 'undecodable', offset: at });
    }
  });

  test('GBK with a byte lost at its end or a byte that cannot be', () => {
    const whole = gbk('县委常委班子查摆出的问题共二十条。');
    expect(decode(whole.subarray(0, whole.length - 1))).toMatchObject({
      code: 'undecodable',
      offset: whole.length - 2,
    });
    const spoilt = Buffer.from(whole);
    spoilt[10] = 0xff;
    expect(decode(spoilt)).toMatchObject({ ok: false, code: 'undecodable', offset: 10 });
  });

  test('a GBK file with a passage in UTF-8 pasted into it', () => {
    const long = gbk(textOf('fixtures/papers/pass/member-2025.md'));
    const passage = Buffer.from('以下是补充的整改措施，限期三个月。');
    const mixed = Buffer.concat([long, passage, Buffer.from('\n'), gbk('特此说明')]);
    expect(decode(mixed).ok).toBe(false);
  });

  test('other legacy encodings are not read as rare Chinese', () => {
    const samples = {
      // 中文檢查材料，我國的一些公… and これは日本語の文字列です。…, from their code charts
      big5: 'a4a4a4e5c0cbac64a7f7aec6a141a7dab0eaaabaa440a8c7a4bda7c0b6b7adec',
      shiftJis: '82b182ea82cd93fa967b8cea82cc95b68e9a97f182c582b781428ea98ca8938a8dcf',
      utf16: Buffer.from('对照检查材料存在的主要问题和原因', 'utf16le').toString('hex'),
      latin1: Buffer.from('Café déjà vu, über größe, naïve façade, año señor, être', 'latin1').toString(
        'hex',
      ),
    };
    for (const [name, hex] of Object.entries(samples)) {
      expect(decode(Buffer.from(hex, 'hex')), name).toMatchObject({ ok: false, code: 'undecodable' });
    }
  });

  test('UTF-16 with half a character', () => {
    expect(decode(Buffer.from([0xff, 0xfe, 0x4e]))).toMatchObject({ ok: false, code: 'undecodable' });
    expect(decode(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toMatchObject({
      ok: false,
      code: 'undecodable',
    });
  });

  test('text that an earlier conversion spoilt', () => {
    const paper = textOf('fixtures/papers/pass/member-2025.md').slice(0, 2000);
    const twice = new TextDecoder('gb18030').decode(Buffer.from(paper));
    expect(decode(Buffer.from(twice))).toMatchObject({ ok: false, code: 'undecodable' });
    const replaced = new TextDecoder('utf-8').decode(gbk(paper));
    expect(decode(Buffer.from(replaced))).toMatchObject({ ok: false, code: 'undecodable' });
    // one replacement character in a paper is a matter for a rule, not for refusal
    expect(decode(Buffer.from(`${paper}\ufffd`)).ok).toBe(true);
  });

  test('text that was read as Latin letters by an earlier conversion', () => {
    const paper = textOf('fixtures/papers/pass/member-2025.md').slice(0, 2000);
    const latin = Buffer.from(paper).toString('latin1');
    const windows = new TextDecoder('windows-1252').decode(Buffer.from(paper));
    const gbkAsLatin = gbk(paper.replace(/[A-Za-z0-9]/g, '')).toString('latin1');
    const half = `${paper}\n${Buffer.from(paper.slice(0, 300)).toString('latin1')}`;
    for (const [name, text] of Object.entries({ latin, windows, gbkAsLatin, half }))
      expect(decode(Buffer.from(text)), name).toMatchObject({ ok: false, code: 'undecodable' });
    for (const text of [
      `${paper}邮件标题显示为“å¯¹ç…§æ£€æŸ¥”，群众看不懂。`,
      `${paper}气温15°～20°，面积×3，误差±2，阿卜杜拉·买买提，§2，①②③`,
      'Café déjà vu, über größe, naïve façade, año señor, être, Ærø, ÉCOLE NORMALE SUPÉRIEURE',
    ])
      expect(decode(Buffer.from(text)).ok, text.slice(-40)).toBe(true);
  });

  test('a byte order mark of UTF-16 before text in another encoding', () => {
    const paper = textOf('fixtures/papers/pass/member-2025.md');
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0x84, 0x31, 0x95, 0x33],
    ]) {
      const marked = (body: Buffer): Decoded => decode(Buffer.concat([Buffer.from(mark), body]));
      const refused = { ok: false, code: 'undecodable', offset: mark.length };
      expect(marked(Buffer.from(paper))).toEqual(refused);
      expect(marked(Buffer.from(paper.replaceAll('\n', '')))).toEqual(refused);
      if (mark.length === 2) expect(marked(gbk(paper))).toEqual(refused);
    }
    // no line end, no digit, no 一: true UTF-16 all the same
    const line = '对照检查材料存在的主要问题和原因剖析不够深刻具体，今后要努力改进。'.repeat(3);
    expect(accepted(decode(Buffer.from(`\ufeff${line}`, 'utf16le'))).text).toBe(line);
    expect(accepted(decode(Buffer.from(`\ufeff${line}`, 'utf16le').swap16())).text).toBe(line);
  });

  test('arbitrary bytes never throw, and what is accepted has no replacement made by us', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        const decoded = decode(bytes);
        if (!decoded.ok) return decoded.offset >= 0 && decoded.offset <= bytes.length;
        return Buffer.compare(encode(decoded.text, decoded), bytes) === 0 || decoded.encoding === 'gb18030';
      }),
      { numRuns: 3000 },
    );
  });
});

describe('bytes in, bytes out', () => {
  test('Han text of any sort survives GB18030', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map(point => String.fromCodePoint(point)),
      minLength: 1,
    });
    fc.assert(
      fc.property(han, text => new TextDecoder('gb18030', { fatal: true }).decode(gbk(text)) === text),
      { numRuns: 500 },
    );
  });

  test('every code point but the 19 that GB18030 lacks', () => {
    const missing: number[] = [];
    for (let point = 0x80; point <= 0xffff; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      try {
        gbk(String.fromCodePoint(point));
      } catch {
        missing.push(point);
      }
    }
    expect(missing).toHaveLength(19);
    expect(missing.every(point => point >= 0xe000 && point <= 0xf8ff)).toBe(true);
  });

  test('codes from the standard', () => {
    expect([...gbk('党委班子')]).toEqual(党委班子);
    expect(gbk('€').toString('hex')).toBe('a2e3');
    expect(gbk('\u{20000}').toString('hex')).toBe('95328236');
    expect(gbk('\u0452').toString('hex')).toBe('8130d330');
  });

  test('a lone surrogate is a programming error, not a question mark', () => {
    expect(() => encode('\ud800', { encoding: 'utf-8', bom: false, eol: '\n' })).toThrow(RangeError);
  });

  test('new lines take on the line end of the file; a mixed file is left alone', () => {
    const as = (eol: '\n' | '\r\n' | '\r' | 'mixed') =>
      Buffer.from(encode('一\r\n二\n三', { encoding: 'utf-8', bom: false, eol })).toString();
    expect(as('\r\n')).toBe('一\r\n二\r\n三');
    expect(as('\r')).toBe('一\r二\r三');
    expect(as('\n')).toBe('一\n二\n三');
    expect(as('mixed')).toBe('一\r\n二\n三');
  });

  test.each([
    ['', '\n'],
    ['一\n二', '\n'],
    ['一\r\n二\r\n', '\r\n'],
    ['一\r二\r', '\r'],
    ['一\r\n二\n', 'mixed'],
    ['一\r二\n', 'mixed'],
    ['一\r\r\n', 'mixed'],
    ['\n\r', 'mixed'],
  ])('line end of %j is %j', (text, eol) => {
    expect(eolOf(text)).toBe(eol);
  });
});

test('two mebibytes of hostile bytes are judged in bounded time', () => {
  const size = 2 * 1024 * 1024;
  const hostile = [
    Buffer.alloc(size, 0x80),
    Buffer.alloc(size, 0xe4),
    Buffer.alloc(size, 0x81),
    Buffer.concat([gbk('党'.repeat(size / 2 - 1)), Buffer.from([0xff])]),
    Buffer.alloc(size, '\r'),
    Buffer.from('锛銆'.repeat(size / 6)),
  ];
  for (const bytes of hostile) {
    expect(decode(bytes)).toBeDefined();
  }
});
