import type { Lang } from '../../design/index.ts'

const numerals = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan', 'Sepuluh']
const englishNumerals = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A small number as a word that begins a sentence. */
export function numeral(n: number, lang: Lang): string {
  return (lang === 'id' ? numerals : englishNumerals)[n - 1] ?? String(n)
}

/** 12 is "1 tahun", 18 is "18 bulan". */
export function timeSaid(months: number, lang: Lang): string {
  const [n, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month']
  if (lang === 'en') return `${n} ${unit}${n === 1 ? '' : 's'}`
  return `${n} ${unit === 'year' ? 'tahun' : 'bulan'}`
}
