import type { z } from 'zod';
import { notFinite } from './numbers.ts';

/** Says a schema problem as `what is wrong, what was expected`, in the words of someone who edits YAML. */
export function issueMessage(problem: z.core.$ZodIssue, value: unknown): string {
  const key = problem.path.length > 0 ? `${problem.path.map(String).join('.')} ` : '';
  switch (problem.code) {
    case 'invalid_type':
      if (notFinite(value)) return `${key}${notFinite(value)}, expected ${noun(problem.expected)}`;
      return value === undefined
        ? `${key}is missing, expected ${noun(problem.expected)}`
        : `${key}is ${show(value)}, expected ${noun(problem.expected)}`;
    case 'unrecognized_keys':
      return `${key}has the unknown key ${listed(problem.keys)}, expected only keys of the schema`;
    case 'invalid_value':
      return `${key}is ${show(value)}, expected ${problem.values.map(show).join(' or ')}`;
    case 'invalid_union':
      return `${key}is ${show(value)}, expected one of the allowed forms`;
    case 'too_small':
    case 'too_big': {
      if (problem.message.includes('expected') && !problem.message.startsWith('Too')) return `${key}${problem.message}`;
      const bound = problem.code === 'too_small' ? `at least ${problem.minimum}` : `at most ${problem.maximum}`;
      return `${key}is ${show(value)}, expected ${bound} ${problem.origin === 'array' ? 'entries' : ''}`.trimEnd();
    }
    default:
      return value === undefined ? `${key}${problem.message}` : `${key}${show(value)} ${problem.message}`;
  }
}

/** The first few in quotes, and how many there are beside them. */
const listed = (keys: readonly string[]): string =>
  [...keys.slice(0, 10).map(show), ...(keys.length > 10 ? [`and ${keys.length - 10} more`] : [])].join(', ');

const noun = (expected: string): string =>
  ({ string: 'text', number: 'a number', int: 'a whole number', array: 'a list', object: 'a mapping', tuple: 'a list of fixed length' })[
    expected
  ] ?? expected;

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}
