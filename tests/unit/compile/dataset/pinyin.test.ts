import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinyinOf } from '../../../../src/compile/dataset/pinyin.ts';

test.each([
  [['老外滩'], 'laowaitan lwt'],
  [['慈城'], 'cicheng cc'],
  [['绿地'], 'lvdi ld'],
  [['轨道交通4号线'], 'guidaojiaotong4haoxian gdjt4hx'],
  [['“147”专项行动'], '147zhuanxiangxingdong 147zxxd'],
  [['中东欧（CEE）之窗'], 'zhongdongouceezhichuang zdoceezc'],
  [['老外滩', '外滩'], 'laowaitan lwt waitan wt'],
  [['老外滩', '老外滩'], 'laowaitan lwt'],
  [['Old Bund', '老外滩'], 'laowaitan lwt'],
  [['Old Bund'], ''],
  [[], ''],
])('%j: %s', (names, spelling) => expect(pinyinOf(names)).toBe(spelling));

test('is what a Latin keyboard gives: small letters and digits, one space between, none twice', () => {
  const name = fc.string({ unit: fc.constantFrom(...'江北区老外滩绿女庄桥—·（）“4号线AIé １+ '), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), (names) => {
      const spelling = pinyinOf(names);
      if (spelling === '') return;
      const entries = spelling.split(' ');
      expect(new Set(entries).size).toBe(entries.length);
      for (const entry of entries) expect(entry).toMatch(/^[\p{Ll}\p{N}]+$/u);
    }),
  );
});
