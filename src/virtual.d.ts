declare module 'virtual:atlas/aliases' {
  /** Retired slug → slug in use. */
  export const aliases: { projects: Record<string, string>; blocks: Record<string, string> };
}
