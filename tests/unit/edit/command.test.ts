import { expect, test } from 'vitest';
import { run, USAGE } from '../../../src/edit/command.ts';
import { calledDistrict } from '../compile/called-district.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const called = calledDistrict();

test('a call that is not understood is answered with a sentence and the usage', async () => {
  for (const args of [['--port', '70000'], ['--port', 'x'], ['--nothing'], ['folder'], ['--district', '/no/such/folder']]) {
    called.err.length = 0;
    expect(await run([...(args[0] === '--district' ? [] : ['--district', called.root]), ...args])).toBe(2);
    expect(called.err.join('\n')).toContain(USAGE);
  }
});

test('a district that cannot be read is told with the place, and nothing is served', async () => {
  writeFileSync(join(called.root, 'data/vocab.yaml'), 'stages: [');
  expect(await run(['--district', called.root, '--port', '0'])).toBe(1);
  expect(called.err.join('\n')).toMatch(/data\/vocab\.yaml:1:\d+: /);
  expect(called.out).toEqual([]);
});
