import { latinDigits } from '../text/latin-digits.ts'
import { readPlusCode } from './plus-code.ts'

/** A point of the earth in degrees (WGS 84). */
export interface Point {
  lat: number
  lon: number
}

/** Where something lies: a point, or a link or code that only a map can follow. */
export type Place = Point | { link: string }

/** Links with a long name in them carry the pair behind it. */
const longest = 2000

/**
 * A place as people share it: the link of any map, two numbers with points or commas, degrees with minutes and seconds
 * ("7°12'59,8\"LS 107°54'31\"BT"), a plus code. Of a link that shows a pin and a part of the map, the pin counts. A short link
 * tells nothing without the network: it is kept as it is. Undefined when there is no place in it.
 */
export function readPlace(said: string): Place | undefined {
  const text = latinDigits(decoded(said.slice(0, longest))).replace(/[\u2212\u2010-\u2013]/g, '-')
  const point = pinOf(text) ?? degrees(text) ?? pair(text) ?? commas(text) ?? readPlusCode(text)
  if (point) return isOnEarth(point) ? point : undefined
  const link = shortLink(text) ?? shortCode(text)
  return link === undefined ? undefined : { link }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%2B'))
  } catch {
    return text.replace(/%2C/gi, ',')
  }
}

const number = String.raw`(-?\d{1,3}(?:\.\d+)?)`
const gap = String.raw`\+?\s?,\s?\+?`
/** Where maps say the pin, the surest first: what stands behind "@" or "#map" is only the part of the map that is shown. */
const pins = [
  new RegExp(`!3d${number}!4d${number}`),
  new RegExp(`[?&]mlat=${number}&mlon=${number}`),
  new RegExp(`[?&](?:q|query|destination|daddr|ll|sll|center|cp)=(?:loc:)?${number}${gap}${number}`),
  new RegExp(`geo:[^?]*\\?q=${number}${gap}${number}`),
  new RegExp(`geo:${number},${number}`),
  new RegExp(`/(?:search|place|dir)/(?:[^@]{0,300}/)?${number}${gap}${number}`),
]

function pinOf(text: string): Point | undefined {
  if (!/[/:]/.test(text)) return undefined
  const found = pins.map(pin => pin.exec(text)).find(match => match !== null)
  return found ? { lat: Number(found[1]), lon: Number(found[2]) } : undefined
}

const side = String.raw`(LS|LU|BT|BB|[NSEWUTB])`
const angle = String.raw`(\d{1,3}(?:[.,]\d{1,8})?)\s?[°º]\s?(?:(\d{1,2}(?:[.,]\d{1,8})?)\s?['’′]\s?)?(?:(\d{1,2}(?:[.,]\d{1,8})?)\s?(?:["”″]|'')\s?)?`
const withSides = new RegExp(`${side}?\\s?${angle}${side}?[\\s,;/+]{0,9}${side}?\\s?${angle}${side}?`, 'i')

/** 7°12'59.8"S 107°54'31.0"E, or LS and BT behind them. Java lies south and east: without a side that is meant. */
function degrees(text: string): Point | undefined {
  const match = withSides.exec(text)
  if (!match) return undefined
  const [, before, d, m, s, behind, beforeNext, d2, m2, s2, behindNext] = match
  const first = { side: (before ?? behind ?? 'S').toUpperCase(), value: sum(d, m, s) }
  const second = { side: (beforeNext ?? behindNext ?? 'E').toUpperCase(), value: sum(d2, m2, s2) }
  const signed = ({ side: of, value }: typeof first) => (['S', 'LS', 'W', 'BB'].includes(of) ? -value : value)
  return { lat: signed(first), lon: signed(second) }
}

function sum(...parts: (string | undefined)[]): number {
  const [degree = 0, minute = 0, second = 0] = parts.map(part => Number((part ?? '0').replace(',', '.')))
  return Number((degree + minute / 60 + second / 3600).toFixed(6))
}

// Blanks follow a mark or nothing: two runs of blanks side by side could be divided in a thousand ways.
const twoNumbers = /(-?\d{1,2}\.\d{2,})\s*(?:[,;/]\s*){0,2}(-?\d{2,3}\.\d{2,})/

/** "-7.2166, 107.9086", or any link that carries such a pair. */
function pair(text: string): Point | undefined {
  const match = twoNumbers.exec(text)
  return match ? { lat: Number(match[1]), lon: Number(match[2]) } : undefined
}

/** "-7,2166, 107,9086": as our keyboards write decimals. */
function commas(text: string): Point | undefined {
  const match = /^\s*(-?\d{1,2},\d{2,})\s*[,;/ ]\s?(\d{2,3},\d{2,})\s*$/.exec(text)
  const value = (part: string) => Number(part.replace(',', '.'))
  return match ? { lat: value(match[1]!), lon: value(match[2]!) } : undefined
}

/** Hosts whose short links lead to a place of a map. */
const shorteners =
  /^https:\/\/(maps\.app\.goo\.gl|goo\.gl\/maps|g\.co\/kgs|waze\.com\/ul|maps\.apple\.com|osm\.org\/go)\/[\w~@?=&./-]{2,200}$/

function shortLink(text: string): string | undefined {
  const link = /https?:\/\/\S{4,250}/i.exec(text)?.[0].replace(/^http:/i, 'https:')
  return link && shorteners.test(link) ? link : undefined
}

/** "QWX5+5V Garut": four signs before the plus are near a town that only a map knows. */
function shortCode(text: string): string | undefined {
  const code = /^\s*([23456789CFGHJMPQRVWX]{4}\+[23456789CFGHJMPQRVWX]{2,3})[ ,]{1,3}([\p{L} ,.]{3,80})$/iu.exec(text)
  if (!code) return undefined
  const query = new URLSearchParams({ api: '1', query: `${code[1]!.toUpperCase()} ${code[2]!.trim()}` })
  return `https://www.google.com/maps/search/?${query}`
}

function isOnEarth({ lat, lon }: Point): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}
