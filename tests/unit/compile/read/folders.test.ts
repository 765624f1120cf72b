import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../../../src/compile/check/check.ts';
import { compile } from '../../../../src/compile/dataset/compile.ts';
import { formatIssue } from '../../../../src/compile/read/issue.ts';
import { LIMITS } from '../../../../src/compile/read/limits.ts';

const tiny = fileURLToPath(new URL('../../../fixtures/tiny-district', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'atlas-folders-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What is said of the tiny district after `change` was done in it. */
function told(change: (path: (inside: string) => string) => void): string[] {
  const root = mkdtempSync(join(scratch, 'd-'));
  cpSync(tiny, root, { recursive: true });
  change((inside) => join(root, inside));
  return check(root).issues.map(formatIssue);
}
const HALL = 'data/projects/market-hall.yaml';
const record = readFileSync(join(tiny, HALL), 'utf8');

describe('what is no file where a file is expected', () => {
  test('a folder named like a record', () =>
    expect(told((at) => mkdirSync(at('data/projects/zz.yaml')))).toEqual(['data/projects/zz.yaml:1:1: is a folder, expected a file']));

  test('a folder in the place of each file that is there once', () => {
    for (const file of ['data/vocab.yaml', 'data/overview.yaml', 'geo/blocks.geojson', 'geo/base/streets.geojson'])
      expect(
        told((at) => {
          rmSync(at(file), { force: true });
          mkdirSync(at(file));
        }),
      ).toEqual([`${file}:1:1: is a folder, expected a file`]);
  });

  test('a file in the place of a folder', () => {
    for (const folder of ['data/indicators', 'geo/base', 'geo', 'data'])
      expect(
        told((at) => {
          rmSync(at(folder), { recursive: true });
          writeFileSync(at(folder), 'x');
        }),
        folder,
      ).toContain(`${folder}:1:1: is a file, expected a folder`);
  });

  test('a folder that nothing reads', () =>
    expect(told((at) => mkdirSync(at('data/projects/2031')))).toEqual([
      'data/projects/2031:1:1: is a folder and is not read, expected files that end in .yaml or .csv',
    ]));

  test('a pipe is told and not waited for', () => {
    const said = told((at) => {
      execFileSync('mkfifo', [at('data/projects/pipe.yaml'), at('data/projects/pipe')]);
      execFileSync('mkfifo', [at('geo/base/streets.geojson.fifo')]);
      rmSync(at('geo/projects.geojson'));
      execFileSync('mkfifo', [at('geo/projects.geojson')]);
    });
    expect(said).toEqual([
      'data/projects/pipe:1:1: is a pipe and is not read, expected files that end in .yaml or .csv',
      'data/projects/pipe.yaml:1:1: is a pipe, expected a file',
      'geo/base/streets.geojson.fifo:1:1: is a pipe and is not read, expected files that end in .geojson',
      'geo/projects.geojson:1:1: is a pipe, expected a file',
    ]);
  });

  test('a socket', async () => {
    const server = createServer();
    const path = join(scratch, 's');
    await new Promise<void>((ready) => server.listen(path, ready));
    const said = told((at) => renameSync(path, at('data/projects/socket.yaml')));
    await new Promise((done) => server.close(done));
    expect(said).toEqual(['data/projects/socket.yaml:1:1: is a socket, expected a file']);
  });
});

describe('symbolic links are not followed', () => {
  const elsewhere = join(scratch, 'elsewhere.yaml');
  writeFileSync(
    elsewhere,
    record.replace('id: market-hall', 'id: elsewhere').replace('集市大厅', '别处').replace('Market Hall', 'Elsewhere'),
  );

  test('a record that is one, out of the folder or within it', () =>
    expect(
      told((at) => {
        symlinkSync('../../../elsewhere.yaml', at('data/projects/elsewhere.yaml'));
        symlinkSync('market-hall.yaml', at('data/projects/within.yaml'));
        symlinkSync('nowhere', at('data/overview.yaml'));
      }),
    ).toEqual([
      'data/overview.yaml:1:1: is a symbolic link to nowhere, which is not followed, expected a file',
      'data/projects/elsewhere.yaml:1:1: is a symbolic link to ../../../elsewhere.yaml, which is not followed, expected a file',
      'data/projects/within.yaml:1:1: is a symbolic link to market-hall.yaml, which is not followed, expected a file',
    ]));

  test('a folder that is one', () => {
    for (const folder of ['geo/base', 'data'])
      expect(
        told((at) => {
          renameSync(at(folder), at('moved'));
          symlinkSync(at('moved'), at(folder));
        }).filter((line) => line.startsWith(`${folder}:`)),
      ).toEqual([expect.stringMatching(/^\S+:1:1: is a symbolic link to \S+\/moved, which is not followed, expected a folder$/)]);
  });
});

describe('names', () => {
  test('that Windows keeps for a device are no ids', () =>
    expect(
      told((at) => writeFileSync(at('data/projects/con.yaml'), record.replace('id: market-hall', 'id: con').replace('集市大厅', '会场'))),
    ).toEqual(['data/projects/con.yaml:1:5: id "con" is a name that Windows keeps for a device, expected another, for example con-1']));

  test('that differ in the case of letters only, or end in a dot or a space, are those of no record', () => {
    for (const name of ['Market-Hall', 'market-hall.', 'market-hall ']) {
      const said = told((at) => writeFileSync(at(`data/projects/${name}.yaml`), record.replace('id: market-hall', `id: '${name}'`)));
      expect(said).toEqual([expect.stringContaining(`data/projects/${name}.yaml:1:5: id "${name}" is not a slug`)]);
      const other = told((at) => writeFileSync(at(`data/projects/${name}.yaml`), record));
      expect(other.join('\n')).toContain(`id is "market-hall", expected the file's name "${name}"`);
    }
  });

  test('cannot forge a line of the report, nor colour it', () => {
    const said = told((at) => writeFileSync(at('data/projects/a\n\x1b[2Jb\u202e.yml'), 'x'));
    expect(said).toEqual(['data/projects/a\\u{a}\\u{1b}[2Jb\\u{202e}.yml:1:1: ends in .yml and is not read, expected .yaml or .csv']);
  });
});

describe('size', () => {
  test('a file that is too large is refused with its size, unread', () => {
    const said = told((at) => {
      writeFileSync(at(HALL), `${record}#${'x'.repeat(LIMITS.dataBytes)}\n`);
      const ring = Array.from({ length: 1_000_000 }, (_, i) => [i / 1e6, 50]);
      writeFileSync(
        at('geo/base/water.geojson'),
        JSON.stringify({
          type: 'FeatureCollection',
          features: [{ type: 'Feature', id: 'a', properties: { kind: 'lake' }, geometry: { type: 'Polygon', coordinates: [ring] } }],
        }),
      );
    });
    expect(said).toEqual([
      'data/projects/market-hall.yaml:1:1: is 0.26 MB large, expected at most 0.25 MB (simpler shapes, or more and smaller files)',
      'geo/base/water.geojson:1:1: is 13.89 MB large, expected at most 1 MB (simpler shapes, or more and smaller files)',
    ]);
  });

  test('a shape of too many positions is told with their number, one of nearly as many is checked', () => {
    const lake = (n: number) => {
      const ring = Array.from({ length: n - 1 }, (_, i) => {
        const turn = (i / (n - 1)) * 2 * Math.PI;
        return [Number((10 + Math.cos(turn) / 20).toFixed(6)), Number((50 + Math.sin(turn) / 30).toFixed(6))];
      });
      return JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', id: 'lake', properties: { kind: 'lake' }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } },
        ],
      });
    };
    expect(told((at) => writeFileSync(at('geo/base/water.geojson'), lake(LIMITS.positions)))).toEqual([]);
    expect(told((at) => writeFileSync(at('geo/base/water.geojson'), lake(LIMITS.positions + 1)))).toEqual([
      'geo/base/water.geojson:1:143: lake has 20001 positions, expected at most 20000 (simplify it: five decimals show no more)',
    ]);
  }, 60_000);
});

test('a folder of the same faults does not compile either', () => {
  const root = mkdtempSync(join(scratch, 'd-'));
  cpSync(tiny, root, { recursive: true });
  writeFileSync(join(root, 'data/projects/x.yml'), record);
  expect(() => compile(root)).toThrow('data/projects/x.yml:1:1: ends in .yml and is not read, expected .yaml');
});
