/** Which decimal marks a file uses: a point only (comma-delimited), or a point or a comma. */
export type Decimal = 'point' | 'either'

const EXACT_DIGITS = 15
const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i)

/** The number written in bytes `from` up to `to`, spaces around it ignored; NaN when it is none. */
export function numberAt(bytes: Uint8Array, from: number, to: number, decimal: Decimal): number {
  while (from < to && bytes[from]! <= 32) from++
  while (to > from && bytes[to - 1]! <= 32) to--
  const negative = bytes[from] === 45
  let mantissa = 0
  let digits = 0
  let point = -1
  for (let i = negative ? from + 1 : from; i < to; i++) {
    const byte = bytes[i]!
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48)
      digits++
    } else if (point < 0 && (byte === 46 || (byte === 44 && decimal === 'either'))) point = digits
    else return slowNumber(bytes, from, to, decimal)
  }
  if (digits === 0 || digits > EXACT_DIGITS) return slowNumber(bytes, from, to, decimal)
  const value = point < 0 ? mantissa : mantissa / powers[digits - point]!
  return negative && value !== 0 ? -value : value
}

function slowNumber(bytes: Uint8Array, from: number, to: number, decimal: Decimal): number {
  const written = new TextDecoder().decode(bytes.subarray(from, to)).trim()
  const unescaped = /^'[+-]/.test(written) ? written.slice(1) : written
  const text = decimal === 'either' ? unescaped.replace(',', '.') : unescaped
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return NaN
  const value = Number(text)
  return Number.isFinite(value) ? value : NaN
}
