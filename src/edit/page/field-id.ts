import type { FieldPath } from '../protocol.ts';

/** The id of the element in which the value at a path is typed. */
export const fieldId = (path: FieldPath): string => `field-${path.join('-')}`;
