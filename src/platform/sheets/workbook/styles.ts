import { attributeNamed, eachTag } from './xml.ts'

/** What cells of a style show where it is not the number itself: a day, or a hundred times the number. */
export type StyleShows = (style: number) => 'day' | 'percent' | undefined

/** Reads what each style shows. */
export function readStyles(xml: Buffer): StyleShows {
  const formats = new Map<number, string>()
  const styles: ReturnType<StyleShows>[] = []
  let inside = false
  eachTag(xml, tag => {
    if (tag.name === 'cellXfs') inside = !tag.closes && !tag.empty
    if (tag.closes) return
    if (tag.name === 'numFmt') formats.set(Number(tag.attribute(idOf)), tag.attribute(codeOf) ?? '')
    if (!inside || tag.name !== 'xf') return
    const format = Number(tag.attribute(idOf) ?? 0)
    const code = formats.get(format)
    styles.push(code === undefined ? builtIn(format) : shownBy(code))
  })
  return style => styles[style]
}

function builtIn(format: number) {
  if (format === 9 || format === 10) return 'percent' as const
  return builtInDay(format) ? ('day' as const) : undefined
}

function shownBy(code: string) {
  if (bareFormat(code).includes('%')) return 'percent' as const
  return showsDay(code) ? ('day' as const) : undefined
}

const idOf = attributeNamed('numFmtId')
const codeOf = attributeNamed('formatCode')

/** Formats that every workbook has: 14 to 17 and 22, and those of Asian calendars; 18 to 21 and 45 to 47 are times. */
function builtInDay(format: number): boolean {
  return (
    (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)
  )
}

/** A format with a year or a day in it, or a month that is no minute, outside quotes, brackets and escapes. */
export function showsDay(code: string): boolean {
  const bare = bareFormat(code)
  if (bare.includes('general')) return false
  return /[dy]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))
}

function bareFormat(code: string): string {
  return code
    .split(';', 1)[0]!
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
    .toLowerCase()
}

const dayMilliseconds = 86_400_000

/** A day that Excel counts, as 2019-04-25; undefined for a time without a day. Excel believes in a 29 February 1900. */
export function dayOf(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1) || serial > 2_958_465) return undefined
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const zero = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  return new Date(zero + days * dayMilliseconds).toISOString().slice(0, 10)
}
