import sharp from 'sharp'

/** A real photo: noise, so that it does not shrink to nothing; with orientation and place in its metadata. */
export async function photo({ width = 640, height = 480, seed = 1, progressive = false } = {}): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  let state = seed * 2_654_435_761
  for (let i = 0; i < pixels.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels[i] = (state >>> 26) + ((i / width) % 192)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withMetadata({ orientation: 6, exif: { IFD3: { GPSLatitude: '6/1 54/1 0/1', GPSLatitudeRef: 'S' } } } as never)
    .jpeg({ quality: 80, progressive })
    .toBuffer()
}

const square = '100 100 50 50 re f'

/** A PDF of so many A4 pages with a black square on each, with what stands in `trailer` beside its root. */
export function pdf(pages = 1, trailer = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from(
      { length: pages },
      () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pages + 3} 0 R >>`,
    ),
    `<< /Length ${square.length} >>\nstream\n${square}\nendstream`,
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = text.length
  const lines = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A PDF that asks for a password nobody has. */
export function encryptedPdf(): Buffer {
  const thirtyTwo = 'ab'.repeat(32)
  return pdf(1, `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${thirtyTwo}> /U <${thirtyTwo}> /P -4 >>`)
}

/** A PNG of a few hundred bytes that claims to unpack to 900 million points. */
export async function bombPng(): Promise<Buffer> {
  const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  small.writeUInt32BE(30_000, 16)
  small.writeUInt32BE(30_000, 20)
  return small
}
