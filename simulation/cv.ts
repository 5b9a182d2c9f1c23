/** CVs of one page, each another one and marked as an example, as a word processor would print them: PDF. */
export function drawCvs(count = 4): Buffer[] {
  return Array.from({ length: count }, (_, at) => pdfOf(page(at)))
}

/** What is drawn on the page: a title, and lines where the life of somebody would stand. */
function page(at: number): string {
  const lines = Array.from({ length: 12 + at }, (_, line) => {
    return `72 ${640 - 34 * line} ${420 - ((line * 89 + at * 31) % 190)} 9 re f`
  })
  return [`BT /F1 26 Tf 72 740 Td (CONTOH ${at + 1} - RIWAYAT HIDUP) Tj ET`, '0.45 g', ...lines].join('\n')
}

function pdfOf(content: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + end, 'latin1')
}
