import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RawRecord, Refused } from '../../../../src/edit/protocol.ts';
import { EditedDistrict } from '../../../../src/edit/server/edited-district.ts';
import { RefusedError } from '../../../../src/edit/server/refused-error.ts';
import { copiedDistrict } from '../copied-district.ts';

const HALL = 'data/projects/market-hall.yaml';
/** As somebody writes it by hand: comments, quotes and blanks of their own, keys in another order. */
const BY_HAND = `# Kept by hand.
id: market-hall
name: {zh: "集市大厅", en: 'Market Hall'}   # as on its gate
sector: culture

# Where it is.
location:
    basis: { zh: 编造的点, en: A made-up point }
    precision: exact
    uncertainty_m: 100   # paced
    point: [10.0020, 50.008]
observations:
    # From the gazette.
    - asof: 2030-03
      source: gazette-2030
      paragraphs: [6,5]
      stage: construction
      text:
          zh: 大厅动工。
          en: >-
              Work on the hall
              has started.
    - asof: 2031-03   # read twice
      source: review-2031
      paragraphs:
          - 3
      stage: operating
      text: { zh: 大厅开放。, en: The hall is open. }
`;
const QUAY: RawRecord = {
  id: 'new-quay',
  observations: [
    {
      text: { en: 'The quay is open.', zh: '码头开了。' },
      stage: 'operating',
      paragraphs: [3, 4],
      source: 'review-2031',
      asof: '2031-03',
      figures: [{ unit: '公里', value: 0.4, label: { zh: '长度', en: 'Length' } }],
    },
  ],
  name: { zh: '新码头', en: 'New Quay' },
  location: { point: [10.01, 50.004], basis: { zh: '地图', en: 'The map' }, uncertainty_m: 300, precision: 'street' },
  sector: 'transport',
};

/** As much of a record as the tests change. */
interface Typed {
  name: { zh?: string; en?: string };
  aliases?: string[];
  sector: string;
  location: { uncertainty_m: number };
  observations: {
    paragraphs: number[];
    source: string;
    asof: string;
    stage: string;
    milestone?: string;
    text: { zh: string; en: string };
  }[];
}
const typed = (record: RawRecord): Typed => structuredClone(record) as unknown as Typed;

const refusedOf = (work: () => unknown): Refused => {
  try {
    work();
  } catch (error) {
    if (error instanceof RefusedError) return error.refused;
    throw error;
  }
  throw new Error('it was done, expected it to be refused');
};

/** The copied district, and one record of it with changes made to what it says. */
function edited(text?: string) {
  const copy = copiedDistrict();
  if (text !== undefined) copy.write(HALL, text);
  const district = new EditedDistrict(copy.root);
  const { record, revision } = district.record('market-hall');
  const save = (change: (record: Typed) => void) => {
    const changed = typed(record);
    change(changed);
    return district.save({ id: 'market-hall', revision, record: { ...changed } });
  };
  return { ...copy, district, record, revision, save };
}

