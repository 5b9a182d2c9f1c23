import { createDeflate } from 'node:zlib'

/** A PDF of some 900 kB whose one page unpacks to 900 MB of blanks. */
export async function inflatingPdf(): Promise<Buffer> {
  const packed = await deflatedBlanks(900)
  return pdfOf([
    { head: '<< /Type /Catalog /Pages 2 0 R >>' },
    { head: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    { head: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>' },
    { head: `<< /Length ${packed.length} /Filter /FlateDecode >>`, stream: packed },
  ])
}

async function deflatedBlanks(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 })
  const pieces: Buffer[] = []
  deflate.on('data', (piece: Buffer) => pieces.push(piece))
  const blanks = Buffer.alloc(1_000_000, ' ')
  for (let n = 0; n < megabytes; n++) {
    if (!deflate.write(blanks)) await new Promise(resolve => deflate.once('drain', resolve))
  }
  const ended = new Promise(resolve => deflate.once('end', resolve))
  deflate.end()
  await ended
  return Buffer.concat(pieces)
}

const depth = 9
const width = 16

/** A PDF of 2 kB that never ends to be drawn: forms that draw forms, each of them sixteen times. Each serial is its own file. */
export function slowPdf(serial: number): Buffer {
  const forms = Array.from({ length: depth }, (_, level) => {
    const inner = level + 1 < depth ? `/Resources << /XObject << /F ${level + 6} 0 R >> >> ` : ''
    const draws = level + 1 < depth ? '/F Do '.repeat(width) : '0 0 9 9 re f '.repeat(width)
    const head = `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] ${inner}/Length ${draws.length} >>`
    return { head, stream: Buffer.from(draws) }
  })
  const page = `/F Do % ${serial}`
  return pdfOf([
    { head: '<< /Type /Catalog /Pages 2 0 R >>' },
    { head: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    {
      head: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    },
    { head: `<< /Length ${page.length} >>`, stream: Buffer.from(page) },
    ...forms,
  ])
}

/** Numbered from 1; the first is the root. */
function pdfOf(objects: { head: string; stream?: Buffer }[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = pieces[0]!.length
  const add = (piece: Buffer) => {
    pieces.push(piece)
    length += piece.length
  }
  objects.forEach(({ head, stream }, at) => {
    offsets.push(length)
    add(Buffer.from(`${at + 1} 0 obj\n${head}\n`))
    if (stream) [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')].forEach(add)
    add(Buffer.from('endobj\n'))
  })
  const places = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places}trailer\n<< /Size ${size} /Root 1 0 R >>\n`
  return Buffer.concat([...pieces, Buffer.from(`${table}startxref\n${length}\n%%EOF\n`)])
}
