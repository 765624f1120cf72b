import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createBuilder } from 'vite';
import { expect, test } from 'vitest';
import { atlas } from '../../../../src/compile/vite-plugin.ts';

test('a build of data with faults ends with their list, and not with where in the program they were found', async () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-faults-'));
  try {
    cpSync('tests/fixtures/tiny-district', root, { recursive: true });
    const record = join(root, 'data/projects/north-terrace.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('sector: housing', 'sector: x'));
    const builder = await createBuilder({ configFile: false, logLevel: 'silent', plugins: [atlas({ root })] }, null);
    const error: unknown = await builder.buildApp().catch((e: unknown) => e);
    expect(inspect(error)).toMatch(
      /^1 issue\(s\) in the data\ndata\/projects\/north-terrace\.yaml:3:9: sector "x" is unknown, expected one of [^\n]*$/,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
