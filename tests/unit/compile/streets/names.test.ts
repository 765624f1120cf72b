import { expect, test } from 'vitest';
import { classify } from '../../../../src/compile/streets/classify.ts';

// Nobody here can mend a name of OpenStreetMap, and the check would refuse the file: it is taken without what nobody sees.
test('a name loses what misleads in it and nothing else', () => {
  expect(classify({ highway: 'primary', name: '\u200e江北\u200b大道', 'name:en': 'Jiangbei\u00a0Avenue\u202e' }, false)).toMatchObject({
    name: { zh: '江北大道', en: 'Jiangbei\u00a0Avenue' },
  });
});

test('a name of nothing else is none, and the next one stands for it', () => {
  expect(classify({ highway: 'primary', 'name:zh': '\u200b', name: '人民路' }, false)).toMatchObject({ name: { zh: '人民路' } });
  expect(classify({ highway: 'primary', name: '\ufffd' }, false)).not.toHaveProperty('name');
});
