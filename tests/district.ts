/** The district of this repository as the build makes it, checked and compiled once for all test files of a worker. */
import { compile, type Compiled } from '../src/compile/dataset/compile.ts';

let compiled: Compiled | undefined;

/** Everything of the district below `.`; nobody changes it, since others read it too. */
export const district = (): Compiled => (compiled ??= compile('.'));