describe('what is saved', () => {
  test('is the file as it was but for the value that was changed', () => {
    const { all, read, save } = edited();
    const [before, hall] = [all(), read(HALL)];
    const { saved } = save((record) => (record.observations[1]!.text.en = 'The hall has opened.'));
    expect(read(HALL)).toBe(hall.replace('The hall is open.', 'The hall has opened.'));
    expect(all()).toEqual({ ...before, [HALL]: read(HALL) });
    expect(saved.record['observations']).toHaveLength(2);
  });

  test('keeps comments, order, quotes and blanks of a file that somebody writes in a way of their own', () => {
    const { read, save } = edited(BY_HAND);
    save((record) => {
      record.location.uncertainty_m = 120;
      record.observations[1]!.paragraphs = [3, 4];
      record.observations[1]!.milestone = 'started';
    });
    expect(read(HALL)).toBe(
      BY_HAND.replace('uncertainty_m: 100   #', 'uncertainty_m: 120 #').replace(
        '          - 3\n      stage: operating\n',
        '          - 3\n          - 4\n      stage: operating\n      milestone: started\n',
      ),
    );
  });

  test('has a new statement and a new figure in the form of the others', () => {
    const { read, district } = edited();
    const path = 'data/projects/north-terrace.yaml';
    const terrace = read(path);
    const { record, revision } = district.record('north-terrace');
    const statement = { text: { en: 'Seen.', zh: '见到。' }, figures: [{ unit: '个', value: 8, label: { zh: '户', en: 'Homes' } }] };
    const changed = typed(record);
    changed.observations.push({ ...statement, asof: '2031-03', source: 'review-2031', paragraphs: [3], stage: 'unstated' });
    district.save({ id: 'north-terrace', revision, record: { ...changed } });
    expect(read(path)).toBe(`${terrace}  - asof: 2031-03
    source: review-2031
    paragraphs: [3]
    stage: unstated
    text: { zh: 见到。, en: Seen. }
    figures:
      - { label: { zh: 户, en: Homes }, value: 8, unit: 个 }
`);
  });

  test('loses what was taken out, and nothing else', () => {
    const { read, save } = edited();
    const hall = read(HALL);
    save((record) => {
      delete record.aliases;
      record.observations.shift();
    });
    const from = hall.indexOf('  - asof: 2030-03');
    expect(read(HALL)).toBe((hall.slice(0, from) + hall.slice(hall.indexOf('  - asof: 2031-03'))).replace(/aliases: .*\n/, ''));
  });

  test('is a new file in the form of the others, with its keys in their order', () => {
    const { all, read, district } = edited();
    const before = all();
    const { entry } = district.save({ id: null, revision: null, record: QUAY });
    expect(read('data/projects/new-quay.yaml')).toBe(`# yaml-language-server: $schema=../../dist/data/schema/project.json
id: new-quay
name: { zh: 新码头, en: New Quay }
sector: transport
location:
  precision: street
  uncertainty_m: 300
  point: [10.01, 50.004]
  basis: { zh: 地图, en: The map }
observations:
  - asof: 2031-03
    source: review-2031
    paragraphs: [3, 4]
    stage: operating
    text: { zh: 码头开了。, en: The quay is open. }
    figures:
      - { label: { zh: 长度, en: Length }, value: 0.4, unit: 公里 }
`);
    expect(entry).toMatchObject({ id: 'new-quay', faults: 0, table: null });
    expect(district.describe().records.map(({ id }) => id)).toContain('new-quay');
    expect(Object.keys(all())).toHaveLength(Object.keys(before).length + 1);
  });

  test('is what is saved next, too', () => {
    const { read, district, save } = edited();
    const { saved } = save((record) => (record.name.en = 'Hall of Markets'));
    district.save({ id: 'market-hall', revision: saved.revision, record: { ...saved.record, aliases: ['Hall'] } });
    expect(read(HALL)).toContain('name: { zh: 集市大厅, en: Hall of Markets }\naliases: [Hall]\n');
  });
});

