/** One table of limits for all files, shown before a file is chosen and judged again on arrival. */
export const limits = {
  photo: { bytes: 10 * 1024 * 1024, keptBytes: 1024 * 1024, keptSide: 2000, mostPixels: 60_000_000, leastSide: 150 },
  pdf: { bytes: 5 * 1024 * 1024, pages: 10 },
  filesPerRegistration: 20,
  /** Of one account, counted by days of the real clock: five times all files of a registration at their largest. */
  bytesPerDay: 1000 * 1024 * 1024,
  text: 200,
  long: 2000,
} as const

export type FileKind = 'photo' | 'pdf'
