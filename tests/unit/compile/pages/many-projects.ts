import type { Compiled } from '../../../../src/compile/dataset/compile.ts';
import type { LngLat, Project } from '../../../../src/model/dataset.ts';

/**
 * A district as large as asked: the projects of a real one again and again, each a little moved, in blocks that grow in
 * number with them.
 */
export function withProjects(compiled: Compiled, count: number): Compiled {
  const { dataset, shapes } = compiled;
  const from = dataset.projects;
  const copies = Array.from({ length: Math.max(1, Math.round(count / from.length)) }, (_, i) => i);
  const blocks = copies.flatMap((copy) =>
    dataset.blocks.map((b) => ({ ...b, id: named(b.id, copy), order: b.order + copy * dataset.blocks.length })),
  );
  const projects = Array.from({ length: count }, (_, i): Project => {
    const project = from[i % from.length]!;
    const copy = Math.floor(i / from.length);
    const { shape: _shape, ...rest } = project;
    return {
      ...(copy === 0 ? project : rest),
      id: named(project.id, copy),
      block: project.block === null ? null : named(project.block, Math.min(copy, copies.length - 1)),
      ...(project.point ? { point: moved(project.point, i) } : {}),
    };
  });
  const outlines = copies.flatMap((copy) => shapes.blocks.features.map((f) => ({ ...f, id: named(String(f.id), copy) })));
  return {
    ...compiled,
    dataset: { ...dataset, blocks, projects },
    shapes: { ...shapes, blocks: { ...shapes.blocks, features: outlines } },
  };
}

const named = (id: string, copy: number): string => (copy === 0 ? id : `${id}-${copy}`);
const moved = ([lng, lat]: LngLat, i: number): LngLat => [lng + ((i * 7919) % 1000) / 1e5, lat + ((i * 104729) % 1000) / 1e5];