describe('nothing is written', () => {
  test('over a file that was changed, taken away or made on the disk meanwhile', () => {
    const { write, read, root, district, save } = edited();
    write(HALL, read(HALL).replace('Market Hall', 'Hall by another'));
    const theirs = read(HALL);
    expect(refusedOf(() => save((record) => (record.name.en = 'Mine')))).toEqual({ error: 'changed', file: HALL });
    expect(read(HALL)).toBe(theirs);
    rmSync(join(root, HALL));
    expect(refusedOf(() => save((record) => (record.name.en = 'Mine')))).toEqual({ error: 'gone', file: HALL });
    write('data/projects/new-quay.yaml', '# somebody begins\n');
    expect(refusedOf(() => district.save({ id: null, revision: null, record: QUAY }))).toMatchObject({ error: 'faults' });
    expect(read('data/projects/new-quay.yaml')).toBe('# somebody begins\n');
  });

  test('that the check is against, which is told at the field', () => {
    const { all, save } = edited();
    const before = all();
    const refused = refusedOf(() =>
      save((record) => {
        record.location.uncertainty_m = 900;
        record.observations[0]!.source = 'no-such';
        record.sector = 'nothing';
      }),
    );
    expect(refused).toMatchObject({ error: 'faults', elsewhere: [] });
    const paths = 'faults' in refused ? refused.faults.map(({ path }) => path.join('.')) : [];
    expect(paths.sort()).toEqual(['location.uncertainty_m', 'observations.0.source', 'sector']);
    expect(all()).toEqual(before);
  });

  test('that puts something else out of order, which is told with its place', () => {
    const { write, all, save, district } = edited();
    write(
      'data/projects/stall.yaml',
      `id: stall\nname: { zh: 摊位, en: Stall }\nsector: culture\nwithin: market-hall\nlocation:\n  precision: exact\n  uncertainty_m: 100\n  basis: { zh: 无, en: None }\nobservations:\n  - { asof: 2031-03, source: review-2031, paragraphs: [3], stage: operating, text: { zh: 摊。, en: A stall. } }\n`,
    );
    expect(district.describe().issues).toEqual([]);
    const before = all();
    const refused = refusedOf(() => save((record) => (record.location.uncertainty_m = 140)));
    expect(refused).toMatchObject({
      error: 'faults',
      faults: [],
      elsewhere: [expect.stringMatching(/^data\/projects\/stall\.yaml:\d+:\d+: uncertainty_m is 100/)],
    });
    expect(all()).toEqual(before);
  });

  test('through a link, in the place of the file or of a folder', () => {
    const { root, district, save, read } = edited();
    renameSync(join(root, HALL), join(root, 'hall.yaml'));
    symlinkSync(join(root, 'hall.yaml'), join(root, HALL));
    const before = read('hall.yaml');
    expect(refusedOf(() => save((record) => (record.name.en = 'Mine'))).error).not.toBe('faults');
    expect(read('hall.yaml')).toBe(before);
    rmSync(join(root, HALL));
    mkdirSync(join(root, 'elsewhere'));
    renameSync(join(root, 'data/projects'), join(root, 'elsewhere/projects'));
    symlinkSync(join(root, 'elsewhere/projects'), join(root, 'data/projects'));
    expect(() => district.save({ id: null, revision: null, record: QUAY })).toThrow();
    expect(() => read('elsewhere/projects/new-quay.yaml')).toThrow();
  });

  test('into the rows of a table, which are shown with the line where they stand', () => {
    const { write, all, district } = edited();
    write(
      'data/projects/many.csv',
      'id,name_zh,name_en,sector,precision,basis_zh,basis_en,source,asof,paragraphs,stage,text_zh,text_en\n' +
        'ferry,渡口,Ferry,transport,none,无,None,review-2031,2031-03,3,operating,有渡船。,There is a ferry.\n',
    );
    const { record, revision, file } = district.record('ferry');
    expect([revision, file]).toEqual([null, 'data/projects/many.csv:2']);
    expect(district.describe().records.find(({ id }) => id === 'ferry')?.table).toBe('data/projects/many.csv:2');
    const before = all();
    expect(refusedOf(() => district.save({ id: 'ferry', revision: null, record }))).toEqual({ error: 'table', file });
    expect(all()).toEqual(before);
  });

  test('under the id of another, or under another id', () => {
    const { all, district, revision, record } = edited();
    const before = all();
    for (const id of ['market-hall', 'evening-museum'])
      expect(refusedOf(() => district.save({ id: null, revision: null, record: { ...QUAY, id } }))).toMatchObject({
        faults: [{ path: ['id'], message: expect.stringContaining('already') }],
      });
    expect(refusedOf(() => district.save({ id: 'market-hall', revision, record: { ...record, id: 'hall' } })).error).toBe('refused');
    expect(all()).toEqual(before);
  });
});

