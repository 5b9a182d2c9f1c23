export interface NikReading {
  sex: 'male' | 'female'
  /** "ddmmyy" without the 40 of women: the century is not in the number. */
  day: number
  month: number
  year: number
}

/** Birthday and sex that a NIK tells; undefined when its date cannot be one (old cards differ). */
export function readNik(value: string): NikReading | undefined {
  const [dd, month, year] = [value.slice(6, 8), value.slice(8, 10), value.slice(10, 12)].map(Number) as [
    number,
    number,
    number,
  ]
  const day = dd > 40 ? dd - 40 : dd
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (month < 1 || month > 12 || day < 1 || day > longest) return undefined
  return { sex: dd > 40 ? 'female' : 'male', day, month, year }
}
