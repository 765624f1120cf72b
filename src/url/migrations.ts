/** Each turns the parameters of an older link into today's. They run in order and stay for ever: a link once issued keeps working. */
const MIGRATIONS: ((params: URLSearchParams) => void)[] = [];

/** A link's parameters as today's app writes them. */
export function migrate(params: URLSearchParams): URLSearchParams {
  for (const step of MIGRATIONS) step(params);
  return params;
}
