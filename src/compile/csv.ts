// The app writes the same tables as the build, so the writer is the model's.
export { guard, toCsv } from '../model/csv.ts';
