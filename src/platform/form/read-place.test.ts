import { describe, expect, test } from 'vitest'
import { readPlace } from './read-place.ts'
import { problemText } from './words.ts'

describe('coordinates', () => {
  test.each([
    '-7.2166 , 107.9086',
    '-7.2166%2C107.9086',
    '-7.2166, %2C 107.9086',
    `https://www.google.com/maps/place/${'%D9%85'.repeat(200)}/@-7.2166,107.9086,17z`,
    'https://www.google.com/maps/place/Pondok/@-7.9,107.1,17z/data=!3m1!4b1!4m6!3m5!8m2!3d-7.2166!4d107.9086!16s',
    'https://maps.google.com/maps?q=-7.2166%2C107.9086&z=17&hl=id',
    'https://www.google.com/maps/search/-7.2166,+107.9086?entry=tts',
    'https://www.openstreetmap.org/?mlat=-7.2166&mlon=107.9086#map=12/-7.9/107.1',
    'geo:-7.9,107.1?q=-7.2166,107.9086(Pondok)',
    'https://maps.apple.com/?ll=-7.2166,107.9086&q=Pondok',
    'https://waze.com/ul?ll=-7.2166,107.9086&navigate=yes',
    'Lokasi kami: https://maps.google.com/?q=-7.2166,107.9086',
    '-7,2166, 107,9086',
    '-7,2166 107,9086',
    '\u22127.2166, 107.9086',
    '7°12\'59.76"S 107°54\'30.96"E',
    '7° 12’ 59,76” LS, 107° 54’ 30,96” BT',
    "S 7°12.996' E 107°54.516'",
  ])('%s', said => expect(readPlace(said)).toEqual({ lat: -7.2166, lon: 107.9086 }))

  test.each([1_900, 100_000])('a number before %i blanks is judged at once', blanks => {
    const start = performance.now()
    expect(readPlace(`1.11${' '.repeat(blanks)}x`)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(100)
  })
})

test('the sentence about a place shows one example, which is understood', () => {
  for (const lang of ['id', 'en'] as const) {
    const [, example] = problemText({ code: 'place.other' }, lang).split(/Contoh: |Example: /)
    expect(example).toBe('-7.2166, 107.9086.')
    expect(readPlace(example!)).toEqual({ lat: -7.2166, lon: 107.9086 })
  }
})

test('a plus code is the middle of its area; what only a map can follow is kept as a link', () => {
  const { lat, lon } = readPlace('6P49QWM5+9C Garut') as { lat: number; lon: number }
  expect([lat.toFixed(3), lon.toFixed(3)]).toEqual(['-7.217', '107.909'])
  expect(readPlace('https://maps.app.goo.gl/Ab1Cd2Ef3')).toEqual({ link: 'https://maps.app.goo.gl/Ab1Cd2Ef3' })
  const near = readPlace('QWM5+9C Sucinaraja, Garut') as { link: string }
  expect(new URL(near.link).searchParams.get('query')).toBe('QWM5+9C Sucinaraja, Garut')
  for (const said of [
    'https://jahat.example/maps',
    'https://maps.app.goo.gl/',
    'javascript:alert(1)',
    '-97.2166, 107.9086',
  ])
    expect(readPlace(said), said).toBeUndefined()
})
