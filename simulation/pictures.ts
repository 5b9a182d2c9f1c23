/** What the sample's pictures show: at most 40 different ones, drawn here and marked as examples. */
export type PictureKind = 'ktp' | 'face' | 'product' | 'place' | 'paper' | 'book'

const counts: Record<PictureKind, number> = { ktp: 4, face: 6, product: 14, place: 6, paper: 6, book: 4 }

const tones = ['2f7f5f', '1c4b82', '96401a', '7d5800', '58957a', '4b5852']

/** Draws all pictures, small JPEGs of some ten kilobytes, kind by kind. */
export async function drawPictures(): Promise<Map<PictureKind, Buffer[]>> {
  const drawn = new Map<PictureKind, Buffer[]>()
  for (const kind of Object.keys(counts) as PictureKind[]) {
    drawn.set(kind, await Promise.all(Array.from({ length: counts[kind] }, (_, at) => draw(kind, at))))
  }
  return drawn
}

async function draw(kind: PictureKind, at: number): Promise<Buffer> {
  const tone = `#${tones[at % tones.length]}`
  const inside = { ktp, face, product, place, paper, book }[kind](tone, at)
  const [width, height] = kind === 'face' ? [600, 800] : [1000, 700]
  const text = 'font-family="sans-serif" text-anchor="middle" fill="#111814" opacity=".55"'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <rect width="100%" height="100%" fill="#f2f1ea"/>${inside}
    <text x="${width / 2}" y="${height - 30}" font-size="44" ${text}>CONTOH ${at + 1}</text></svg>`
  // Only who draws loads what draws: the same code runs in processes that never do.
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
}

function ktp(tone: string, at: number): string {
  return `<rect x="60" y="60" width="880" height="540" rx="24" fill="#dcebe1" stroke="${tone}" stroke-width="6"/>
    <rect x="690" y="180" width="200" height="270" fill="${tone}" opacity=".5"/>${lines(100, 150, 5 + (at % 3), 480)}`
}

function face(tone: string, at: number): string {
  return `<rect width="600" height="800" fill="${at % 2 ? '#a3142a' : '#1c4b82'}" opacity=".75"/>
    <circle cx="300" cy="330" r="130" fill="#e6c9a8"/><path d="M90 800c0-200 100-290 210-290s210 90 210 290z" fill="${tone}"/>`
}

function product(tone: string, at: number): string {
  const shapes = Array.from({ length: 3 + (at % 4) }, (_, i) => {
    const x = 120 + i * 150
    return at % 2
      ? `<rect x="${x}" y="${240 - i * 12}" width="110" height="${260 + i * 12}" rx="14" fill="${tone}"/>`
      : `<circle cx="${x + 55}" cy="${380 - i * 10}" r="${70 + i * 6}" fill="${tone}"/>`
  })
  return `${shapes.join('')}<path d="M0 520h1000v180H0z" fill="#d8d8cd"/>`
}

function place(tone: string, at: number): string {
  return `<path d="M0 460h1000v240H0z" fill="#a6cfb7"/><path d="M${200 + at * 20} 250l250-130 250 130v260H${200 + at * 20}z" fill="${tone}"/>
    <rect x="410" y="360" width="90" height="150" fill="#fcfbf8"/>`
}

function paper(tone: string, at: number): string {
  return `<rect x="200" y="30" width="600" height="640" fill="#fff" stroke="#b9bdb6" stroke-width="3"/>
    <rect x="300" y="80" width="400" height="26" fill="${tone}"/>${lines(260, 160, 9 + (at % 3), 480)}`
}

function book(tone: string, at: number): string {
  return `<rect x="100" y="80" width="800" height="500" fill="#fff" stroke="${tone}" stroke-width="8"/>
    <rect x="100" y="80" width="800" height="90" fill="${tone}"/>${lines(150, 230, 5 + (at % 2), 600)}`
}

function lines(x: number, y: number, count: number, width: number): string {
  return Array.from({ length: count }, (_, i) => {
    const length = width - ((i * 97) % 180)
    return `<rect x="${x}" y="${y + i * 46}" width="${length}" height="16" fill="#717d76"/>`
  }).join('')
}