describe('a district that has faults already', () => {
  test('keeps no other record from being saved', () => {
    const { write, read, district, save } = edited();
    write('data/projects/river-park.yaml', read('data/projects/river-park.yaml').replace('sector: recreation', 'sector: nothing'));
    expect(district.describe().issues).toHaveLength(1);
    save((record) => (record.name.en = 'Hall of Markets'));
    expect(read(HALL)).toContain('Hall of Markets');
  });

  test('has the faulty record in its list, and it is mended here', () => {
    const { write, read, district } = edited();
    const path = 'data/projects/river-park.yaml';
    const sound = read(path);
    write(path, sound.replace('sector: recreation\n', '').replace('[7]', '[7, seven]'));
    expect(district.describe().records.find(({ id }) => id === 'river-park')).toMatchObject({
      name: { zh: '河畔公园', en: 'River Park' },
      faults: 2,
    });
    const { record, revision, faults } = district.record('river-park');
    expect(faults.map(({ path: at }) => at.join('.')).sort()).toEqual(['observations.0.paragraphs.1', 'sector']);
    const mended = typed(record);
    mended.sector = 'recreation';
    mended.observations[0]!.paragraphs = [7];
    district.save({ id: 'river-park', revision, record: { ...mended } });
    expect(read(path)).toBe(sound);
    expect(district.describe().issues).toEqual([]);
  });

  test('says of a file that is no YAML where it is wrong', () => {
    const { write, district } = edited();
    write('data/projects/river-park.yaml', 'id: river-park\nname: { zh: 河\n');
    expect(refusedOf(() => district.record('river-park'))).toMatchObject({
      error: 'unreadable',
      issues: [expect.stringMatching(/^data\/projects\/river-park\.yaml:\d/)],
    });
  });
});

describe('a record as it is typed', () => {
  const at = (faults: readonly { path: (string | number)[] }[]) => faults.map(({ path }) => path.join('.'));

  test('is told at once of all that is missing, and of what is wrong beside it', () => {
    const { district } = edited();
    const { faults, suggested } = district.check({
      id: null,
      record: {
        name: { zh: '新码头' },
        location: { basis: {}, precision: 'street', uncertainty_m: 900, point: [10, 50] },
        observations: [{ text: {}, asof: '2031-02', source: 'review-2031', paragraphs: [3, 99] }],
      },
    });
    expect(suggested).toBe('xinmatou');
    expect(at(faults.filter((fault) => !fault.isWarning)).sort()).toEqual([
      'id',
      'location.basis.zh',
      'location.uncertainty_m',
      'observations.0.asof',
      'observations.0.paragraphs',
      'observations.0.stage',
      'observations.0.text.zh',
      'sector',
    ]);
    expect(at(faults.filter((fault) => fault.isWarning))).toEqual(['name.en']);
  });

  test('is warned of a language that it lacks, and saved all the same', () => {
    const { district, read, save, record } = edited();
    expect(district.check({ id: 'market-hall', record: { ...record, name: { zh: '集市大厅' } } }).faults).toEqual([
      { path: ['name', 'en'], message: expect.stringContaining('is missing'), isWarning: true },
    ]);
    save((changed) => delete changed.name.en);
    expect(read(HALL)).toContain('name: { zh: 集市大厅 }\n');
  });

  test('of a district with one language is asked for that alone', () => {
    const { district, read, write } = edited();
    write('data/district.yaml', `${read('data/district.yaml')}languages: [en]\n`);
    expect(district.describe().languages).toEqual(['en']);
    expect(at(district.check({ id: null, record: { name: { zh: '码头' } } }).faults)).toContain('name.en');
    const { faults } = district.check({ id: null, record: { name: {}, location: { basis: {} }, observations: [{ text: {} }] } });
    expect(at(faults).filter((path) => /\.(zh|en)$/.test(path))).toEqual(['name.en', 'location.basis.en', 'observations.0.text.en']);
  });

  test('is not told what follows from what is missing alone', () => {
    const { district } = edited();
    const { faults } = district.check({ id: null, record: { id: 'new', name: {}, location: { basis: {} }, observations: [{ text: {} }] } });
    expect(at(faults)).not.toContain('observations.0');
    expect(faults.filter(({ message }) => !message.includes('missing'))).toEqual([]);
  });

  test('is offered an id that no other has', () => {
    const { district } = edited();
    expect(district.check({ id: null, record: { name: { en: 'Market Hall' } } }).suggested).toBe('market-hall-2');
    expect(district.check({ id: null, record: { name: { zh: '!!' } } }).suggested).toBe('');
  });

  test('is held to characters and numbers that are what they look', () => {
    const { district, record } = edited();
    const { faults } = district.check({ id: 'market-hall', record: { ...record, name: { zh: '集\u202e市', en: 'Hall' } } });
    expect(faults).toEqual([{ path: ['name', 'zh'], message: expect.stringContaining('direction mark') }]);
  });
});
