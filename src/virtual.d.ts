declare module 'virtual:atlas/aliases' {
  /** Retired slug → slug in use. */
  export const aliases: { projects: Record<string, string>; blocks: Record<string, string> };
}

declare module 'virtual:atlas/pictograms' {
  /** Sector id → path data of its pictogram on a 15 × 15 grid. */
  export const sectorIcons: Record<string, string>;
}
