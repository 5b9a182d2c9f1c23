import { withoutGuard } from '../platform/sheets/scan.ts'
import { oneLine } from '../platform/text/printable.ts'

/**
 * How a number is written, which says what its marks must mean. `1.250` is unsure by itself: 1250 with a dot for thousands,
 * 1.25 with one for decimals. `0.250`, `12.5`, `1.250,5` and `1.250.000` are not.
 */
export const writing = {
  none: 0,
  plain: 1,
  dotDecimal: 2,
  commaDecimal: 3,
  dotUnsure: 4,
  commaUnsure: 5,
  dotThousands: 6,
  commaThousands: 7,
  dotThousandsCommaDecimal: 8,
  commaThousandsDotDecimal: 9,
} as const
export type Writing = (typeof writing)[keyof typeof writing]

/** A number with how it is written. The unsure ones are read as decimals. */
export interface NumberRead {
  value: number
  writing: Writing
}

const [DOT, COMMA, MINUS, ZERO, NINE, SPACE] = [46, 44, 45, 48, 57, 32]
const exactDigits = 15
const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i)

/** Reads the number in bytes `from` up to `to` into `read`, spaces around it ignored; NaN when it is none. */
export function readNumberAt(bytes: Uint8Array, from: number, to: number, read: NumberRead): void {
  while (from < to && bytes[from]! <= SPACE) from++
  while (to > from && bytes[to - 1]! <= SPACE) to--
  const first = bytes[from] === MINUS ? from + 1 : from
  let mantissa = 0
  let digits = 0
  let mark = -1
  for (let i = first; i < to; i++) {
    const byte = bytes[i]!
    if (byte >= ZERO && byte <= NINE) {
      mantissa = mantissa * 10 + (byte - ZERO)
      digits++
    } else if (mark < 0 && (byte === DOT || byte === COMMA)) mark = i
    else return readSlowly(bytes, from, to, read)
  }
  if (digits === 0 || digits > exactDigits) return readSlowly(bytes, from, to, read)
  const value = mark < 0 ? mantissa : mantissa / powers[to - mark - 1]!
  read.value = first > from && value !== 0 ? -value : value
  if (mark < 0) read.writing = writing.plain
  else {
    const before = mark - first
    const unsure = to - mark === 4 && before >= 1 && before <= 3 && bytes[first] !== ZERO
    if (bytes[mark] === DOT) read.writing = unsure ? writing.dotUnsure : writing.dotDecimal
    else read.writing = unsure ? writing.commaUnsure : writing.commaDecimal
  }
}

function readSlowly(bytes: Uint8Array, from: number, to: number, read: NumberRead): void {
  Object.assign(read, numberIn(new TextDecoder().decode(bytes.subarray(from, to))))
}

const patterns: [RegExp, Writing][] = [
  [/^\d+(e[+-]?\d+)?$/, writing.plain],
  [/^[1-9]\d{0,2}\.\d{3}$/, writing.dotUnsure],
  [/^[1-9]\d{0,2},\d{3}$/, writing.commaUnsure],
  [/^(\d+\.\d*|\.\d+)(e[+-]?\d+)?$/, writing.dotDecimal],
  [/^(\d+,\d*|,\d+)(e[+-]?\d+)?$/, writing.commaDecimal],
  [/^[1-9]\d{0,2}(\.\d{3}){2,}$/, writing.dotThousands],
  [/^[1-9]\d{0,2}(,\d{3}){2,}$/, writing.commaThousands],
  [/^[1-9]\d{0,2}(\.\d{3})+,\d+$/, writing.dotThousandsCommaDecimal],
  [/^[1-9]\d{0,2}(,\d{3})+\.\d+$/, writing.commaThousandsDotDecimal],
]

/** A number as people write it: with Rp before it, spaces between thousands, an apostrophe that Excel keeps, an exponent. */
export function numberIn(cell: string): NumberRead {
  const money = /^([+\-\u2212]?)\s?(?:Rp|IDR)\.?\s?(.*?)(?:,[-\u2013])?$/i.exec(oneLine(cell))
  const text = withoutGuard(money ? money[1]! + money[2]! : oneLine(cell)).replace('\u2212', '-')
  const sign = /^[+-]/.exec(text)?.[0] ?? ''
  const rest = text.slice(sign.length).toLowerCase()
  const body = /^[1-9]\d{0,2}( \d{3})+([.,]\d*)?$/.test(rest) ? rest.replaceAll(' ', '') : rest
  const spaced = body !== rest
  const found = patterns.find(([pattern]) => pattern.test(body))
  if (!found) return { value: NaN, writing: writing.none }
  const written = spaced ? certain(found[1]) : found[1]
  const value = Number(sign + decimalsIn(body, written))
  return Number.isFinite(value) ? { value: value + 0, writing: written } : { value: NaN, writing: writing.none }
}

/** With spaces between thousands, a mark is for decimals. */
function certain(written: Writing): Writing {
  if (written === writing.dotUnsure) return writing.dotDecimal
  return written === writing.commaUnsure ? writing.commaDecimal : written
}

function decimalsIn(body: string, written: Writing): string {
  switch (written) {
    case writing.commaDecimal:
    case writing.commaUnsure:
      return body.replace(',', '.')
    case writing.dotThousands:
      return body.replaceAll('.', '')
    case writing.commaThousands:
    case writing.commaThousandsDotDecimal:
      return body.replaceAll(',', '')
    case writing.dotThousandsCommaDecimal:
      return body.replaceAll('.', '').replace(',', '.')
    default:
      return body
  }
}
