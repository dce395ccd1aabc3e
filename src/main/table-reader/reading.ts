/** What a thread that reads a table is given: by its name it is told from other threads of the same file. */
export interface Reading {
  readonly table: Uint8Array;
}

export const isReading = (data: unknown): data is Reading =>
  typeof data === 'object' && data !== null && 'table' in data;
