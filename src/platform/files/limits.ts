/** One table of limits for all files, shown before a file is chosen and judged again on arrival. */
export const limits = {
  photo: { bytes: 10 * 1024 * 1024, keptBytes: 1024 * 1024, mostPixels: 60_000_000, leastSide: 150 },
  pdf: { bytes: 5 * 1024 * 1024, pages: 10 },
  /** In pixels: what is kept of photos and drawn of papers. As many as 2,000 × 1,500. */
  kept: { pixels: 3_000_000, narrowest: 720, longest: 10_000 },
  filesPerRegistration: 20,
  /** Of one account, counted by days of the real clock: five times all files of a registration at their largest. */
  bytesPerDay: 1000 * 1024 * 1024,
  text: 200,
  long: 2000,
} as const

/** "10 MB": the limits are whole megabytes. */
export const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`

export type FileKind = 'photo' | 'pdf'
