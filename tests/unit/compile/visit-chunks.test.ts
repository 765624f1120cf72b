import { describe, expect, it } from 'vitest';
import { visitChunkName, visitChunks, type ModuleLinks } from '../../../src/compile/visit-chunks.ts';

/** A program as what each module imports at once, and on demand. */
const program = (links: Record<string, Partial<ModuleLinks>>) => {
  const whole = new Map(
    Object.entries(links).map(([id, { importedIds = [], dynamicallyImportedIds = [] }]) => {
      const at = (path: string) => `/atlas/${path}`;
      return [at(id), { importedIds: importedIds.map(at), dynamicallyImportedIds: dynamicallyImportedIds.map(at) }];
    }),
  );
  return (id: string) => whole.get(id) ?? null;
};

const PROGRAM = program({
  'src/app/later.ts': {
    importedIds: ['src/bar.ts', 'src/model/finding.ts'],
    dynamicallyImportedIds: ['src/ui/panel/Detail.svelte', 'src/app/MapStage.svelte', 'src/map/AtlasMap.svelte', 'src/table.ts'],
  },
  'src/ui/panel/Detail.svelte': { importedIds: ['src/bar.ts', 'src/citation.ts'] },
  'src/ui/shell/Offline.svelte': {},
  'src/model/finding.ts': { importedIds: ['src/model/facets.ts'] },
  'src/app/MapStage.svelte': { importedIds: ['src/card.ts'] },
  'src/map/AtlasMap.svelte': { importedIds: ['node_modules/maplibre-gl/map.js', 'src/tokens.ts', 'src/map/camera.ts', 'src/citation.ts'] },
  'src/table.ts': { importedIds: ['src/tokens.ts', 'src/grid.ts'], dynamicallyImportedIds: ['src/image.ts'] },
  'src/image.ts': { importedIds: ['node_modules/maplibre-gl/map.js', 'src/map/camera.ts'] },
});

describe('the files of a first visit', () => {
  const parts = visitChunks('/atlas', PROGRAM);
  const partOf = (id: string) => parts.get(`/atlas/${id}`);

  it('are what comes after the list, the panel, and the map', () => {
    expect(partOf('src/app/later.ts')).toBe('later');
    expect(partOf('src/bar.ts')).toBe('later');
    expect(partOf('src/model/facets.ts'), 'comes with the list where a link filters it').toBe('finding');
    expect(partOf('src/ui/shell/Offline.svelte')).toBe('later');
    expect(partOf('src/ui/panel/Detail.svelte')).toBe('Detail');
    expect(partOf('src/app/MapStage.svelte')).toBe('AtlasMap');
    expect(partOf('src/card.ts')).toBe('AtlasMap');
  });

  it('leave alone what only a later view needs', () => {
    expect(partOf('src/grid.ts')).toBeUndefined();
    expect(partOf('src/table.ts')).toBeUndefined();
    expect(partOf('src/image.ts')).toBeUndefined();
  });

  it('keep apart what they have in common with each other, or with a view without a map', () => {
    expect(partOf('src/citation.ts')).toBe('shared');
    expect(partOf('src/tokens.ts')).toBe('shared');
    expect(partOf('src/map/camera.ts')).toBe('AtlasMap');
  });

  it('import only from themselves and from what comes before', () => {
    const before = {
      finding: [],
      later: ['finding'],
      shared: ['finding', 'later'],
      Detail: ['finding', 'later', 'shared'],
      AtlasMap: ['finding', 'later', 'shared'],
    };
    for (const [id, part] of parts)
      for (const imported of PROGRAM(id)?.importedIds ?? [])
        expect([part, ...before[part]], `${id} → ${imported}`).toContain(parts.get(imported));
  });

  it('are named by these parts', () => {
    const name = visitChunkName('/atlas');
    expect(name('/atlas/src/bar.ts', { getModuleInfo: PROGRAM })).toBe('later');
    expect(name('/atlas/src/grid.ts', { getModuleInfo: PROGRAM })).toBeNull();
  });
});
