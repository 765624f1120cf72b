import { describe, expect, test } from 'vitest';
import { isInOther } from '../../../../src/compile/read/wrong-language.ts';

describe('text given as English', () => {
  test.each(['北排屋', '排屋在建。', '2031年3月', '宁波技师学院（清江校区）'])('%s is Chinese', (text) => {
    expect(isInOther(text, 'en')).toBe(true);
  });
  test.each(['North Terrace', 'The terrace (北排屋) is being built', '', '%', '2031', '¥', 'm²', '5G'])('%s may be English', (text) => {
    expect(isInOther(text, 'en')).toBe(false);
  });
});

describe('text given as Chinese', () => {
  test.each(['The main structure is topped out.', 'still to be built', 'A park is proposed by the town.'])('%s is English', (text) => {
    expect(isInOther(text, 'zh')).toBe(true);
  });
  // Names that Chinese texts have as they are, and whatever has a Chinese character in it.
  test.each(['IKD', 'The Ritz-Carlton Residences of the Bund', '5G+AI', 'e-bike', 'work on the hall 已开工', '', '%', 'm²', 'iPhone'])(
    '%s may be Chinese',
    (text) => {
      expect(isInOther(text, 'zh')).toBe(false);
    },
  );
});
