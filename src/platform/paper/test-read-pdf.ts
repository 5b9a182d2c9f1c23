import { PDFiumLibrary } from '@hyzyla/pdfium'

let library: Promise<PDFiumLibrary> | undefined

/** What a PDF says: its text page by page, without spaces and line ends, and the bytes as Latin letters. */
export async function readPdf(pdf: Uint8Array): Promise<{ pages: string[]; text: string; raw: string }> {
  const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf)
  const pages = [...document.pages()].map(page => bare(page.getText()))
  document.destroy()
  return { pages, text: pages.join(''), raw: Buffer.from(pdf).toString('latin1') }
}

/** Lines break where there is room: words are compared without what stands between them. */
export function bare(text: string): string {
  return text.replace(/[\s\u00ad\ufffe\0]/g, '')
}
