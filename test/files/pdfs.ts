import { constants, deflateRawSync } from 'node:zlib'

/** A PDF of these objects, numbered from 1: the catalogue first, with what stands in `trailer` beside its root. */
export function pdfOf(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const offsets = objects.map((object, at) => {
    const offset = length()
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as string, 'latin1'), Buffer.from('\nendobj\n'))
    return offset
  })
  const lines = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`
  return Buffer.concat([...parts, Buffer.from(`${end}startxref\n${length()}\n%%EOF\n`)])
}

function stream(text: string, about = ''): string {
  return `<< ${about} /Length ${text.length} >>\nstream\n${text}\nendstream`
}

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const square = stream('0 0 0 rg 0 0 40 40 re f', '/Type /XObject /Subtype /Form /BBox [0 0 40 40]')
const nothing = stream('q Q', '/Type /XObject /Subtype /Form /BBox [0 0 40 40]')

/**
 * An empty page of 400 × 300 points with something of one kind at (100, 150), 40 points square and drawn black: a text field
 * that was filled in, a box that was ticked or left alone, a signature, a stamp.
 */
export function filledPdf(kind: 'text' | 'tick' | 'untick' | 'signature' | 'stamp'): Buffer {
  const box = (state: string) => `/FT /Btn /V /${state} /AS /${state} /AP << /N << /Yes 5 0 R /Off 6 0 R >> >>`
  const field = {
    text: '/FT /Tx /V (AHMAD) /AP << /N 5 0 R >>',
    tick: box('Yes'),
    untick: box('Off'),
    signature: '/FT /Sig /V << /Type /Sig /Filter /Adobe.PPKLite /Contents <00> >> /AP << /N 5 0 R >>',
  }
  const annotation =
    kind === 'stamp' ? '/Subtype /Stamp /AP << /N 5 0 R >>' : `/Subtype /Widget /T (satu) /F 4 ${field[kind]}`
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${kind === 'stamp' ? '' : '4 0 R'}] >> >>`,
    onePage,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Annots [4 0 R] >>',
    `<< /Type /Annot ${annotation} /Rect [100 150 140 190] /P 3 0 R >>`,
    square,
    nothing,
  ])
}

/** A PDF of 1 MB whose page unpacks to so many megabytes; packed one by one, so that nobody unpacks them here. */
export function inflatingPdf(megabytes = 900): Buffer {
  const megabyte = deflateRawSync(Buffer.alloc(1 << 20, '0 0 m '), { finishFlush: constants.Z_FULL_FLUSH })
  const start = Buffer.from([0x78, 0xda])
  const packed = Buffer.concat([start, ...Array.from({ length: megabytes }, () => megabyte), Buffer.from([3, 0])])
  const head = Buffer.from(`<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`)
  return pdfOf([
    catalogue,
    onePage,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R >>',
    Buffer.concat([head, packed, Buffer.from('\nendstream')]),
  ])
}

/** A PDF that counts one page, and has none that could be opened. */
export function pagelessPdf(): Buffer {
  return pdfOf([catalogue, '<< /Type /Pages /Kids [9 0 R] /Count 1 >>'])
}

/** A PDF whose page is a line of no height. */
export function flatPdf(): Buffer {
  return pageOf(14400, 1)
}

/** A PDF of one page of a size in points, with a black square in its corner, or with what else is to stand on it. */
export function pageOf(width: number, height: number, content = '0 0 9 9 re f'): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R >>`
  return pdfOf([catalogue, onePage, page, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`])
}

/** A small PDF whose one page takes minutes to draw: the colour of each point is computed, and computing it is long. */
export function slowPdf(): Buffer {
  const shading = '/ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1 0 1] /Matrix [400 0 0 300 0 0] /Function 6 0 R'
  const computed = `{ pop ${'dup sin pop '.repeat(5000)} dup dup }`
  return pdfOf([
    catalogue,
    onePage,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Shading << /S 5 0 R >> >> >>`,
    stream('/S sh'),
    `<< ${shading} >>`,
    stream(computed, '/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]'),
  ])
}
