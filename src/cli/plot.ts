import { plotInk } from './plot-ink.ts'

/** A picture of its own, with what a reader who cannot see it needs. `content` is SVG in a frame from 0, 0. */
export interface Picture {
  width: number
  height: number
  title: string
  description: string
  content: string
}

/** The SVG file of a picture: no font, script or style from elsewhere. */
export function svgFile({ width, height, title, description, content }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12" fill="${plotInk.ink}">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(description)}</desc>
<rect width="${width}" height="${height}" fill="${plotInk.paper}"/>
${content}
</svg>
`
}

/** One piece of text; `anchor` says where it stands at x. */
export function label(x: number, y: number, text: string, { anchor = 'start', size = 12, weight = 400 } = {}): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}">${escaped(text)}</text>`
}

/** A straight line. */
export function stroke(x1: number, y1: number, x2: number, y2: number, colour: string, width = 1, dash = ''): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${colour}" stroke-width="${width}"${dashes}/>`
}

/** A dot. */
export function dot(x: number, y: number, radius: number, colour: string): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="${radius}" fill="${colour}"/>`
}

/** A part of a picture, moved to its place. */
export function placed(x: number, y: number, content: string): string {
  return `<g transform="translate(${at(x)} ${at(y)})">\n${content}\n</g>`
}

function at(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
