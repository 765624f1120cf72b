import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that need a page first, then all others. A worker that goes on in the same environment keeps the modules it has loaded,
 * while one that is to change it is ended and another begins from nothing.
 */
export default class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inPage = new Set(sorted.filter(({ moduleId }) => /@vitest-environment\s/.test(readFileSync(moduleId, 'utf8'))));
    return [...inPage, ...sorted.filter((file) => !inPage.has(file))];
  }
}
