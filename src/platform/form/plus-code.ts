const signs = '23456789CFGHJMPQRVWX'
const whole = new RegExp(`(?<![${signs}])([${signs}]{8})\\+([${signs}]{2,3})(?![${signs}])`, 'i')

/**
 * The middle of the area that a full plus code names ("6P5MQWX5+5V2"). Pairs of signs divide by twenty, a sign more divides into
 * 4 × 5. Source: Open Location Code, specification of the encoding.
 */
export function readPlusCode(text: string): { lat: number; lon: number } | undefined {
  const [, first, last] = whole.exec(text) ?? []
  if (!first || !last) return undefined
  const pairs = [...first, ...last.slice(0, 2)].map(sign => signs.indexOf(sign.toUpperCase()))
  let [lat, lon, step] = [-90, -180, 20]
  for (let at = 0; at < pairs.length; at += 2, step /= 20) {
    lat += pairs[at]! * step
    lon += pairs[at + 1]! * step
  }
  let [height, width] = [step * 20, step * 20]
  const third = last[2] === undefined ? undefined : signs.indexOf(last[2].toUpperCase())
  if (third !== undefined) {
    ;[height, width] = [height / 5, width / 4]
    lat += Math.floor(third / 4) * height
    lon += (third % 4) * width
  }
  return { lat: Number((lat + height / 2).toFixed(6)), lon: Number((lon + width / 2).toFixed(6)) }
}
