/** Large enough that a process dies in the middle, small enough to be made many times. */
export const killTables = [
  { name: 'customers', rows: 30_000, chunkRows: 500 },
  { name: 'orders', rows: 20_000, chunkRows: 500 },
]
