/** How much of anything the data may hold: room for a district many times this one's, and an end to what is a slip or an attack. */
export const LIMITS = {
  /** Bytes of a file in `data/`, and in `geo/`: they are read whole, with the place of every value. */
  dataBytes: 250_000,
  geoBytes: 1_000_000,
  /** Bytes of a table of records: what spreadsheets open. More records stand in more tables. */
  tableBytes: 50_000_000,
  /** Bytes of the lines and areas of the records, of which a province has ten thousand. */
  shapesBytes: 100_000_000,
  /** Bytes of the streets, which a program writes and reads. */
  streetsBytes: 200_000_000,
  /** Bytes that a workbook or another archive may unpack to, and the files in it. */
  unpackedBytes: 200_000_000,
  archiveFiles: 2000,
  /** Cells of one sheet, empty ones between others included. */
  sheetCells: 2_000_000,
  /** Levels of mappings and lists in each other; the schemas need about ten. */
  depth: 64,
  /** Uses of an anchor in a file. */
  aliases: 50,
  /** Characters of a name, a label or another text of one line. */
  line: 200,
  /** Characters of a text in sentences, or of an address. */
  text: 2000,
  /** Paragraphs that one statement may cite, and the last one of a source. */
  paragraphs: 500,
  paragraph: 100_000,
  /** Positions of one Feature: the check of a ring is done in about a second. */
  positions: 20_000,
  /** Like faults of one file that are told one by one. */
  told: 50,
} as const;

/** `1.21 MB`: rounded up, so that what is too large never reads like what is allowed. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e4) / 100} MB`;
