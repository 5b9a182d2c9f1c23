import type { AnnouncedCall } from '../../programmes/index.ts'

/** Where a call stands on /syarat: "opop-2031-registration". */
export const callAnchor = ({ programme, year, code }: Pick<AnnouncedCall, 'programme' | 'year' | 'code'>): string =>
  `${programme.code}-${year}-${code}`
