/** What a number says of its paper. */
export interface NumberParts {
  number: number
  series: string
  dated: Temporal.PlainDate
}

const months = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** `nomor:3` has at least three digits. */
const places = /\{(nomor(?::([1-9]))?|deret|tahun|tahun:2|bulan)\}/g

/** The number as it is printed: `{nomor:3}/{deret}/{bulan}/{tahun}` gives 027/BA/VII/2027; `{bulan}` is a Roman numeral. */
export function printedNumber(pattern: string, { number, series, dated }: NumberParts): string {
  return pattern.replace(places, (_, name: string, digits?: string) => {
    if (name.startsWith('nomor')) return String(number).padStart(Number(digits ?? 1), '0')
    if (name === 'deret') return series
    if (name === 'bulan') return months[dated.month - 1]!
    return name === 'tahun:2' ? String(dated.year).slice(-2) : String(dated.year)
  })
}

export type PatternProblem = 'empty' | 'no-number' | 'no-series' | 'no-year' | 'other-brace' | 'sign'

/** Two papers could be called the same where a pattern leaves out number, register or year. */
export function checkPattern(pattern: string): PatternProblem | undefined {
  if (pattern.trim() === '' || pattern.length > 60) return 'empty'
  const bare = pattern.replace(places, '')
  if (/[{}]/.test(bare)) return 'other-brace'
  if (!/^[A-Za-z0-9./ -]*$/.test(bare)) return 'sign'
  if (!/\{nomor/.test(pattern)) return 'no-number'
  if (!pattern.includes('{deret}')) return 'no-series'
  return /\{tahun/.test(pattern) ? undefined : 'no-year'
}
